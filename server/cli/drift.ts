import { inArray } from 'drizzle-orm';
import { giveBackLease, newHolder, takeLease } from '../db/lease.ts';
import type { Database } from '../db/open.ts';
import { practice } from '../db/tables.ts';
import { write } from '../db/write.ts';
import { drift } from '../search/drift.ts';
import { drain } from '../search/relay.ts';
import { enqueue } from '../search/outbox.ts';
import { type CommandSpec, JSON_OPTION } from './command.ts';
import { EXIT, plural } from './io.ts';
import { engineTrouble, outsideIndex } from './search-index.ts';
import { withDatabase } from './with-database.ts';

export const driftCommand: CommandSpec = {
  name: 'drift',
  summary: 'compare the search index with the database',
  about:
    'Every document of the index has a fingerprint. What is missing, stale or too many is named; exit code 1 says that something is.',
  options: [{ flags: '--repair', meaning: 'send what differs again' }, JSON_OPTION],
  examples: [
    ['exchange drift', 'is the index what the database says?'],
    ['exchange drift --repair', 'make it so'],
  ],
  run: (_, options, context) =>
    withDatabase(context, async (database) => {
      const { io } = context;
      const index = outsideIndex(context);
      try {
        const ids = await drift(database.db, index);
        const slugs = await slugsOf(database, ids);
        const repaired =
          options['repair'] === true && ids.length > 0 ? await repair(database, index, ids) : 0;
        if (options['json'] === true) io.out(`${JSON.stringify({ differing: slugs, repaired }, null, 1)}\n`);
        else {
          for (const slug of slugs.slice(0, 20)) io.out(`differs: ${slug}\n`);
          if (slugs.length > 20) io.out(`… and ${slugs.length - 20} more\n`);
          io.out(
            ids.length === 0
              ? 'The index is what the database says.\n'
              : `${plural(ids.length, 'document')} differ.${options['repair'] === true ? ` ${plural(repaired, 'document')} sent again.` : ' exchange drift --repair sends them again.'}\n`,
          );
        }
        return ids.length > repaired ? EXIT.faults : EXIT.done;
      } catch (error) {
        return engineTrouble(error, context);
      }
    }),
};

/** Documents of practices that are gone have no slug any more. */
async function slugsOf({ db }: Database, ids: number[]): Promise<string[]> {
  const rows: { id: number; slug: string }[] = [];
  for (let at = 0; at < ids.length; at += 500)
    rows.push(
      ...(await db
        .select({ id: practice.id, slug: practice.slug })
        .from(practice)
        .where(inArray(practice.id, ids.slice(at, at + 500)))),
    );
  const slugs = new Map(rows.map(({ id, slug }) => [id, slug]));
  return ids.map((id) => slugs.get(id) ?? `document ${id}, which belongs to no practice`);
}

/** Queues and, unless a server is at it, sends. */
async function repair(
  database: Database,
  index: Parameters<typeof drain>[1],
  ids: number[],
): Promise<number> {
  await write(database, (tx) => enqueue(tx, ids));
  const holder = newHolder();
  if (!(await takeLease(database, 'index', holder))) return ids.length;
  try {
    await drain(database, index, () => takeLease(database, 'index', holder));
    return ids.length;
  } finally {
    await giveBackLease(database, 'index', holder);
  }
}
