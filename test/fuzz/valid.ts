import type { Parameter } from '../api/described.ts';
import { between, oneOf, type Random } from '../bench/random.ts';
import { cursorAfter } from '../../server/catalogue/cursor.ts';
import { encoded } from './hostile.ts';
import type { Known, Target } from './targets.ts';

// Requests as somebody makes them who means well.

/** Which records a parameter names. */
const NAMES: Record<string, string> = {
  tag: 'tags',
  city: 'cities',
  adopted_by: 'cities',
  origin: 'cities',
  adopter: 'cities',
  my: 'cities',
  practice: 'practices',
  list: 'practices',
  adoption: 'adoptions',
  event: 'events',
};
const WORDS = [
  'service design',
  'spoku',
  'bike',
  'kerékpár',
  'e-services',
  'narva',
  'digital',
  'öppna data',
  'a',
  '',
];
const FIXED: Record<string, readonly string[]> = {
  country: ['SE', 'EE', 'HU', 'IT', 'GB', 'XX'],
  my_country: ['SE', 'HU'],
  my_language: ['sv', 'hu'],
  my_population: ['30000', '100 000'],
  from: ['2019', '2015-01-01', '2019-05-01T00:00:00Z'],
  until: ['2024', '2026-01-01', '2030-01-01T00:00:00Z'],
  sort: ['relevance', 'newest', 'title', 'adoptions'],
  better: ['yes', 'no'],
  stage: ['running', 'pilot'],
  type: ['service', 'policy'],
  verb: ['Identify', 'ListRecords', 'ListIdentifiers', 'ListSets', 'GetRecord', 'ListMetadataFormats'],
  metadataPrefix: ['oai_dc', 'oai_datacite'],
  set: ['country:SE', 'topic', 'better'],
  part: ['practices-1', 'cities-1', 'pages-1', 'practices-2'],
  file: ['x.js', '../index.html', 'index.css'],
  anything: ['practices', 'index.html', 'wp-login.php', '.env', '.git/config', 'robots.txt'],
};

export interface Piece {
  readonly name: string;
  /** As it stands in an address. */
  readonly value: string;
}
export interface Parts {
  readonly path: readonly Piece[];
  readonly query: readonly Piece[];
}

/** Values for everything in the path, and for some of what may be in the query. */
export function validParts(random: Random, known: Known, target: Target): Parts {
  const names = [...target.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const kinds = target.parameters.find(({ name }) => name === 'kind')?.schema.enum;
  const kind = kinds === undefined ? undefined : oneOf(random, kinds);
  const path = names.map((name): Piece => {
    const parameter = target.parameters.find((each) => each.name === name && each.in === 'path');
    if (name === 'kind' && kind !== undefined) return { name, value: kind };
    if (name === 'slug') return { name, value: slugFor(random, known, kind ?? target.path) };
    return { name, value: encoded(valueOf(random, known, parameter ?? { name, schema: {} }, target)) };
  });
  const offered = target.parameters.filter((each) => each.in === 'query');
  const query = offered
    .filter(({ required }) => required || random() < Math.min(0.5, 2.5 / offered.length))
    .flatMap((parameter) =>
      Array.from({ length: parameter.schema.type === 'array' ? between(random, 1, 2) : 1 }, () => ({
        name: parameter.name,
        value: encoded(valueOf(random, known, parameter, target)),
      })),
    );
  // A harvester says the format, or goes on by the token; both are wrong.
  return { path, query: target.path === '/oai' ? harvested(random, query) : query };
}

const harvested = (random: Random, query: readonly Piece[]): readonly Piece[] =>
  random() < 0.3
    ? query
    : [
        { name: 'verb', value: oneOf(random, ['ListRecords', 'ListIdentifiers']) },
        { name: 'metadataPrefix', value: oneOf(random, ['oai_dc', 'oai_datacite']) },
        ...query.filter(({ name }) => name === 'set' || name === 'from').filter(() => random() < 0.3),
      ];

function slugFor(random: Random, { slugs }: Known, of: string): string {
  const kind = Object.keys(slugs).find((each) => of === each || of.includes(`/${each}/`)) ?? 'practices';
  return random() < 0.05 ? 'hidden-draft' : oneOf(random, slugs[kind] ?? []);
}

function valueOf(
  random: Random,
  known: Known,
  { name, schema }: Pick<Parameter, 'name' | 'schema'>,
  { path }: Target,
): string {
  const shape = schema.items ?? schema;
  if (shape.enum !== undefined) return oneOf(random, shape.enum);
  if (shape.type === 'integer')
    return String(
      between(random, shape.minimum ?? 0, Math.min(shape.maximum ?? 9, (shape.minimum ?? 0) + 3)),
    );
  if (name === 'cursor') {
    const kind = path.split('/').at(-1) ?? '';
    return cursorAfter(kind, oneOf(random, known.slugs[kind] ?? ['a']));
  }
  if (name === 'identifier')
    return `oai:localhost:practices/${oneOf(random, known.slugs['practices'] ?? [])}`;
  const of = NAMES[name];
  if (of !== undefined) return oneOf(random, known.slugs[of] ?? []);
  return oneOf(random, FIXED[name] ?? WORDS);
}
