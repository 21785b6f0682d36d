import { ATTRIBUTE, ELEMENT } from './hostile.ts';

// Records that an import takes and that no writer may stumble over, and what nobody may ever see.

/** Stands in everything that is not public. */
export const PRIVATE = 'zz-canary';

const MARKUP = `${ELEMENT}</script>${ELEMENT}<!-- ]]> & &amp; ${ATTRIBUTE} '`;
const LETTERS = `\\ " ' { } $ % # _ ~ ^ \u2028 \u00a0 \u202e 🚲 e\u0301 ő \uFFFD @x =1+1 | ; , \t`;
const sources = [
  { url: 'https://example.org/a?b=1&c=%22%3Czzx%3E#d', kind: 'press', title: MARKUP },
  { url: `https://example.org/'"`, kind: 'web-page' },
];
const practice = (slug: string, title: string, more: object = {}) => ({
  slug,
  title,
  city: 'hostile-city',
  language: 'en',
  summary: `${MARKUP} ${LETTERS}`,
  problem: `=HYPERLINK("https://elsewhere.example")\n\n* ${MARKUP}`,
  solution: `${LETTERS}\n${MARKUP}`,
  results: `+1 ${MARKUP}`,
  failures: `-1 ${MARKUP}`,
  lessons: `@a ${LETTERS}`,
  transfer_advice: MARKUP,
  owner: MARKUP,
  type: 'service',
  stage: 'running',
  government_level: 'local',
  ongoing: 'yes',
  in_better: false,
  record_kind: 'good-practice',
  confidence: 'stated',
  tags: ['hostile-tag'],
  figures: [{ indicator: MARKUP, before: '=1', after: '-1', unit: '<b>', certainty: 'measured' }],
  costs: [{ phase: 'set-up', amount: 1e15, currency: 'ZZZ', what: MARKUP }],
  conditions: [{ kind: 'hindering', category: 'law', text: MARKUP, overcome: LETTERS }],
  building_blocks: [MARKUP, LETTERS],
  documents: [{ url: `https://example.org/d?x=${encodeURIComponent(MARKUP)}`, kind: 'guide', title: MARKUP }],
  sources,
  ...more,
});

/** A bundle as `exchange import` takes it. */
export const hostileRecords = (): object => ({
  tags: [
    {
      slug: 'hostile-tag',
      kind: 'topic',
      labels: { en: MARKUP.slice(0, 80), it: LETTERS, sv: '=1+1', et: "'", hu: '"' },
    },
  ],
  cities: [
    {
      slug: 'hostile-city',
      name: `O'${ELEMENT}" & \\`,
      kind: 'city',
      country: 'EE',
      region: MARKUP.slice(0, 60),
      population: 1,
      lat: 90,
      lon: 180,
      confidence: 'stated',
      sources,
    },
  ],
  practices: [
    practice('constructor', MARKUP.slice(0, 100)),
    practice('a', LETTERS.trim().slice(0, 90)),
    practice('0', `=cmd|' /C calc'!A0`, { started: 'before 1900', ended: '2020-02-29' }),
    practice('hidden-draft', `${PRIVATE} title of a draft`, {
      summary: `${PRIVATE} summary`,
      problem: `${PRIVATE} problem`,
      owner: `${PRIVATE} owner`,
      status: 'draft',
    }),
  ],
  contacts: [
    {
      practice: 'constructor',
      role: `${PRIVATE} role`,
      organisation: `${PRIVATE} organisation`,
      mailbox: `${PRIVATE}@private.example`,
      public: false,
    },
    {
      practice: 'a',
      role: 'Office',
      organisation: `${PRIVATE} organisation`,
      mailbox: `${PRIVATE}-expired@private.example`,
      basis: 'agreed once',
      public: true,
      confirmed_on: '2015-01-01',
      expires: '2016-01-01',
    },
  ],
});
