import { between, oneOf, type Random } from '../bench/random.ts';
import { type Asked, get } from './asked.ts';
import { anyText, encoded, hostile, mutated } from './hostile.ts';
import { strangely } from './headers.ts';
import type { Known, Target } from './targets.ts';
import { type Parts, type Piece, validParts } from './valid.ts';

const WAYS = ['valid', 'one value', 'any text', 'raw bytes', 'headers', 'names', 'links'] as const;
export type Way = (typeof WAYS)[number];
/** How many of a hundred requests are made in each way. */
const SHARES: Record<Way, number> = {
  valid: 12,
  'one value': 36,
  'any text': 10,
  'raw bytes': 8,
  headers: 12,
  names: 12,
  links: 10,
};

export function wayOf(random: Random): Way {
  let left = random() * 100;
  return WAYS.find((way) => (left -= SHARES[way]) < 0) ?? 'valid';
}

/** A target by lot, those of more weight more often. */
export function targetOf(random: Random, { targets }: Known): Target {
  let left = random() * targets.reduce((sum, { weight }) => sum + weight, 0);
  return targets.find(({ weight }) => (left -= weight) < 0) ?? (targets[0] as Target);
}

/** A request to a target. Where links are to be followed it is the first, a good one. */
export function requestOf(random: Random, known: Known, target: Target, way: Way): Asked {
  const parts = validParts(random, known, target);
  switch (way) {
    case 'valid':
    case 'links':
      return get(addressOf(random, target, parts));
    case 'one value':
      return get(
        addressOf(
          random,
          target,
          withOneChanged(random, target, parts, () => hostile(random)),
        ),
      );
    case 'any text':
      return get(
        addressOf(
          random,
          target,
          withOneChanged(random, target, parts, () => encoded(anyText(random, 200))),
        ),
      );
    case 'raw bytes':
      return { ...get(rawly(random, addressOf(random, target, parts))), raw: true };
    case 'headers':
      return strangely(random, get(addressOf(random, target, parts)));
    case 'names':
      return get(addressOf(random, target, { ...parts, query: renamed(random, parts.query) }));
  }
}

/** One value of the path or the query, or of a parameter that was not given yet, is another. */
function withOneChanged(random: Random, { parameters }: Target, parts: Parts, value: () => string): Parts {
  const inQuery = parameters.filter((each) => each.in === 'query');
  const query =
    inQuery.length > 0 && random() < 0.6
      ? [...parts.query, { name: oneOf(random, inQuery).name, value: '' }]
      : parts.query;
  const at = between(random, 0, parts.path.length + query.length);
  const change = (pieces: readonly Piece[], from: number) =>
    pieces.map((piece, index) => (index + from === at ? { ...piece, value: value() } : piece));
  const changed = { path: change(parts.path, 0), query: change(query, parts.path.length) };
  return at < parts.path.length + query.length
    ? changed
    : { ...changed, query: [...changed.query, { name: value() || 'x', value: value() }] };
}

/** Names twice, as lists, in capitals, with what other programs make of them. */
function renamed(random: Random, query: readonly Piece[]): Piece[] {
  const all = query.length === 0 ? [{ name: 'lang', value: 'en' }] : query;
  return all.flatMap(({ name, value }): Piece[] => {
    const also = (more: string, its = value): Piece[] => [
      { name, value },
      { name: more, value: its },
    ];
    return oneOf(random, [
      () => also(name),
      () => also(name, hostile(random)),
      () => also(`${name}[]`),
      () => also(`${name}[0]`),
      () => also(`${name}.x`),
      () => also(`__proto__[${name}]`),
      () => also('__proto__'),
      () => also('constructor[prototype][x]'),
      () => also(`note.${value}`),
      () => [{ name: name.toUpperCase(), value }],
      () => [{ name: `%20${name}`, value }],
      () => [{ name: `${name}%00`, value }],
      () => [{ name: hostile(random), value }],
      () => Array.from({ length: 60 }, () => ({ name, value })),
      () => [{ name, value: `${value},${value},${hostile(random)}` }],
    ])();
  });
}

/** Beneath a language, beneath the version of the API, or as it is. */
function addressOf(random: Random, { path, group }: Target, parts: Parts): string {
  const values = new Map(parts.path.map(({ name, value }) => [name, value]));
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => values.get(name) ?? '');
  const plain = random() < 0.3 ? filled.replace(/^\/api\/v1/, '/api') : filled;
  const base = group === 'pages' && random() < 0.5 ? oneOf(random, ['/en', '/it', '/sv', '/et', '/hu']) : '';
  const query = parts.query.map(({ name, value }) => `${name}=${value}`).join('&');
  return `${base}${plain}${query === '' ? '' : `?${query}`}`;
}

const BYTES = [
  '\u0080',
  '\u00ff',
  '\u00c0\u00ae',
  '"',
  '<',
  '>',
  '|',
  '{',
  '}',
  '^',
  '`',
  '\\',
  '#',
  '??',
  '//',
  '/../',
  '/./',
  '/%2e%2e/',
  ';',
  '%',
  '%zz',
  '@',
  ':',
];

/** An address that nothing puts in order: any bytes in it that a request may carry at all, cut off, doubled. */
function rawly(random: Random, address: string): string {
  let changed = address;
  for (let times = between(random, 1, 3); times > 0; times--) {
    const at = between(random, 0, changed.length);
    changed =
      random() < 0.7
        ? changed.slice(0, at) + oneOf(random, BYTES) + changed.slice(at)
        : mutated(random, changed);
  }
  const kind = between(random, 0, 19);
  if (kind === 0) return `http://elsewhere.example${changed}`;
  if (kind === 1) return `/${changed}`;
  if (kind === 2) return `//elsewhere.example${changed}`;
  return changed === '' ? '/' : changed;
}
