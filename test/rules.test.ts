import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT } from './machine.ts';

// The rules of docs/architecture.md that a reader cannot see by looking at one file.

const ROOMS = [
  'practices',
  'cities',
  'adoptions',
  'catalogue',
  'events',
  'plans',
  'vocabulary',
  'contacts',
  'comparison',
  'searches',
  'suggestions',
  'transfers',
  'translations',
  'citations',
  'discovery',
  'exports',
  'feeds',
  'linked-data',
  'oai',
];

function sources(folder: string): string[] {
  return readdirSync(join(PROJECT, folder)).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(join(PROJECT, path)).isDirectory()) return sources(path);
    return /\.(ts|tsx|css)$/.test(name) ? [path] : [];
  });
}

const text = (path: string): string => readFileSync(join(PROJECT, path), 'utf8');
const server = sources('server').filter((path) => path.endsWith('.ts'));
const client = sources('client').filter((path) => /\.tsx?$/.test(path));
const code = (path: string): string => text(path).replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

/** Every import of one of our files by another, as paths from the top of the project. */
const imports: Import[] = [...server, ...client].flatMap((from) =>
  [...text(from).matchAll(/^(?:import|export)\s+(type\s)?[^;]*?from '(\.[^']+)'/gms)].map(([, type, to]) => ({
    from,
    to: relative(PROJECT, resolve(PROJECT, dirname(from), to ?? '')),
    typeOnly: type !== undefined,
  })),
);
const roomOf = (path: string): string => path.split('/')[1] ?? '';
const fileOf = (path: string): string => (path.split('/').at(-1) ?? '').replace(/\.tsx?$/, '');
const broken = (rule: (each: Import) => boolean): string[] =>
  imports.filter(rule).map(({ from, to }) => `${from} → ${to}`);

describe('who may import whom', () => {
  test('there is something to look at', () => {
    expect(imports.length).toBeGreaterThan(150);
  });

  test('db/ knows nothing of ours outside db/', () => {
    expect(broken(({ from, to }) => roomOf(from) === 'db' && roomOf(to) !== 'db')).toEqual([]);
  });

  test('search/ knows db/ and itself', () => {
    expect(
      broken(({ from, to }) => roomOf(from) === 'search' && !['db', 'search'].includes(roomOf(to))),
    ).toEqual([]);
  });

  test('a room knows db/, search/, what others read, shape or compute, and errors.ts in its routes', () => {
    const allowed = ({ from, to, typeOnly }: Import): boolean => {
      const [room, file] = [roomOf(to), fileOf(to)];
      if (room === 'db') return true;
      if (room === roomOf(from)) return file !== 'routes';
      if (room === 'search')
        return (
          file === 'words' ||
          ({
            writes: ['outbox'],
            routes: ['engine'],
            searching: ['engine'],
            facets: ['engine'],
            cards: ['highlight'],
            excerpts: ['highlight'],
            instead: ['engine'],
            meant: ['engine', 'vocabulary'],
            similar: ['similar'],
          }[fileOf(from)]?.includes(file) ??
            false)
        );
      if (room === 'http')
        return (
          (file === 'errors' && fileOf(from) === 'routes') || (typeOnly && ['pages', 'forms'].includes(file))
        );
      return ROOMS.includes(room) && !['writes', 'routes'].includes(file);
    };
    expect(
      broken(
        (each) => each.from.startsWith('server/') && ROOMS.includes(roomOf(each.from)) && !allowed(each),
      ),
    ).toEqual([]);
  });

  test('http/ knows no room but the small shapes, and the search only by what it reports', () => {
    const allowed = [
      'server/vocabulary/shapes.ts',
      'server/db/codes.ts',
      'server/db/open.ts',
      'server/db/tables.ts',
      'server/search/outbox.ts',
      'server/search/watch.ts',
    ];
    expect(
      broken(
        ({ from, to }) => from.startsWith('server/http/') && roomOf(to) !== 'http' && !allowed.includes(to),
      ),
    ).toEqual([]);
  });

  test('app.ts knows routes and http/, and neither writes nor engines', () => {
    expect(
      broken(
        ({ from, to }) =>
          from === 'server/app.ts' && (fileOf(to) === 'writes' || /cli\/|meili|embedded/.test(to)),
      ),
    ).toEqual([]);
  });

  test('the command line knows no HTTP', () => {
    expect(
      broken(
        ({ from, to }) =>
          from.startsWith('server/cli/') &&
          (to.startsWith('server/http/') || to === 'server/app.ts' || fileOf(to) === 'routes'),
      ),
    ).toEqual([]);
  });

  test('files/ knows shapes, codes and words, and no database: it runs where nothing may be opened', () => {
    const allowed = ['schema', 'input', 'labels', 'shapes', 'codes', 'words'];
    expect(
      broken(
        ({ from, to }) =>
          from.startsWith('server/files/') && roomOf(to) !== 'files' && !allowed.includes(fileOf(to)),
      ),
    ).toEqual([]);
  });

  test('the client takes types from the server in api.ts, and values nowhere', () => {
    expect(
      broken(
        ({ from, to, typeOnly }) =>
          from.startsWith('client/') && to.startsWith('server/') && !(typeOnly && from === 'client/api.ts'),
      ),
    ).toEqual([]);
  });
});

describe('how things are written', () => {
  test('no file is longer than 250 lines, but the tables', () => {
    const long = [...sources('server'), ...sources('client'), ...sources('test')]
      .filter((path) => path !== 'server/db/tables.ts' && !path.endsWith('.test.ts'))
      .filter((path) => text(path).split('\n').length > 251);
    expect(long).toEqual([]);
  });

  test('half of the files have at most 60 lines, nine of ten at most 170', () => {
    const lengths = [...server, ...client]
      .map((path) => text(path).split('\n').length)
      .toSorted((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length * 0.5)]).toBeLessThanOrEqual(60);
    expect(lengths[Math.floor(lengths.length * 0.9)]).toBeLessThanOrEqual(170);
  });

  test('the environment is read in config.ts and where a process begins', () => {
    const readers = server.filter((path) => code(path).includes('process.env'));
    expect(readers.toSorted()).toEqual([
      'server/cli/main.ts',
      'server/config.ts',
      'server/local-meilisearch.ts',
      'server/start.ts',
    ]);
  });

  test('rows are changed in writes.ts, db/ and search/ alone', () => {
    const changing = server.filter(
      (path) =>
        /\.(insert|update|delete)\([a-z]\w*\)/.test(code(path)) &&
        !/\/writes\.ts$|^server\/(db|search)\//.test(path),
    );
    expect(
      changing.filter((path) => !/Map|Set/.test(code(path)) || /tx\.(insert|update|delete)/.test(code(path))),
    ).toEqual([]);
  });

  test('SQL of one database stays in db/ and the embedded engine', () => {
    const raw = server.filter((path) => /\$client|\.prepare\(\s*['"`]/.test(code(path)));
    const allowed =
      /^server\/db\/|^server\/search\/(embedded|embedded-index|columns|vocabulary|similar)\.ts$/;
    expect(raw.filter((path) => !allowed.test(path))).toEqual([]);
  });

  test('the pages never make HTML of text', () => {
    for (const path of client) {
      // Nothing at all is no markup: it says that what the server drew may stay.
      const said = code(path).replaceAll("dangerouslySetInnerHTML: { __html: '' }", '');
      expect(said, path).not.toMatch(/dangerouslySetInnerHTML|innerHTML|insertAdjacentHTML|outerHTML/);
    }
  });

  test('nothing is left undone or switched off', () => {
    const marks = /\b(TODO|FIXME|XXX|HACK)\b|\b(it|test|describe)\.(skip|only|todo)\b|\bas any\b|@ts-ignore/;
    for (const path of [...server, ...client, ...sources('test')]) {
      if (path !== 'test/rules.test.ts') expect(text(path), path).not.toMatch(marks);
    }
  });
});
