import { beforeAll, describe, expect, inject, test } from 'vitest';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import { closeDatabase, openDatabase } from '../../server/db/open.ts';
import { contact } from '../../server/db/tables.ts';
import { write } from '../../server/db/write.ts';
import { savePractice } from '../../server/practices/writes.ts';
import { embeddedEngine } from '../../server/search/embedded.ts';
import { descriptionOf, operationsOf } from '../api/described.ts';
import { saving } from '../helper.ts';
import { aPractice } from '../records.ts';

/** Stands in what is not for the public; letters that nothing else is written with. */
const CANARY = 'zzcanaryqx';

/** Beside the example of every operation that is described. */
const OTHERS = [
  '/robots.txt',
  '/sitemap.xml',
  '/sitemap-practices-1.xml',
  '/card.png',
  '/openapi.json',
  '/nothing-here',
  '/%zz',
  '/api/practices?x=1',
  `/api/practices?q=${CANARY}`,
  `/api/suggest?q=${CANARY}`,
  `/api/practices/${CANARY}`,
  `/practices/${CANARY}.bib`,
  `/api/practices/${CANARY}/v/1`,
];

interface Answer {
  readonly address: string;
  readonly status: number;
  readonly type: string;
  readonly body: Buffer;
}
const answers: Answer[] = [];

/** The real catalogue with a contact and a draft in it, asked for everything once. */
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'practice-exchange-'));
  const path = join(folder, 'catalogue.db');
  copyFileSync(inject('seeded'), path);
  const database = openDatabase(path);
  await write(database, async (tx) => {
    await savePractice(
      tx,
      aPractice(CANARY, { status: 'draft', city: 'tartu', tags: [], summary: CANARY }),
      saving,
    );
    const role = { practiceId: 1, position: 0, role: CANARY, organisation: CANARY, basis: CANARY };
    await tx.insert(contact).values({ ...role, mailbox: `${CANARY}@city.example`, public: true });
  });
  const config = readConfig({ LOG_LEVEL: 'silent' });
  const search = embeddedEngine(database.db);
  const app = await buildApp({ db: database.db, search, config, pages: false });
  const examples = operationsOf(await descriptionOf(app)).map(([, operation]) => operation['x-example']);
  for (const address of new Set([...examples, ...OTHERS])) {
    const { statusCode: status, headers, rawPayload: body } = await app.inject(address);
    answers.push({ address, status, type: String(headers['content-type']), body });
  }
  await app.close();
  await closeDatabase(database);
  rmSync(folder, { recursive: true });
}, 120_000);

/** What these types are read as hangs on a set of characters that the answer has to name. */
const OF_CHARACTERS = /^text\/|[/+]xml\b/;

/** What a body begins with says what it is, whatever the header says. */
const BEGINNINGS: readonly (readonly [RegExp, RegExp])[] = [
  [/[/+]json\b/, /^\s*[[{"]/],
  [/[/+]xml\b/, /^<\?xml /],
  [/image\/png/, /^\u0089PNG\r\n/],
  [/application\/zip|spreadsheetml/, /^PK/],
];

describe('every answer', () => {
  test('is one: nothing fails inside', () => {
    expect(answers.length).toBeGreaterThan(60);
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
  });

  test('names its type and its characters, and is of that type', () => {
    for (const { address, type, body } of answers.filter(({ body: { length } }) => length > 0)) {
      expect(type, address).toMatch(/^\w+\/[\w.+-]+/);
      if (OF_CHARACTERS.test(type)) expect(type, address).toMatch(/; ?charset=utf-8/i);
      for (const [of, beginning] of BEGINNINGS)
        if (of.test(type)) expect(body.subarray(0, 60).toString('latin1'), address).toMatch(beginning);
    }
    for (const [of] of BEGINNINGS)
      expect(
        answers.some(({ type }) => of.test(type)),
        String(of),
      ).toBe(true);
  });

  test('tells of no contact and no draft, but what was asked', () => {
    const holding = answers.filter(({ body }) => body.toString('latin1').includes(CANARY));
    const told = holding.filter(({ address, status }) => !address.includes(CANARY) || status === 200);
    const texts = told.map(({ address, body }) => [address, body.toString().replaceAll(`q=${CANARY}`, '')]);
    expect(texts.filter(([, text]) => text?.includes(CANARY) === true)).toEqual([]);
  });
});
