import type { FastifyInstance } from 'fastify';
import { expect, test } from 'vitest';
import type { Language } from '../../client/language.ts';
import { render } from '../../client/render.tsx';
import { linked } from '../../client/words/en/linked.ts';
import { practice } from '../../client/words/en/practice.ts';
import { record } from '../../client/words/en/record.ts';
import { apiOver, seededDatabase } from '../helper.ts';

// The pages of records in languages other than that of the records, over the real catalogue. What the API says stays in
// English here, so that the words of the pages themselves stand out.

const PAGES = [
  '/practices/spoku?my=Valga&my_population=12000&my_country=EE&my_language=et',
  '/adoptions/service-design-birmingham',
  '/events/study-visit-gavle-digital-renewal',
  '/events',
  '/plans/birmingham-action-plan',
  '/plans',
  '/cities/tartu',
];

async function drawn(app: FastifyInstance, page: string, language: Language): Promise<string> {
  const address = new URL(`http://localhost/${language}${page}`);
  const get = async (path: string) => {
    const answer = await app.inject(path.replace(/[?&]lang=\w\w$/, ''));
    return { status: answer.statusCode, body: answer.json<unknown>() };
  };
  const { status, body } = await render(address, language, get, {});
  expect(status).toBe(200);
  return /<main.*<\/main>/s.exec(body)?.[0] ?? '';
}

/** What heads something: sections, facts, columns, regions. */
const headings = (html: string): string[] =>
  [...html.matchAll(/<(h2|dt|th)\b[^>]*>(.*?)<\/\1>|aria-label="([^"]*)"/gs)].map(
    ([, , text = '', label = '']) => text.replaceAll(/<[^>]+>/g, '') || label,
  );

const english = new Set<unknown>(Object.values({ ...record, ...practice, ...linked }));

const KEY =
  /[>"](record|sources|history|practice|fact|costs|fit|adoption|station|event|plan|city)s?\.[a-z.-]+[<"]/;

test.each(['it', 'sv', 'et', 'hu'] as const)(
  'pages in %s have headings in that language, and say which text is in English',
  async (language) => {
    const app = await apiOver(await seededDatabase());
    for (const page of PAGES) {
      const html = await drawn(app, page, language);
      const one = page.lastIndexOf('/') > 0;
      expect(headings(html).length, page).toBeGreaterThan(one ? 3 : -1);
      expect(
        headings(html).filter((heading) => english.has(heading)),
        page,
      ).toEqual([]);
      expect(html, page).not.toMatch(KEY);
      expect(html, page).not.toMatch(/<(section|aside|div|h2|dt|th)[^>]* lang=/);
      expect(html, page).toContain(' lang="en"');
    }
  },
);

test('in English nothing of it is foreign', async () => {
  const app = await apiOver(await seededDatabase());
  expect(await drawn(app, PAGES[0] ?? '', 'en')).not.toContain(' lang=');
});
