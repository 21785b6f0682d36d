import { between, oneOf, type Random } from '../bench/random.ts';

// What somebody would send who wants to see the service fall over. Everything is written as it stands in an address.

/** An element and an attribute that nobody writes: a page that holds them as such has not escaped what it was sent. */
export const ELEMENT = '<zzx>';
export const ATTRIBUTE = '" zzattr=1 x="';

const TEXTS: readonly string[] = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\r\nSet-Cookie: zz=1',
  '\n',
  '\t',
  '\u2028',
  '\uFEFFa',
  '\u202Eabc',
  'e\u0301'.repeat(30),
  '🚲'.repeat(60),
  '\u0130\u0131ﬁß',
  'é',
  '٣',
  '１２',
  'null',
  'undefined',
  'true',
  'NaN',
  'Infinity',
  '-0',
  '-1',
  '0',
  '1',
  '1.5',
  '1e3',
  '1e999',
  '0x10',
  '9007199254740993',
  '99999999999999999999999',
  '00000001',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '__proto__[x]=1',
  '{"$ne":null}',
  '[]',
  '{}',
  `'`,
  `"`,
  '`',
  '\\',
  `' OR '1'='1`,
  `1; DROP TABLE practice; --`,
  `' UNION SELECT mailbox FROM contact --`,
  '%',
  '_',
  '*',
  '"unclosed',
  'a AND',
  'NOT',
  'NEAR(a b, 2)',
  'title : spoku',
  '^spoku',
  '{title} : a',
  'a* b* c*',
  '(((((',
  ') OR (',
  'a" OR "b',
  'country = "SE" OR status = "draft"',
  'SE" OR status = "draft',
  '_geoRadius(0, 0, 1)',
  '../../../../etc/passwd',
  '..\\..\\x',
  '/etc/passwd',
  'gopher://elsewhere.example/etc/passwd',
  'https://elsewhere.example/x',
  '//elsewhere.example',
  'javascript:alert(1)',
  '${7*7}',
  '{{7*7}}',
  '<!--',
  ']]>',
  '</script>',
  `</script>${ELEMENT}`,
  ELEMENT,
  ATTRIBUTE,
  `'><zzx onload=1>`,
  '&lt;zzx&gt;',
  '=1+1',
  '@SUM(A1)',
  '2020-02-30',
  '2020-13-01',
  '0000-00-00',
  '-2020-01-01',
  '+012345-01-01',
  '9999-12-31T23:59:60Z',
  '2020-01-01T00:00:00+99:99',
  'en-US',
  'EN',
  'xx',
  'spoku,dips,,spoku',
  ',,,,',
  'spoku.bib',
  'spoku/',
];

/** Pieces that are no correct encoding of any text. */
const RAW: readonly string[] = [
  '%',
  '%2',
  '%zz',
  '%00',
  '%0d%0aX-Zz:%201',
  '%ed%a0%80',
  '%ed%b0%80%ed%a0%80',
  '%c0%ae%c0%ae',
  '%ff%fe',
  '%e2%82',
  '%f4%90%80%80',
  '%u0041',
  '%2e%2e%2f',
  '%252e%252e',
  '%2f',
  '%5c',
  '%3f',
  '%23',
  '+',
  '+++',
  ';',
  '&',
  '=',
  '[]',
  '%00%00',
];
const LENGTHS = [99, 100, 101, 255, 256, 300, 301, 999, 1001, 4000];

/** Any text at all: any sign of Unicode, control characters and markup more often than by chance. */
export function anyText(random: Random, most = 24): string {
  const sign = () => {
    const kind = between(random, 0, 5);
    if (kind === 0) return String.fromCharCode(between(random, 0, 0x20));
    if (kind === 1) return String.fromCodePoint(between(random, 0, 0x10ffff));
    if (kind === 2)
      return oneOf(random, ['<', '>', '&', '"', "'", '/', '\\', '%', '=', ';', ',', '.', '{', '$']);
    return String.fromCharCode(between(random, 0x21, kind === 3 ? 0x24f : 0x7e));
  };
  return Array.from({ length: between(random, 0, most) }, sign).join('');
}

export const encoded = (text: string): string => encodeURIComponent(text.toWellFormed());

/** Something hostile as it stands in an address. */
export function hostile(random: Random): string {
  const kind = between(random, 0, 9);
  if (kind < 6) return encoded(oneOf(random, TEXTS));
  if (kind === 6) return oneOf(random, RAW);
  if (kind === 7)
    return oneOf(random, ['a', '%C3%A9', '-', '%20', '0', 'a%20', '%27', '%F0%9F%9A%B2']).repeat(
      oneOf(random, LENGTHS),
    );
  if (kind === 8) return encoded(anyText(random));
  return oneOf(random, RAW) + encoded(oneOf(random, TEXTS)) + oneOf(random, RAW);
}

/** A text in which one place is not what it was: a sign more, less, or another one. */
export function mutated(random: Random, text: string): string {
  const at = between(random, 0, text.length);
  const other = oneOf(random, [...RAW, 'a', 'Z', '0', '-', '_', '.', '/', '~']);
  const kind = between(random, 0, 3);
  if (kind === 0) return text.slice(0, at);
  if (kind === 1) return text.slice(0, at) + other + text.slice(at);
  if (kind === 2) return text.slice(0, at) + text.slice(at + 1);
  return text.slice(0, at) + other + text.slice(at + 1);
}
