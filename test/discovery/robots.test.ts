import { expect, test } from 'vitest';
import { robots } from '../../server/discovery/robots.ts';
import { ORIGIN } from './over.ts';

/** Whether a robot may fetch an address: the longest rule that matches counts, and of two as long the kinder (RFC 9309, 2.2.2). */
function mayFetch(text: string, address: string): boolean {
  const rules = [...text.matchAll(/^(Allow|Disallow): (\S+)$/gm)].map(([, kind, path = '']) => ({
    allowed: kind === 'Allow',
    length: path.length,
    matches: new RegExp(
      `^${path
        .replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)
        .replaceAll('*', '.*')
        .replace(/\\\$$/, '$')}`,
    ),
  }));
  const [rule] = rules
    .filter(({ matches }) => matches.test(address))
    .toSorted((a, b) => b.length - a.length || Number(b.allowed) - Number(a.allowed));
  return rule?.allowed ?? true;
}

const whole = robots(ORIGIN);
/** The rules for those who are not named. */
const text = whole.split('\n\n').find((group) => group.includes('User-agent: *')) ?? '';

test.each([
  '/',
  '/practices',
  '/practices?tag=mobility',
  '/practices?page=2',
  '/practices/spoku',
  '/practices/spoku/v/1',
  '/practices/spoku.bib',
  '/practices/spoku.jsonld',
  '/practices/spoku/card.png',
  '/transfers',
  '/assets/main.js',
  '/catalogue.ttl',
  '/data/catalogue.zip',
  '/api/transfers.csv',
  '/api/v1/transfers.json',
  '/sitemap.xml',
  '/sitemaps/practices-1.xml',
  '/.well-known/security.txt',
])('robots may fetch %s', (address) => {
  expect(mayFetch(text, address)).toBe(true);
});

test.each([
  '/practices?tag=mobility&country=EE',
  '/practices?q=bike&page=2',
  '/transfers?city=tartu&from=2019',
  '/practices.bib?q=bike&country=EE',
  '/practices/spoku?my=Eger&my_population=30000',
  '/compare?practice=spoku',
  '/shortlist?list=spoku',
  '/brief?list=spoku',
  '/my-city',
  '/api/practices',
  '/api/v1/practices?q=x',
  '/oai?verb=Identify',
  '/health/ready',
])('robots are kept from %s', (address) => {
  expect(mayFetch(text, address)).toBe(false);
});

test('those who show what somebody shared may fetch it, and nobody else is named', () => {
  const groups = whole.split('\n\n').filter((group) => group.includes('User-agent: '));
  expect(groups).toHaveLength(2);
  expect(groups[0]?.match(/^User-agent: .+$/gm)).toEqual(['User-agent: *']);
  expect(groups[1]).toMatch(/^User-agent: facebookexternalhit$/m);
  expect(mayFetch(groups[1] ?? '', '/shortlist?list=spoku,dips&my=Eger')).toBe(true);
});

test('the sitemap is named', () => {
  expect(whole).toContain(`\nSitemap: ${ORIGIN}/sitemap.xml\n`);
});
