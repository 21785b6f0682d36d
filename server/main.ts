import closeWithGrace from 'close-with-grace';
import { buildApp } from './app.ts';
import { readConfig } from './config.ts';
import { refuseDamaged } from './db/health.ts';
import { closeDatabase, openDatabase } from './db/open.ts';
import { troubleOf } from './db/trouble.ts';
import { stopping } from './http/stopping.ts';
import { boundedSearch } from './search/bounded.ts';
import { completeEmbedded } from './search/complete.ts';
import { embeddedEngine } from './search/embedded.ts';
import { type Embedding, startEmbedding } from './search/embedding.ts';
import { startIndexer } from './search/indexer.ts';
import { meilisearch } from './search/meili.ts';
import { startRecorder } from './searches/recorder.ts';

// The server process: config → database → engine → app → listen → indexer; closed in reverse.

try {
  const config = readConfig();
  const database = openDatabase(config.database);
  refuseDamaged(database);
  await completeEmbedded(database);
  const embedded = embeddedEngine(database.db);
  const meili = config.meili && meilisearch(config.meili.url, config.meili.key, config.embedder);

  let recheck: (error: unknown) => void = () => undefined;
  const outside = meili && { engine: meili.engine, onFailure: (error: unknown) => recheck(error) };
  const search = boundedSearch(database.db, embedded, outside);

  let missed: (text: string) => void = () => undefined;
  let embedding: Embedding | undefined;
  let stops: () => boolean = () => false;
  const app = await buildApp({
    db: database.db,
    search,
    config,
    missed: (text) => missed(text),
    embedder: () => embedding?.state() ?? null,
    stopping: () => stops(),
  });
  const { begun, stop } = stopping(app);
  stops = begun;
  await app.listen({ host: config.host, port: config.port });
  const indexer = meili === undefined ? undefined : startIndexer(database, meili.index, app.log);
  if (meili?.vectors !== undefined)
    embedding = startEmbedding(database, meili.vectors, app.log, () => indexer?.recheck());
  const recorder = startRecorder(database, app.log);
  missed = recorder.missed;
  recheck = (error) => {
    app.log.warn({ error: String(error) }, 'Meilisearch did not answer; the embedded engine does');
    indexer?.recheck();
  };

  closeWithGrace({ delay: 9000, logger: app.log }, async () => {
    await stop();
    await recorder.stop();
    await embedding?.stop();
    await indexer?.stop();
    await closeDatabase(database);
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
