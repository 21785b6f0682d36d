import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { addressesIn, normalised } from '../contacts/addresses.ts';
import { contactsWith } from '../contacts/reads.ts';
import { remember } from '../contacts/writes.ts';
import { recordType } from '../db/codes.ts';
import type { Database } from '../db/open.ts';
import { allRecords } from '../db/revisions.ts';
import { write } from '../db/write.ts';
import { newHolder } from '../db/lease.ts';
import { rebuild } from '../search/rebuild.ts';
import type { CommandSpec, Context } from './command.ts';
import { erasureKey, hashOf, keyFile } from './erased.ts';
import { eraseEverywhere } from './erasing.ts';
import { EXIT, Misuse, plural } from './io.ts';
import { engineTrouble, outsideIndex } from './search-index.ts';
import { withDatabase } from './with-database.ts';

const ADDRESS = ['<mail>', 'an e-mail address'] as const;

function addressIn(text: string): string {
  const [address] = addressesIn(text);
  if (address === undefined || address !== text.trim()) throw new Misuse(`"${text}" is no e-mail address.`);
  return normalised(address);
}

export const contactExportCommand: CommandSpec = {
  name: 'contact export',
  summary: 'print everything that the catalogue keeps about an e-mail address, as JSON',
  about: 'For a person who asks what is kept about them (Article 15 of the GDPR).',
  arguments: [ADDRESS],
  examples: [['exchange contact export office@city.example', 'what is kept about this address']],
  run: ([mail = ''], _, context) =>
    withDatabase(context, async ({ db }) => {
      const address = addressIn(mail);
      const contacts = await contactsWith(db, (each) => each === address);
      const mentions: string[] = [];
      for (const kind of recordType)
        for await (const { slug, record } of allRecords(db, kind))
          if (addressesIn(record).some((each) => normalised(each) === address))
            mentions.push(`${kind}/${slug}`);
      context.io.out(`${JSON.stringify({ address, contacts, mentions }, null, 2)}\n`);
      return EXIT.done;
    }),
};

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

/** The files, of these and in these folders, in which the address stands in whatever capitals. */
async function filesHolding(address: string, paths: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    if (!existsSync(path)) continue;
    if (statSync(path).isDirectory()) {
      found.push(
        ...(await filesHolding(
          address,
          readdirSync(path).map((name) => join(path, name)),
        )),
      );
    } else if (await holds(path, Buffer.from(address).toString('latin1'))) found.push(path);
  }
  return found;
}

async function holds(path: string, needle: string): Promise<boolean> {
  let rest = '';
  for await (const chunk of createReadStream(path)) {
    const text = rest + (chunk as Buffer).toString('latin1').toLowerCase();
    if (text.includes(needle)) return true;
    rest = text.slice(-needle.length);
  }
  return false;
}
