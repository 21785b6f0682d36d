import { setTimeout as wait } from 'node:timers/promises';
import type { Db } from '../db/open.ts';
import { openSnapshot } from '../db/snapshot.ts';
import { citationOf } from './card.ts';
import { LICENCE } from './datapackage.ts';
import { FILES, TABLE_FILES } from './files.ts';
import type { Holdings } from './schema.ts';
import type { Spool } from './spool.ts';
import { stateOf } from './state.ts';
import { UNIT_OF } from './units.ts';

/** So long the page waits for files that are being made, in milliseconds: their sizes are worth a moment. */
const PATIENCE = 1500;

/** Linked data takes as long as all else together, and few ask for it: it is made when it is asked for. */
const BEGUN = ['tables', 'archive', 'workbook', 'lines'] as const;

/**
 * What there is of the present state, and how large, as far as it is made. What is not made yet is begun, so that whoever looks
 * and then asks does not wait.
 */
export async function holdings(
  db: Db,
  spool: Spool,
  origin: string,
): Promise<{ holdings: Holdings; complete: boolean }> {
  const making = spool.all(BEGUN).then(
    () => undefined,
    () => undefined,
  );
  await Promise.race([making, wait(PATIENCE, undefined, { ref: false })]);
  const snapshot = openSnapshot(db);
  const state = await stateOf(snapshot).finally(snapshot.close);
  const made = new Map(
    (await spool.ready()).flatMap(({ files }) => files.map((file) => [file.name, file] as const)),
  );
  const sized = (name: string) => ({
    bytes: made.get(name)?.bytes ?? null,
    sha256: made.get(name)?.sha256 ?? null,
  });
  return {
    complete: [...FILES, ...TABLE_FILES].every(
      ({ name }) => made.has(name) || UNIT_OF.get(name) === 'linked',
    ),
    holdings: {
      snapshot: state.id,
      modified: state.modified?.toISOString() ?? null,
      citation: citationOf(state, origin),
      licence: LICENCE.path,
      files: FILES.map(({ name, ...about }) => ({ path: `/data/${name}`, ...about, ...sized(name) })),
      tables: TABLE_FILES.map(({ name, title, description, table }) => ({
        path: `/data/${name}`,
        title,
        description,
        fields: table?.fields.length ?? 0,
        narrows: table?.practice !== undefined,
        bytes: sized(name).bytes,
      })),
    },
  };
}
