// Text for BibTeX. Letters with a command in LaTeX are written with it, so that programs of one byte a letter and their
// Unicode successors read the same; all other signs stay as they are, in UTF-8.

/** Combining mark → accent command. */
const ACCENTS: Record<string, string> = {
  '\u0300': '`',
  '\u0301': "'",
  '\u0302': '^',
  '\u0303': '~',
  '\u0304': '=',
  '\u0306': 'u',
  '\u0307': '.',
  '\u0308': '"',
  '\u030A': 'r',
  '\u030B': 'H',
  '\u030C': 'v',
  '\u0327': 'c',
  '\u0328': 'k',
};

const LETTERS: Record<string, string> = {
  å: 'aa',
  Å: 'AA',
  æ: 'ae',
  Æ: 'AE',
  ø: 'o',
  Ø: 'O',
  œ: 'oe',
  Œ: 'OE',
  ß: 'ss',
  ł: 'l',
  Ł: 'L',
};

/** BibTeX counts braces even behind a backslash, so they are written by name. */
const SIGNS: Record<string, string> = {
  '&': String.raw`\&`,
  '%': String.raw`\%`,
  $: String.raw`\$`,
  '#': String.raw`\#`,
  _: String.raw`\_`,
  '{': String.raw`{\textbraceleft}`,
  '}': String.raw`{\textbraceright}`,
  '~': String.raw`{\textasciitilde}`,
  '^': String.raw`{\textasciicircum}`,
  '\\': String.raw`{\textbackslash}`,
  '<': String.raw`{\textless}`,
  '>': String.raw`{\textgreater}`,
  // A letter for shorthands in some languages, but not on its own.
  '"': '{"}',
};

/** Pairs that TeX draws as one sign: dashes and quotation marks. */
const LIGATURES = /(?<=-)-|(?<=')'|(?<=`)`|(?<=[?!])`|(?<=,),/g;

/** A text as LaTeX, with balanced braces. */
export const latex = (text: string): string =>
  text
    .replaceAll(/[&%$#_{}~^\\<>"]/g, (sign) => SIGNS[sign] ?? sign)
    .replaceAll(LIGATURES, (sign) => `{}${sign}`)
    .replaceAll(/[\u00C0-\u017F\u01CD-\u021B\u1E00-\u1EF9]/g, letter);

function letter(sign: string): string {
  const own = LETTERS[sign];
  if (own !== undefined) return `{\\${own}}`;
  const [base = '', mark = '', ...more] = sign.normalize('NFD');
  const accent = ACCENTS[mark];
  if (accent === undefined || more.length > 0) return sign;
  return /[a-z]/.test(accent) || accent === 'H' ? `{\\${accent}{${base}}}` : `{\\${accent}${base}}`;
}
