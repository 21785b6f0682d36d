import SQLite from 'better-sqlite3';
import type { Trial } from '../trial.ts';
import { countsOf, oldCatalogue, schemaOf } from './old-catalogue.ts';
import { catalogueIn, exchange, inFolder, kill, serve } from './programs.ts';
import { rounds } from './rounds.ts';

/** Tables that a migration fills or empties, each with the reason why. */
const CHANGED = new Set([
  'counter',
  'search_facet',
  'practice_text',
  'search_outbox',
  '__drizzle_migrations',
]);

const totalOf = async (url: string): Promise<number> =>
  ((await (await fetch(`${url}/api/practices?q=service`)).json()) as { total: number }).total;

export const upgrade: Trial = {
  row: '4',
  fault: 'start on a catalogue that the first version wrote',
  holds: 'every row is kept, the schema is the newest, search finds what it should, nothing dangles',
  gate: 1,
  release: 1,
  run: (bounds) =>
    inFolder(async (folder) => {
      const newest = await catalogueIn(folder, 'newest.db');
      let rows = 0;
      const result = await rounds(bounds, async () => {
        const old = oldCatalogue(folder, newest);
        const before = countsOf(old);
        const failures: string[] = [];
        const server = await serve(old);
        const found = await totalOf(server.url);
        await kill(server);
        const other = await serve(newest);
        const expected = await totalOf(other.url);
        await kill(other);
        if (found !== expected || expected === 0) failures.push(`search finds ${found}, not ${expected}`);
        const after = countsOf(old);
        for (const [table, count] of before) {
          rows += count;
          if (!CHANGED.has(table) && !table.startsWith('search_text') && after.get(table) !== count)
            failures.push(`${table} had ${count} rows, has ${after.get(table)}`);
        }
        if (schemaOf(old) !== schemaOf(newest)) failures.push('the schema is not the newest');
        const raw = new SQLite(old);
        if (raw.pragma('integrity_check', { simple: true }) !== 'ok') failures.push('pages are damaged');
        if ((raw.pragma('foreign_key_check') as unknown[]).length > 0) failures.push('references dangle');
        raw.close();
        const doctor = await exchange(old, ['doctor']);
        if (doctor.code !== 0) failures.push(doctor.out);
        return failures;
      });
      if (rows < 1000) result.failures.push(`only ${rows} rows were there to be kept`);
      return { ...result, detail: `${rows} rows kept` };
    }),
};
