import { between, oneOf, type Random } from '../bench/random.ts';

// What can happen to a file: on a disk, on a line, in an editor, or on purpose.

/** @param other another good file, for what takes from two. */
type Mutation = (bytes: Buffer, random: Random, other: Buffer) => Buffer;

const listed = (words: string): string[] => words.split(' ¦ ');

/** Words and characters that parsers have stumbled over. */
const NASTY = [
  ...'"\'`,;:\t\r\n\0{}[]()<>&*!|%@#~?=+-\\/.'.split(''),
  ...listed('""" ¦ \r\n\r\n ¦ \uFEFF ¦ \u2028 ¦ \uFFFD ¦ \u{1F680} ¦ e\u0301 ¦ \\u0000 ¦ \\ud800 ¦ \\x'),
  ...listed('__proto__ ¦ constructor ¦ null ¦ true ¦ NaN ¦ .inf ¦ {} ¦ [] ¦ [[[[ ¦ ---\n ¦ ...\n'),
  ...listed('*a ¦ &a  ¦ <<:  ¦ !!binary  ¦ !x  ¦ ?  ¦ -  ¦    ¦ #  ¦ // ¦ /* ¦ =1+1 ¦ #REF! ¦ #fault'),
  ...listed(
    '<!-- ¦ ]]> ¦ <![CDATA[ ¦ <!DOCTYPE x> ¦ &lt; ¦ &#0; ¦ &x; ¦ <c r="XFD1048576"> ¦  t="e" ¦  r="A1"',
  ),
  ...listed(`slug ¦ sources 2 url ¦ tags 0 ¦ after  ¦ unknown ¦ none ¦ ${'x'.repeat(6000)}`),
].map((word) => Buffer.from(word));

const NUMBERS = listed(
  '0 ¦ -1 ¦ -0 ¦ 007 ¦ 1e999 ¦ 1.234 ¦ 1,234 ¦ 0x10 ¦ 1_000 ¦ ½ ¦ 2019-02-31 ¦ 05/10/2019 ¦ 99999999999999999999 ¦ 4294967296',
).map((number) => Buffer.from(number));

const NOTHING = Buffer.alloc(0);
const within = (bytes: Buffer, random: Random): number => between(random, 0, bytes.length);

/** Something else in the place of a span of bytes. */
const instead = (bytes: Buffer, from: number, to: number, what: Buffer): Buffer =>
  Buffer.concat([bytes.subarray(0, from), what, bytes.subarray(to)]);

/** A span of few bytes, most of the time. */
function span(bytes: Buffer, random: Random): [from: number, to: number] {
  const from = within(bytes, random);
  return [from, Math.min(bytes.length, from + Math.ceil(2 ** (random() * 10)))];
}

/** Something else in the place of one of the matches; bytes and characters are one in Latin-1. */
function atMatch(bytes: Buffer, random: Random, pattern: RegExp, what: Buffer): Buffer {
  const found = [...bytes.toString('latin1').matchAll(pattern)];
  if (found.length === 0) return bytes;
  const { index, 0: match } = oneOf(random, found);
  return instead(bytes, index, index + match.length, what);
}

export const MUTATIONS: Record<string, Mutation> = {
  'flipped bits': (bytes, random) => {
    const copy = Buffer.from(bytes);
    for (let times = between(random, 1, 8); times > 0 && copy.length > 0; times--) {
      const at = between(random, 0, copy.length - 1);
      copy.writeUInt8(copy.readUInt8(at) ^ (1 << between(random, 0, 7)), at);
    }
    return copy;
  },
  'cut off': (bytes, random) => bytes.subarray(0, within(bytes, random)),
  'a piece missing': (bytes, random) => instead(bytes, ...span(bytes, random), NOTHING),
  'bytes inserted': (bytes, random) => {
    const at = within(bytes, random);
    const noise = Array.from({ length: between(random, 1, 20) }, () => between(random, 0, 255));
    return instead(bytes, at, at, Buffer.from(noise));
  },
  'a word inserted': (bytes, random) => {
    const at = within(bytes, random);
    return instead(bytes, at, at, oneOf(random, NASTY));
  },
  'a word instead': (bytes, random) => instead(bytes, ...span(bytes, random), oneOf(random, NASTY)),
  'a piece several times': (bytes, random) => {
    const [from, to] = span(bytes, random);
    const copies = Array.from({ length: between(random, 1, 40) }, () => bytes.subarray(from, to));
    return instead(bytes, to, to, Buffer.concat(copies));
  },
  'lines swapped': (bytes, random) => {
    const lines = bytes.toString('latin1').split('\n');
    const [one, two] = [between(random, 0, lines.length - 1), between(random, 0, lines.length - 1)];
    [lines[one], lines[two]] = [lines[two] ?? '', lines[one] ?? ''];
    return Buffer.from(lines.join('\n'), 'latin1');
  },
  'another number': (bytes, random) => atMatch(bytes, random, /\d[\d.-]*/g, oneOf(random, NUMBERS)),
  'a quote missing': (bytes, random) => atMatch(bytes, random, /["']/g, NOTHING),
  'line ends of Windows': (bytes) => Buffer.from(bytes.toString('latin1').replaceAll('\n', '\r\n'), 'latin1'),
  'two files in one': (bytes, random, other) =>
    Buffer.concat([bytes.subarray(0, within(bytes, random)), other.subarray(within(other, random))]),
};
