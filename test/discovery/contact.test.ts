import { describe, expect, test } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { securityText } from '../../server/discovery/security.ts';
import { freshDatabase } from '../helper.ts';
import { ORIGIN, siteWith } from './over.ts';

const CONTACT = 'mailto:security@example.eu';
const PATH = '/.well-known/security.txt';
const DAY = 86_400_000;

describe('security.txt', () => {
  test('names whom to tell, until when that holds, and where it stands', async () => {
    const app = await siteWith(freshDatabase(), { CONTACT });
    const { statusCode, headers, body } = await app.inject(PATH);
    expect([statusCode, headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
    const fields = body
      .trimEnd()
      .split('\n')
      .map((line) => line.split(/: /, 2));
    expect(fields.map(([name]) => name)).toEqual(['Contact', 'Expires', 'Preferred-Languages', 'Canonical']);
    const [contact, expires, , canonical] = fields.map(([, value]) => value);
    expect([contact, canonical]).toEqual([CONTACT, ORIGIN + PATH]);
    expect(expires).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    const left = new Date(expires ?? '').getTime() - Date.now();
    expect(left).toBeGreaterThan(90 * DAY);
    expect(left).toBeLessThan(365 * DAY);
  });

  test('is the same all day long', () => {
    const at = (time: string) => securityText(CONTACT, ORIGIN, new Date(time));
    expect(at('2026-11-30T00:00:00Z')).toBe(at('2026-11-30T23:59:59Z'));
    expect(at('2026-11-30T23:59:59Z')).not.toBe(at('2026-12-01T00:00:00Z'));
  });

  test('names no canonical address without TLS, which the standard does not allow', () => {
    expect(securityText(CONTACT, 'http://127.0.0.1:3000', new Date())).not.toContain('Canonical');
  });

  test('is not there where nobody is named, and says what to set', async () => {
    const { statusCode, headers, body } = await (await siteWith(freshDatabase())).inject(PATH);
    expect([statusCode, headers['content-type']]).toEqual([404, 'application/problem+json; charset=utf-8']);
    expect(body).toContain('CONTACT');
  });
});

describe('the contact', () => {
  test.each(['mailto:a.b+c@sub.example.eu', 'https://example.eu', 'https://example.eu/contact?to=it'])(
    'may be %s',
    (contact) => {
      expect(readConfig({ CONTACT: contact }).contact).toBe(contact);
    },
  );

  test.each([
    'security@example.eu',
    'mailto:security',
    'mailto:a@b',
    'mailto:a@b.eu,c@d.eu',
    'mailto:a@b.eu?subject=x',
    'http://example.eu',
    'https://user:pass@example.eu',
    'https://example.eu/a b',
    'mailto:a@b.eu\nExpires: never',
    'javascript:alert(1)',
  ])('may not be %j', (contact) => {
    expect(() => readConfig({ CONTACT: contact })).toThrow('  CONTACT: ');
  });

  test('is told to harvesters where it is an e-mail address', async () => {
    const told = async (contact: string) =>
      (await (await siteWith(freshDatabase(), { CONTACT: contact })).inject('/oai?verb=Identify')).body;
    expect(await told(CONTACT)).toContain('<adminEmail>security@example.eu</adminEmail>');
    expect(await told('https://example.eu/contact')).toContain('<adminEmail>no-contact-configured@');
  });
});
