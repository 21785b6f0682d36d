import { parse } from 'csv-parse/sync';
import type { FastifyInstance } from 'fastify';
import { saveAdoption } from '../../server/adoptions/writes.ts';
import { saveContact } from '../../server/contacts/writes.ts';
import type { Database } from '../../server/db/open.ts';
import { write } from '../../server/db/write.ts';
import { savePractice } from '../../server/practices/writes.ts';
import { saving, seededDatabase } from '../helper.ts';
import { aPractice, anAdoption } from '../records.ts';

/** Belongs to a person, and stands in a contact and in a text. */
export const MAIL = 'anna.clerk@city.example';

/** The real catalogue, and what it lacks: texts that are hard to write, lists that are rare, and what must not be seen. */
export async function sampleDatabase(): Promise<Database> {
  const database = await seededDatabase();
  await write(database, async (tx) => {
    const tags = ['e-services'];
    await savePractice(
      tx,
      aPractice('hard-to-write', {
        title: '=HYPERLINK("https://evil.example";"click")',
        local_name: "'+1",
        summary: `Ask ${MAIL}, "they" know;\r\nor, if not:\n-1 🙂 \u0000 _x0041_ <b>`,
        problem: 'none',
        solution: '  @SUM(A1)',
        tags,
        building_blocks: ['One', '-Two'],
        documents: [{ kind: 'guide', url: 'https://example.org/@guide', language: 'et' }],
        costs: [{ phase: 'whole', amount: -1.5, currency: 'EUR', what: '+tax' }],
        in_better: true,
      }),
      saving,
    );
    await savePractice(tx, aPractice('hidden-draft', { title: 'Hidden', status: 'draft', tags }), saving);
    await saveAdoption(tx, anAdoption('hidden-draft', 'gavle', { summary: 'Hidden too' }), saving);
    await saveAdoption(tx, anAdoption('hard-to-write', 'gavle', { became: 'hidden-draft' }), saving);
    await saveContact(tx, { practice: 'hard-to-write', role: 'Clerk', mailbox: MAIL, public: true });
  });
  return database;
}

export type Row = Record<string, string>;

/** What a guarded text says. */
const unguarded = (text: string): string => (/^'+[\s\uFEFF]*[=+\-@\t\r\0]/.test(text) ? text.slice(1) : text);

/** A table read back by another program's reader. */
export async function rowsAt(app: FastifyInstance, path: string): Promise<Row[]> {
  const answer = await app.inject(path);
  if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.body}`);
  return rowsOf(answer.body);
}
export const rowsOf = (csv: string): Row[] =>
  parse<Row>(csv, { columns: true, record_delimiter: '\r\n' }).map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, text]) => [name, unguarded(text)])),
  );
