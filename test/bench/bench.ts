import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT } from '../machine.ts';
import { type Run, runMeasured, startToReady } from './children.ts';
import { measureCitations } from './citing.ts';
import { measureFeeds } from './following.ts';
import { writeCatalogue } from './generate.ts';
import { measureExports } from './exporting.ts';
import { measureHarvest } from './harvesting.ts';
import { measureImport } from './importing.ts';
import { SEED } from './languages.ts';
import { measureLinkedData } from './linked-data.ts';
import { queriesFor } from './queries.ts';
import { measureSearch } from './search-latency.ts';
import { measureReading } from './reading.ts';
import { type Measured, report } from './report.ts';
import { measureSuggestions } from './suggesting.ts';
import { measureThroughput } from './throughput.ts';
import { measureValidation } from './validating.ts';

// `node test/bench/bench.ts [--sizes 1000,10000] [--out FILE]`: what the server costs, as ratios within one run.

const QUERIES_OF_A_KIND = 50;
const [SEED_AT_MOST, INDEX_AT_MOST] = [10 * 60_000, 10 * 60_000];

const { values } = parseArgs({
  options: { sizes: { type: 'string', default: '1000,10000' }, out: { type: 'string' } },
});
const built = existsSync(join(PROJECT, 'dist/server/main.js'));

// Ctrl+C too leaves no process and no folder behind: both are cleared on `exit`.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const realSeed = await inTemporaryFolder((folder) => seed(SEED, join(folder, 'catalogue.db')));
const measured: Measured[] = [];
for (const size of values.sizes.split(',').map(Number))
  measured.push(await inTemporaryFolder((folder) => measure(size, folder)));
const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}`;
const text = report(machine, realSeed, measured);
process.stdout.write(text);
if (values.out !== undefined) writeFileSync(values.out, text);

function seed(folder: string, database: string): Promise<Run> {
  return runMeasured(
    ['--max-semi-space-size=8', 'dist/server/exchange.js', 'seed', folder],
    { DATABASE: database },
    SEED_AT_MOST,
  );
}

async function measure(size: number, folder: string): Promise<Measured> {
  say(`${size} practices: writing the files`);
  const database = join(folder, 'catalogue.db');
  const catalogue = writeCatalogue(size, join(folder, 'seed'));
  say('seeding');
  const seeding = await seed(join(folder, 'seed'), database);
  say(`seeded in ${seeding.seconds.toFixed(1)} s; exporting and importing as CSV`);
  const importing = await measureImport(database, folder);
  say('starting the built server');
  const ready = built ? await startToReady(database) : undefined;
  say('harvesting all of it');
  const harvesting = built ? await measureHarvest(database) : undefined;
  say('exporting all of it');
  const exporting = built ? await measureExports(database) : undefined;
  const slugs = Array.from({ length: Math.min(size, 5000) }, (_, at) => catalogue.practiceSlug(at));
  say('asking for records');
  const throughput = await measureThroughput(
    database,
    slugs,
    existsSync(join(PROJECT, 'dist/render/render.js')),
  );
  say('asking for linked data');
  const linkedData = await measureLinkedData(database, slugs);
  say('walking through the API');
  const reading = await measureReading(database, slugs.at(-200) ?? '');
  say('asking for suggestions');
  const suggesting = await measureSuggestions(database, catalogue);
  say('asking for citations');
  const citing = await measureCitations(database, catalogue);
  say('asking for what has not changed');
  const validating = built ? await measureValidation(database, catalogue) : undefined;
  say('filling Meilisearch, then searching');
  const queries = queriesFor(catalogue, QUERIES_OF_A_KIND);
  const search = await measureSearch(database, folder, queries, INDEX_AT_MOST);
  say('asking for feeds');
  const following = await measureFeeds(database, catalogue);
  const asked = { suggesting, citing, throughput, linkedData, reading, following, validating };
  return { size, seeding, importing, ready, harvesting, exporting, search, ...asked };
}

async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'practice-exchange-bench-'));
  const clear = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', clear);
  try {
    return await work(folder);
  } finally {
    clear();
    process.off('exit', clear);
  }
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
