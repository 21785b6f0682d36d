import { newHolder } from '../db/lease.ts';
import { write } from '../db/write.ts';
import { publishedIds } from '../search/drift.ts';
import { publish } from '../search/outbox.ts';
import { rebuild } from '../search/rebuild.ts';
import type { CommandSpec } from './command.ts';
import { EXIT, plural } from './io.ts';
import { engineTrouble, outsideIndex } from './search-index.ts';
import { withDatabase } from './with-database.ts';

export const reindexCommand: CommandSpec = {
  name: 'reindex',
  summary: 'build the search index anew beside the one in use, then swap the two',
  about: `The index in use goes on answering, and what is written meanwhile is not lost: it is remembered, sent to the new index
while the server's relay pauses, and only then are the two swapped.`,
  options: [{ flags: '--embedded', meaning: 'write the embedded index of the database anew instead' }],
  examples: [
    ['exchange reindex', 'after Meilisearch lost its data, or when its answers look wrong'],
    ['exchange reindex --embedded', 'the same for the engine inside the database'],
  ],
  run: (_, options, context) =>
    withDatabase(context, async (database) => {
      const { io } = context;
      if (options['embedded'] === true) {
        const ids = await publishedIds(database.db);
        await write(database, async (tx) => publish(tx, ids));
        io.out(`${plural(ids.length, 'practice')} in the embedded index.\n`);
        return EXIT.done;
      }
      const index = outsideIndex(context);
      const onProgress = (done: number, total: number): void => {
        if (io.interactive) io.err(`\r\u001b[2KIndexing practice ${done} of ${total}`);
      };
      try {
        const documents = await rebuild(database, index, { holder: newHolder(), onProgress });
        if (io.interactive) io.err('\r\u001b[2K');
        io.out(`${plural(documents, 'practice')} in the new index, which is in use now.\n`);
        return EXIT.done;
      } catch (error) {
        return engineTrouble(error, context);
      }
    }),
};
