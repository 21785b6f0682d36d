import { join } from 'node:path';
import { type Run, runMeasured } from './children.ts';

export interface Importing {
  /** From CSV into an empty catalogue. */
  readonly first: Run;
  /** The same files once more. */
  readonly again: Run;
  readonly exporting: Run;
}

const AT_MOST = 15 * 60_000;
/** As the package's script and the container run it. */
const EXCHANGE = ['--max-semi-space-size=8', 'dist/server/exchange.js'];

/** Exports a catalogue as CSV, then imports that twice into another. */
export async function measureImport(database: string, folder: string): Promise<Importing> {
  const csv = join(folder, 'csv');
  const other = { DATABASE: join(folder, 'imported.db') };
  const exporting = await runMeasured(
    [...EXCHANGE, 'export', csv, '--format', 'csv'],
    { DATABASE: database },
    AT_MOST,
  );
  const first = await runMeasured([...EXCHANGE, 'import', csv], other, AT_MOST);
  const again = await runMeasured([...EXCHANGE, 'import', csv], other, AT_MOST);
  return { exporting, first, again };
}
