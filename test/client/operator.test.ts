import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../client/language.ts';
import type { Operator } from '../../client/operator.ts';
import { render } from '../../client/render.tsx';
import { apiOver, freshDatabase, seededDatabase } from '../helper.ts';

// What the configuration says of who runs the site, on the pages.

const SET: Operator = {
  contact: 'mailto:practices@example.eu',
  operator: 'City of Tartu',
  enforcementUrl: 'https://www.supervision.example.eu/complain',
};

async function drawn(path: string, operator: Operator, seeded = true, language: 'en' | 'hu' = 'en') {
  const app = await apiOver(seeded ? await seededDatabase() : freshDatabase());
  const get = async (asked: string) => {
    const answer = await app.inject(asked);
    return { status: answer.statusCode, body: answer.json<unknown>() };
  };
  const address = new URL(`https://p.example.eu/${language}${path}`);
  return (await render(address, language, get, operator)).body;
}

describe('the accessibility statement', () => {
  test('names who answers for it, where to write and where to complain', async () => {
    const html = await drawn('/accessibility', SET, false);
    expect(html).toContain('City of Tartu is committed');
    expect(html).toContain('<a href="mailto:practices@example.eu">practices@example.eu</a>');
    expect(html).toContain(
      '<a href="https://www.supervision.example.eu/complain">supervision.example.eu</a>',
    );
    expect(html).not.toContain('class="notice"');
  });

  test('says what is not known, and whom to ask then', async () => {
    const html = await drawn('/accessibility', {}, false);
    expect(html).toContain('Whoever runs this site is committed');
    expect(html).toContain('has not been named here yet');
    expect(html).toContain('No address is given here yet');
    expect(html).toContain('Every Member State of the European Union has one');
  });

  test.each(LANGUAGES)('has the six parts of the model, and its date, in %s', async (language) => {
    const html = await drawn('/accessibility', SET, false, language as 'en');
    const main = /<main.*<\/main>/s.exec(html)?.[0] ?? '';
    expect(main.match(/<h2>/g)).toHaveLength(5);
    expect(main).toContain('2016/2102');
    expect(main).toMatch(/<time datetime="\d{4}-\d\d-\d\d">/i);
    expect(main).not.toMatch(/accessibility\.(?!md)/);
    expect(main).not.toContain('..');
  });
});

describe('a record', () => {
  const PATH = '/practices/spoku?list=dips&note.dips=secret';

  test('says whom to tell of a fault, by its address without what the visitor chose', async () => {
    const html = await drawn(PATH, SET);
    const subject = encodeURIComponent('https://p.example.eu/practices/spoku');
    expect(html).toContain(`<a href="mailto:practices@example.eu?subject=${subject}">Tell us</a>`);
  });

  test('leads to a form as it is', async () => {
    expect(await drawn(PATH, { contact: 'https://example.eu/form?to=1' })).toContain(
      '<a href="https://example.eu/form?to=1">Tell us</a>',
    );
  });

  test('has no such line where nobody is named', async () => {
    expect(await drawn(PATH, {})).not.toContain('Tell us');
  });
});

describe('the first page', () => {
  test('tells a story, how to cite and how to correct', async () => {
    const html = await drawn('', SET);
    for (const said of ['From an event to a result', 'How to cite', 'How to correct'])
      expect(html).toContain(said);
    expect(html.match(/<li data-kind=/g)).toHaveLength(4);
  });

  test('leaves out what it does not know', async () => {
    const html = await drawn('', {}, false);
    for (const said of ['From an event to a result', 'How to cite', 'How to correct'])
      expect(html).not.toContain(said);
  });
});
