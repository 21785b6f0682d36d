import closeWithGrace from 'close-with-grace';
import { buildApp } from './app.ts';
import { readConfig } from './config.ts';
import { refuseDamaged } from './db/health.ts';
import { closeDatabase, openDatabase } from './db/open.ts';
import { newMetrics } from './metrics/metrics.ts';
import { troubleOf } from './db/trouble.ts';
import { listen } from './http/listening.ts';
import { stopping } from './http/stopping.ts';
import { boundedSearch } from './search/bounded.ts';
import { completeEmbedded } from './search/complete.ts';
import { embeddedEngine } from './search/embedded.ts';
import { type Embedding, startEmbedding } from './search/embedding.ts';
import type { SearchEngine } from './search/engine.ts';
import { type Indexer, startIndexer } from './search/indexer.ts';
import { meilisearch } from './search/meili.ts';
import { startRecorder } from './searches/recorder.ts';
import { VERSION } from './version.ts';

// The server process: config → database → engine → app → listen → indexer; closed in reverse.

try {
  const config = readConfig();
  const database = openDatabase(config.database);
  refuseDamaged(database);
  await completeEmbedded(database);
  const meili = config.meili && meilisearch(config.meili.url, config.meili.key, config.embedder);

  const metrics =
    config.metricsPort === undefined
      ? undefined
      : newMetrics(config.metricsPort, {
          database,
          meilisearch: meili !== undefined,
          index: () => indexer?.state() ?? null,
        });
  const asked = metrics?.asked ?? ((_: string, engine: SearchEngine) => engine);

  let recheck: (error: unknown) => void = () => undefined;
  const outside = meili && {
    engine: asked('meilisearch', meili.engine),
    onFailure: (error: unknown) => recheck(error),
  };
  const bounded = boundedSearch(database.db, asked('embedded', embeddedEngine(database.db)), outside);
  const search = metrics?.counted(bounded) ?? bounded;

  let missed: (text: string) => void = () => undefined;
  let embedding: Embedding | undefined;
  let indexer: Indexer | undefined;
  let stops: () => boolean = () => false;
  const app = await buildApp({
    db: database.db,
    search,
    config,
    missed: (text) => missed(text),
    embedder: () => embedding?.state() ?? null,
    observe: metrics?.observe,
    index: () => indexer?.state() ?? null,
    stopping: () => stops(),
  });
  const { begun, stop } = stopping(app);
  stops = begun;
  const told = await metrics?.serve(app.log);
  await listen(app, config);
  const searched = meili === undefined ? 'embedded' : config.meili?.url;
  app.log.info({ version: VERSION, database: config.database, search: searched }, 'serving the catalogue');
  if (meili !== undefined) indexer = startIndexer(database, meili.index, app.log);
  if (meili?.vectors !== undefined)
    embedding = startEmbedding(database, meili.vectors, app.log, () => indexer?.recheck());
  const recorder = startRecorder(database, app.log);
  missed = recorder.missed;
  recheck = (error) => {
    app.log.warn({ error: String(error) }, 'Meilisearch did not answer; the embedded engine does');
    indexer?.recheck();
  };

  closeWithGrace({ delay: 9000, logger: app.log }, async ({ signal, err }) => {
    if (err === undefined) app.log.info({ signal }, 'stopping');
    else app.log.fatal({ err }, 'stopping after a fault');
    await stop();
    await told?.close();
    await recorder.stop();
    await embedding?.stop();
    await indexer?.stop();
    await closeDatabase(database);
    app.log.info({}, 'stopped');
  });
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  const taken = 'Something else listens at this address already. Set PORT to another port.';
  const trouble = troubleOf(error);
  const words = trouble === undefined ? message : `${trouble.what} ${trouble.todo}`;
  process.stderr.write(`${code === 'EADDRINUSE' ? taken : words}\n`);
  // As the command line has them.
  process.exitCode = trouble?.kind === 'busy' ? 75 : trouble?.kind === 'disk' ? 74 : 1;
}
