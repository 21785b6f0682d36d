import { addressesIn, normalised } from '../contacts/addresses.ts';
import { contactsWith } from '../contacts/reads.ts';
import { recordType } from '../db/codes.ts';
import { allRecords } from '../db/revisions.ts';
import { ADDRESS, addressIn } from './address.ts';
import type { CommandSpec } from './command.ts';
import { EXIT } from './io.ts';
import { withDatabase } from './with-database.ts';

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
