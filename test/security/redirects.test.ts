import { expect, test } from 'vitest';
import { write } from '../../server/db/write.ts';
import { freshDatabase, run, temporaryFolder } from '../helper.ts';
import { join } from 'node:path';
import { aPractice, save } from '../records.ts';
import { listening } from './listening.ts';

/** What browsers take for an address of another host. */
const ELSEWHERE = [
  '//evil.example',
  '//evil.example/',
  '/\\evil.example',
  '/%5cevil.example',
  '//evil.example/practices/one',
  '//evil.example/adoptions',
  '//evil.example?lang=it',
  '///evil.example/x/',
  '/\t/evil.example',
  '/%09/evil.example',
  '/%2f%2fevil.example/',
  '/it//evil.example/',
  '/it/\\evil.example/',
  '/it?lang=//evil.example',
  '/practices?lang=//evil.example',
  '/adoptions//evil.example',
  '/adoptions?next=//evil.example',
  '/API//evil.example',
  '/Practices//evil.example//',
  '/.//evil.example/',
  '/practices/old//evil.example',
  '/practices/old/..//evil.example',
  '/@evil.example/',
  '/https:/evil.example/',
  '/%0d%0aLocation:%20https://evil.example/',
  '/adoptions?x=%0d%0aSet-Cookie:%20a=b',
];

test('no address leads anywhere else, nor puts a line into a header', async () => {
  const path = join(temporaryFolder(), 'catalogue.db');
  const database = freshDatabase(path);
  await save(database, { practices: [aPractice('old')] });
  expect(await run(path, 'rename', 'practice', 'old', 'new')).toMatchObject({ code: 0 });
  await write(database, async () => undefined);
  const site = await listening(database, { PUBLIC_URL: 'https://here.example' }, { pages: true });
  const moved = await site.ask('/practices/old');
  expect([moved.status, moved.headers['location']]).toEqual([301, '/practices/new']);
  const leading: string[] = [];
  for (const address of ELSEWHERE)
    for (const host of ['here.example', 'evil.example']) {
      const bytes = `GET ${address.replace('\t', '%09')} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`;
      const [head = ''] = (await site.raw(bytes)).split('\r\n\r\n');
      const [, to] = /^location: (.*)\r?$/im.exec(head) ?? [];
      expect(head, address).not.toMatch(/^set-cookie/im);
      if (to === undefined) continue;
      leading.push(to);
      expect(new URL(to, 'https://here.example/').host, `${address} → ${to}`).toBe('here.example');
      expect(to, address).toMatch(/^\/(?![/\\])/);
    }
  expect(leading.length).toBeGreaterThan(4);
}, 60_000);
