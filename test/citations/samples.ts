import type { Cited } from '../../server/citations/csl.ts';
import { between, oneOf, type Random, randomFrom } from '../bench/random.ts';

// Records that are hard to write down: every letter of the five languages, what LaTeX, RIS and XML take for their own, more.

const LETTERS = Array.from(
  [
    'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789',
    'àèéìíîòóùúÀÈÉÌÍÎÒÓÙÚ',
    'åäöéÅÄÖÉ',
    'äöõüšžÄÖÕÜŠŽ',
    'áéíóöőúüűÁÉÍÓÖŐÚÜŰ',
  ].join(''),
);
const OTHERS = [
  ...Array.from('&%$#_{}~^\\"\'`<>|@*+=/-–—…€«»“”„‘’,;:.?!()[]ßøæłđçñżČğİıșțŵĳŉ'),
  ...Array.from('ЖλΩ中あ'),
  '🚲',
  '👩🏽‍🚒',
  '🇭🇺',
  '--',
  '---',
  "''",
  '``',
  '?`',
  ',,',
  '\\textbf{x}',
  '\\end{document}',
  '@misc{x,',
  '%20',
  '$x^2_i$',
  'e\u0301',
  'x\u0302',
  '\t',
  '\n',
  '\r\n',
  '\u0000',
  '\u2028',
  '\u00A0',
  '\uD800',
  'TY  - BOOK',
  'ER  - ',
];

/** Words of letters, with something hard in every third. */
function text(random: Random, words: number): string {
  const word = () => {
    const letters = Array.from({ length: between(random, 1, 9) }, () => oneOf(random, LETTERS));
    if (random() < 0.33) letters.splice(between(random, 0, letters.length), 0, oneOf(random, OTHERS));
    return letters.join('');
  };
  return Array.from({ length: words }, word).join(' ');
}

/** A record that is complete; what a test is about it states itself. */
export const aCited = (more: Partial<Cited> = {}): Cited => ({
  key: 'bikes-v2',
  path: '/practices/bikes/v/2',
  title: 'Bikes to borrow',
  author: 'City of Tartu',
  saved: new Date('2026-01-05T23:30:00Z'),
  version: 2,
  language: 'en',
  keywords: ['mobility', 'climate'],
  abstract: 'Residents borrow bicycles.',
  ...more,
});

/** Hard records, the same ones every time. */
export function hardRecords(count: number): Cited[] {
  const random = randomFrom(11);
  return Array.from({ length: count }, (_, at) =>
    aCited({
      key: `hard-${at}-v1`,
      path: `/practices/hard-${at}/v/1`,
      title: text(random, between(random, 1, 14)),
      author: text(random, between(random, 1, 5)),
      language: oneOf(random, ['en', 'it', 'sv', 'et', 'hu', 'xx']),
      abstract: text(random, between(random, 1, 90)),
      saved: new Date(Date.UTC(2019, between(random, 0, 95), between(random, 1, 28))),
    }),
  );
}
