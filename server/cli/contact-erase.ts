import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { contactsWith } from '../contacts/reads.ts';
import { remember } from '../contacts/writes.ts';
import { newHolder } from '../db/lease.ts';
import type { Database } from '../db/open.ts';
import { write } from '../db/write.ts';
import { rebuild } from '../search/rebuild.ts';
import { ADDRESS, addressIn } from './address.ts';
import type { CommandSpec, Context } from './command.ts';
import { erasureKey, hashOf, keyFile } from './erased.ts';
import { eraseEverywhere } from './erasing.ts';
import { filesHolding } from './holding.ts';
import { EXIT, Misuse, plural } from './io.ts';
import { engineTrouble, outsideIndex } from './search-index.ts';
import { withDatabase } from './with-database.ts';

export const contactEraseCommand: CommandSpec = {
  name: 'contact erase',
  summary: 'take an e-mail address out of everything, for good, and prove it',
  about: `Contacts with the address go; in texts and in every kept version it is replaced. Files that hold it afterwards are looked
for and named: the database and its log, and the folders of exports. A configured Meilisearch is built anew, since deleting a document
leaves its bytes in the file. The address is remembered by a keyed hash alone, so that an old file or an old backup cannot bring it
back. Backups made before still hold it: the answer says so.`,
  arguments: [ADDRESS],
  options: [
    {
      flags: '--exports <folder>',
      meaning: 'a folder of exported files to look through; may be given several times',
      several: true,
    },
    { flags: '--dry-run', meaning: 'say what would be erased and keep everything' },
  ],
  examples: [
    [
      'exchange contact erase office@city.example --exports exports/',
      'for a person who wants to be forgotten (Article 17)',
    ],
  ],
  run: ([mail = ''], options, context) =>
    withDatabase(context, async (database) => {
      const { io } = context;
      const address = addressIn(mail);
      const folders =
        (options['exports'] as string[] | undefined) ?? (existsSync('exports') ? ['exports'] : []);
      for (const folder of folders)
        if (!existsSync(folder)) throw new Misuse(`There is no folder ${folder}.`);
      if (options['dryRun'] === true) {
        const contacts = await contactsWith(database.db, (each) => each === address);
        io.out(
          `${plural(contacts.length, 'contact')} would be erased; exchange contact export shows the texts that name the address.\n`,
        );
        return EXIT.done;
      }
      const key = erasureKey(database.path, true) as Buffer;
      await write(database, (tx) => remember(tx, [hashOf(key, address)], new Date()));
      const { contacts, records, versions } = await eraseEverywhere(
        database,
        (each) => each === address,
        'exchange contact erase',
      );
      io.out(
        `${plural(contacts, 'contact')} and ${plural(versions, 'kept version')} erased; ${plural(records.length, 'record')} changed${records.length > 0 ? `: ${records.join(', ')}` : ''}.\n`,
      );
      const rebuilt = await rebuildIndex(database, context);
      io.out(rebuilt);
      const found = await filesHolding(address, [
        database.path,
        `${database.path}-wal`,
        `${database.path}-shm`,
        keyFile(database.path),
        ...keptBy(database.path),
        ...folders,
      ]);
      for (const file of found) io.err(`${file} still holds the address. Remove it or write it anew.\n`);
      if (found.length === 0)
        io.out(`No file that was looked through holds it: ${[database.path, ...folders].join(', ')}.\n`);
      io.out(
        'Backups and copies made before today may hold it still: delete them, or let them expire. A restore erases it again.\n',
      );
      return found.length === 0 ? EXIT.done : EXIT.faults;
    }),
};

async function rebuildIndex(database: Database, context: Context): Promise<string> {
  if (context.config().meili === undefined)
    return 'No Meilisearch is configured; the embedded index is clean.\n';
  try {
    await rebuild(database, outsideIndex(context), { holder: newHolder() });
    return 'The Meilisearch index was built anew without it.\n';
  } catch (error) {
    return engineTrouble(error, context);
  }
}

/** The databases that restores have kept. */
const keptBy = (path: string): string[] =>
  readdirSync(dirname(path))
    .filter((name) => name.startsWith(`${basename(path)}.before-restore-`))
    .map((name) => join(dirname(path), name));
