import { describe, expect, test } from 'vitest';
import { freshDatabase } from '../helper.ts';
import { aPractice, save } from '../records.ts';
import { listening } from './listening.ts';

/** Ways out of a folder, as they are put into an address. */
const WAYS = [
  '../package.json',
  '../../package.json',
  '%2e%2e/package.json',
  '%2e%2e%2f%2e%2e%2fpackage.json',
  '..%2fpackage.json',
  '..%5cpackage.json',
  '..\\package.json',
  '%252e%252e%252fpackage.json',
  'x/../../package.json',
  '....//package.json',
  '..;/package.json',
  '%00',
  'index.js%00.css',
  '%2f%2fetc%2fpasswd',
  '/etc/passwd',
  '//etc/passwd',
  '%c0%ae%c0%ae/package.json',
  '.env',
  '.git/config',
  '.',
  '..',
  '%2e',
];

describe('files', () => {
  test('beside those that are offered cannot be had by any way of writing it', async () => {
    const database = freshDatabase();
    await save(database, { practices: [aPractice('one')] });
    const site = await listening(database, {}, { pages: true });
    for (const root of ['/assets/', '/', '/data/', '/practices/one/', '/sitemaps/', '/it/', '/api/v1/'])
      for (const way of WAYS) {
        const { status, headers, body } = await site.ask(root + way);
        const what = root + way;
        expect(body, what).not.toMatch(/root:x:0|"devDependencies"|\[core\]|SQLite format/);
        expect(status, what).toBeLessThan(500);
        // What is answered is a page of ours (`/x/..` is `/`), or that there is none.
        if (status < 300) expect(headers['content-type'], what).toMatch(/^text\/html/);
        if (status >= 300 && status < 400) expect(headers['location'], what).toMatch(/^\/(?![/\\])/);
      }
  }, 120_000);

  test('are not listed, and maps of the sources are not among them', async () => {
    const site = await listening(freshDatabase(), {}, { pages: true });
    for (const path of ['/assets', '/assets/', '/data/', '/.well-known/'])
      expect((await site.ask(path)).status, path).toBeGreaterThanOrEqual(300);
    const { body } = await site.ask('/');
    const scripts = [...body.matchAll(/(?:src|href)="(\/assets\/[^"]+\.(?:js|css))"/g)].map(
      ([, path]) => path,
    );
    expect(scripts.length).toBeGreaterThan(1);
    for (const path of scripts) {
      expect((await site.ask(`${path}.map`)).status, path).toBe(404);
      expect((await site.ask(String(path))).body).not.toContain('sourceMappingURL');
    }
  });
});
