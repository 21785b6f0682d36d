import type { Kind } from '../../server/files/kinds.ts';
import { type BrokenFile, broken } from './broken-file.ts';
import { jsonOf, lineOf, nameFor, yamlOf } from './samples.ts';

// One field of a good record is wrong: in JSON, YAML and JSON Lines by turns. The place is where the words in question stand.

type Case = [name: string, kind: Kind, changes: object, at: string, reason: RegExp];

const cost = { phase: 'whole', amount: 5, currency: 'EUR' };
const step = { kind: 'started' };
const source = { url: 'https://example.org/x', kind: 'press' };

const many = (count: number, item: unknown): unknown[] => Array.from({ length: count }, () => item);

const cases: Case[] = [
  ['a number for a text', 'tag', { slug: 77 }, '77', /77 should be text/],
  ['a truth value for a text', 'city', { name: true }, 'true', /true should be text/],
  ['a list for a text', 'city', { region: ['Ida', 'Lääne'] }, 'region', /should be text|\[/],
  ['a block for a text', 'practice', { owner: { name: 'Tartu' } }, 'owner', /should be text/],
  ['a text for a number', 'city', { population: 'many' }, 'many', /"many" should be a whole number/],
  ['a text for a truth value', 'practice', { in_better: 'yes' }, 'yes', /"yes" should be true or false/],
  ['a number for a truth value', 'event', { in_better: 1 }, 'in_better', /1 should be true or false/],
  ['a text for a list', 'practice', { tags: 'mobility, water' }, 'mobility, water', /should be a list/],
  ['a text for a list of blocks', 'city', { sources: 'https://x.org' }, 'https://x.org', /should be a list/],
  ['a text for a block', 'tag', { labels: 'mobility!' }, 'mobility!', /should be a block of fields/],
  ['a list for a block', 'tag', { synonyms: [['x']] }, 'synonyms', /should be a block of fields/],
  ['a number for a code', 'adoption', { status: 3 }, 'status', /3 is not allowed here/],
  [
    'a year without quotes',
    'practice',
    { started: 2007 },
    '2007',
    /2007 should be text \(put it in quotes\)/,
  ],
  ['null for a text', 'plan', { instrument: null }, 'instrument', /empty/],
  ['null in a list', 'event', { participants: [null] }, 'participants', /empty|should be text/],
  ['an empty text', 'practice', { problem: '' }, 'problem', /text is empty/],
  ['an empty required list', 'practice', { tags: [] }, 'tags', /at least 1/],
  ['a list without its source', 'city', { sources: [] }, 'sources', /at least 1/],
  ['a field that nobody knows', 'event', { colour: 'red' }, 'colour', /There is no field "colour"/],
  ['a field of another kind', 'contact', { summary: 'x y' }, 'summary', /There is no field "summary"/],
  [
    'a field nobody knows inside a block',
    'practice',
    { costs: [{ ...cost, sum: 5 }] },
    'sum"',
    /There is no field "sum"|"sum"/,
  ],
  [
    'a cost below nothing in a list',
    'practice',
    { costs: [{ ...cost, amount: -17 }] },
    '-17',
    /-17 is too small/,
  ],
  ['a cost beyond all numbers', 'practice', { costs: [{ ...cost, amount: 1e300 }] }, '1e+300', /too large/],
  [
    'a currency in small letters',
    'practice',
    { costs: [{ ...cost, currency: 'eur' }] },
    'eur"',
    /"eur" is no currency code/,
  ],
  ['a word that is no answer for costs', 'practice', { costs: 'plenty' }, 'plenty', /"plenty"/],
  [
    'a condition without its text',
    'practice',
    { conditions: [{ kind: 'enabling', category: 'law' }] },
    'enabling',
    /"text" is missing/,
  ],
  [
    'a document without its address',
    'practice',
    { documents: [{ kind: 'guide', title: 'G' }] },
    'guide',
    /"url" is missing/,
  ],
  [
    'a source without its kind',
    'adoption',
    { sources: [{ url: 'https://example.org/z' }] },
    'https://example.org/z',
    /"kind" is missing/,
  ],
  ['too many sources', 'practice', { sources: many(51, source) }, 'sources', /more than 50/],
  [
    'too many building blocks',
    'practice',
    { building_blocks: many(21, 'b') },
    'building_blocks',
    /more than 20/,
  ],
  ['too many languages', 'city', { languages: many(11, 'et') }, 'languages', /more than 10/],
  ['too many costs', 'practice', { costs: many(51, cost) }, 'costs', /more than 50|should be/],
  [
    'a step with a day that no calendar has',
    'adoption',
    { steps: [{ ...step, date: '2021-04-31' }] },
    '2021-04-31',
    /no calendar has/,
  ],
  [
    'a step without its kind',
    'adoption',
    { steps: [{ text: 'something' }] },
    'something',
    /"kind" is missing/,
  ],
  [
    'an action without its title',
    'plan',
    { actions: [{ slug: 'only', status: 'done' }] },
    'only',
    /"title" is missing/,
  ],
  [
    'a note without its text',
    'plan',
    { actions: [{ slug: 'x', title: 'X', status: 'done', notes: [{ date: '2020-02' }] }] },
    '2020-02',
    /"text" is missing/,
  ],
  [
    'a label that is missing',
    'tag',
    { labels: { en: 'Word', it: 'a', et: 'a', hu: 'a' } },
    'Word',
    /"sv" is missing/,
  ],
  [
    'a label in a language that there is not',
    'tag',
    { labels: { en: 'a', it: 'a', sv: 'a', et: 'a', hu: 'a', fi: 'a' } },
    'fi',
    /There is no field "fi"/,
  ],
  ['a slug with capitals', 'city', { slug: 'Tartu-City' }, 'Tartu-City', /is no slug/],
  ['a slug with two hyphens', 'tag', { slug: 'a--b' }, 'a--b', /is no slug/],
  ['a slug that climbs out', 'practice', { slug: '../../etc' }, '../../etc', /is no slug/],
  ['a slug that is too long', 'event', { slug: 'a'.repeat(81) }, 'aaaa', /at most 80/],
  ['a country in small letters', 'city', { country: 'ee' }, 'ee', /"ee" is no country code/],
  ['a language by its name', 'practice', { language: 'English' }, 'English', /is no language code/],
  ['a date as people write it', 'practice', { started: '5.10.2019' }, '5.10.2019', /is no date/],
  ['a date with a time', 'event', { start: '2020-01-28T10:00' }, '2020-01-28T10:00', /is no date/],
  [
    'a mailbox without a domain',
    'contact',
    { mailbox: 'office@localhost' },
    'office@localhost',
    /is no e-mail address/,
  ],
  [
    'a mailbox that is too long',
    'contact',
    { mailbox: `${'m'.repeat(250)}@x.org` },
    'mmmm',
    /at most 254|no e-mail/,
  ],
  [
    'a web address that is too long',
    'plan',
    { link: `https://x.org/${'p'.repeat(500)}` },
    'https://x.org',
    /at most 500/,
  ],
  [
    'a population that is no whole number',
    'city',
    { population: 1.5 },
    '1.5',
    /1\.5 should be a whole number/,
  ],
  ['a reference that is a list', 'adoption', { practice: ['bicycles'] }, 'practice"', /should be text/],
  ['twice the same participant', 'event', { participants: ['tartu', 'tartu'] }, 'participants', /twice/],
  [
    'an event that shows a practice twice',
    'event',
    {
      practices: [
        { practice: 'bicycles', role: 'shown' },
        { practice: 'bicycles', role: 'visited' },
      ],
    },
    'visited',
    /twice/,
  ],
  ['an adoption taken from itself', 'adoption', { from: 'bicycles-tartu' }, 'from', /refers to itself/],
  ['a tag broader than itself', 'tag', { broader: 'mobility' }, 'broader', /refers to itself/],
];

const FORMATS = [
  ['json', jsonOf, ''],
  ['yaml', yamlOf, ' in YAML'],
  ['jsonl', lineOf, ' in JSON Lines'],
] as const;

function inDocument([name, kind, changes, at, reason]: Case, number: number): BrokenFile {
  const [format, write, where] = FORMATS[number % FORMATS.length] ?? FORMATS[0];
  const text = write(kind, changes);
  // A field that is missing is told where its block begins, a list where its items are: a line or two away.
  const line = text.slice(0, text.indexOf(at.replace(/"$/, ''))).split('\n').length;
  return broken(
    `${name}${where}`,
    nameFor(kind, format),
    text,
    new RegExp(`^:(${[line - 1, line, line + 1, line + 2].join('|')}):\\d+$`),
    reason,
  );
}

export const brokenFields: BrokenFile[] = cases.map(inDocument);
