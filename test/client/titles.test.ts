import type { FastifyInstance } from 'fastify';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../client/language.ts';
import { render } from '../../client/render.tsx';
import { apiOver, freshDatabase } from '../helper.ts';
import { FOREIGN, halfTranslated, TRANSLATED } from './half-translated.ts';
import { languagesIn } from './languages-in.ts';

// A screen reader says a title as the language wants it that the page says it has (WCAG 3.1.2).

const [quokkas, kangaroos, visit, plan, build, closed] = Object.keys(FOREIGN) as [string, ...string[]];
const [all, second, workshop] = TRANSLATED;

/** Every kind of page that names other records, and what of them it names. */
const PAGES: Record<string, (string | undefined)[]> = {
  '/': [visit, workshop],
  '/practices?tag=desks': [quokkas, kangaroos, all, second, visit, workshop],
  '/practices?event=visit&event=workshop': [quokkas, all, visit, workshop],
  '/practices/quokkas': [quokkas, kangaroos, all, visit, workshop, plan, build],
  '/practices/kangaroos': [quokkas, kangaroos, visit],
  '/practices/second': [quokkas, all, second, visit, workshop],
  '/practices/closed': [closed],
  '/cities/narva': [quokkas, all, visit],
  '/cities/gavle': [quokkas, kangaroos, all, second, plan, build, visit],
  '/cities/valga': [kangaroos, second],
  '/events': [visit, workshop],
  '/events/visit': [quokkas, kangaroos, all, second],
  '/plans': [plan],
  '/plans/desks': [quokkas, all, build],
  '/adoptions/quokkas-gavle': [quokkas, kangaroos, visit, workshop, plan, build],
  '/adoptions/all-genoa': [all],
  '/transfers': [quokkas, kangaroos, all, second],
  '/transfers?practice=quokkas&practice=all': [quokkas, kangaroos, all, second],
  '/compare?practice=quokkas&practice=kangaroos&practice=all': [quokkas, kangaroos, all],
  '/compare?adoption=quokkas-gavle&adoption=kangaroos-genoa&adoption=all-gavle': [
    quokkas,
    kangaroos,
    all,
    second,
  ],
  '/shortlist?list=quokkas,kangaroos,all': [quokkas, kangaroos, all],
  '/brief?list=quokkas,kangaroos,all': [quokkas, kangaroos, all],
};

async function drawn(app: FastifyInstance, page: string, language: Language): Promise<string> {
  const get = async (path: string) => {
    const answer = await app.inject(path);
    return { status: answer.statusCode, body: answer.json<unknown>() };
  };
  const { status, body } = await render(new URL(`http://localhost/${language}${page}`), language, get, {});
  expect(status, page).toBeOneOf([200, 410]);
  return (
    body
      // What is no text of the page but the name of a mark in a picture, and a reference, which is in English as a whole.
      .replaceAll(/<title[^>]*>[^<]*<\/title>/g, '')
      .replaceAll(/<p class="reference"[^>]*>[^<]*<\/p>/g, '')
  );
}

/** In which languages a page says that a title is, wherever it stands. */
const saidOf = (html: string, title: string): (string | undefined)[] => [
  ...new Set(
    languagesIn(html)
      .filter(({ text }) => text.includes(title))
      .map(({ lang }) => lang),
  ),
];

describe('a title', () => {
  test.each(Object.entries(PAGES))('of %s is said in the language it has', async (page, named) => {
    const database = freshDatabase();
    await halfTranslated(database);
    const app = await apiOver(database);
    for (const language of ['hu', 'sv', 'en'] as const) {
      const html = await drawn(app, page, language);
      for (const [title, its] of Object.entries(FOREIGN)) {
        const expected = its === language ? undefined : its;
        const there = language === 'hu' && named.includes(title);
        const said = saidOf(html, title);
        expect(said, `${title}, ${language}`).toEqual(there || said.length > 0 ? [expected] : []);
      }
      if (language !== 'hu') continue;
      for (const title of TRANSLATED) {
        const said = saidOf(html, title);
        expect(said, title).toEqual(named.includes(title) || said.length > 0 ? [undefined] : []);
      }
    }
  });
});
