import type { FastifyInstance } from 'fastify';
import { expect, test } from 'vitest';
import type { Database } from '../../server/db/open.ts';
import { apiOver } from '../helper.ts';
import { MAIL, type Row, rowsAt, sampleDatabase } from './sample.ts';

interface Field {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly constraints?: { readonly required?: true; readonly pattern?: string; readonly enum?: string[] };
}
interface Resource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly schema: {
    readonly fields: Field[];
    readonly primaryKey?: string[];
    readonly foreignKeys?: { fields: string; reference: { resource: string; fields: string } }[];
  };
}
interface Package {
  readonly version: string;
  readonly resources: Resource[];
}

async function sample(): Promise<{ database: Database; app: FastifyInstance }> {
  const database = await sampleDatabase();
  return { database, app: await apiOver(database) };
}

/** What a cell of the database looks like in CSV. */
function written(column: string, value: string | number | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (column === 'in_better') return value === 1 ? 'true' : 'false';
  if (column === 'updated') return new Date(value).toISOString();
  return String(value).replace(MAIL, '[address removed]');
}

test('the tables hold what the database holds, field by field, and nothing that is not published', async () => {
  const { database, app } = await sample();
  const all = (sql: string) =>
    database.db.$client.prepare(sql).all() as Record<string, string | number | null>[];
  const owned = "JOIN practice ON practice.id = practice_id AND practice.status = 'published'";
  const found = 'SELECT practice.slug AS practice, x.* FROM';
  const same: Record<string, string> = {
    practices: `SELECT practice.*, updated_at AS updated, (SELECT slug FROM city WHERE city.id = city_id) AS city
        FROM practice WHERE status = 'published' ORDER BY slug`,
    costs: `${found} cost_item x ${owned} ORDER BY practice.slug, position`,
    conditions: `${found} condition x ${owned} ORDER BY practice.slug, position`,
    figures: `${found} figure x ${owned} ORDER BY practice.slug, position`,
    building_blocks: `${found} building_block x ${owned} ORDER BY practice.slug, position`,
    documents: `${found} document x ${owned} ORDER BY practice.slug, position`,
    practice_answers: `${found} practice_answer x ${owned} ORDER BY practice.slug, field`,
    practice_tags: `SELECT practice.slug AS practice, x.position, tag.slug AS tag FROM practice_tag x ${owned}
        JOIN tag ON tag.id = tag_id ORDER BY practice.slug, x.position`,
    adoptions: `SELECT x.*, x.updated_at AS updated, practice.slug AS practice, city.slug AS city,
        (SELECT slug FROM practice p WHERE p.id = became_id AND p.status = 'published') AS became
        FROM adoption x ${owned} JOIN city ON city.id = x.city_id ORDER BY x.slug`,
    events: `SELECT x.*, updated_at AS updated, (SELECT slug FROM city WHERE city.id = city_id) AS city
        FROM event x ORDER BY slug`,
    cities: 'SELECT *, updated_at AS updated FROM city ORDER BY slug',
    plans: `SELECT x.*, updated_at AS updated, (SELECT slug FROM city WHERE city.id = city_id) AS city
        FROM plan x ORDER BY slug`,
    actions: `SELECT x.*, plan.slug AS plan FROM action x JOIN plan ON plan.id = plan_id ORDER BY plan.slug, position`,
    tag_words: `SELECT x.*, slug AS tag FROM tag_word x JOIN tag ON tag.id = tag_id ORDER BY slug, language, position`,
  };
  for (const [name, sql] of Object.entries(same)) {
    const [expected, rows] = [all(sql), await rowsAt(app, `/data/${name}.csv`)];
    expect(rows.length, name).toBeGreaterThan(0);
    expect(rows.length, name).toBe(expected.length);
    const other = rows.flatMap((row, at) =>
      Object.entries(row).flatMap(([field, text]) =>
        field === 'page' || text === written(field, expected[at]?.[field])
          ? []
          : [`${name} ${at} ${field} ${text}`],
      ),
    );
    expect(other).toEqual([]);
  }
  const sources = await rowsAt(app, '/data/sources.csv');
  const hidden = all(`SELECT count(*) AS n FROM source
      LEFT JOIN adoption ON adoption.id = adoption_id LEFT JOIN practice p ON p.id = adoption.practice_id
      LEFT JOIN practice o ON o.id = source.practice_id WHERE 'draft' IN (p.status, o.status)`)[0]?.['n'];
  expect(hidden).toBe(2);
  expect(sources.length).toBe((all('SELECT count(*) AS n FROM source')[0]?.['n'] as number) - 2);
  expect(new Set(sources.map(({ kind }) => kind)).size).toBeGreaterThan(3);
});

test('the data package describes every field of every table, and every value and reference is as it says', async () => {
  const { app } = await sample();
  const described: Package = (await app.inject('/data/datapackage.json')).json();
  expect(described.resources).toHaveLength(26);
  const tables = new Map<string, Row[]>();
  for (const { name, path } of described.resources) tables.set(name, await rowsAt(app, `/data/${path}`));
  const of = (name: string): Row[] => tables.get(name) ?? [];
  const wrong: string[] = [];
  let [values, named] = [0, 0];
  for (const { name, schema, bytes } of described.resources) {
    expect(bytes, name).toBeGreaterThan(20);
    const names = schema.fields.map((field) => field.name);
    const rows = of(name);
    const [first = {}] = rows;
    expect(names, name).toEqual(Object.keys(first));
    if (name !== 'codebook' && name !== 'codes')
      expect(
        of('codebook')
          .filter(({ table }) => table === name)
          .map(({ field }) => field),
      ).toEqual(names);
    for (const field of schema.fields) {
      expect(field.description.length, `${name} ${field.name}`).toBeGreaterThan(3);
      const fits = fitting(field);
      for (const row of rows) {
        const text = row[field.name] ?? '';
        if (text !== '') values += 1;
        if (!fits(text)) wrong.push(`${name} ${field.name} ${text}`);
      }
    }
    const keys = rows.map((row) => JSON.stringify((schema.primaryKey ?? []).map((field) => row[field])));
    if (schema.primaryKey !== undefined) expect(new Set(keys).size, name).toBe(rows.length);
    for (const { fields, reference } of schema.foreignKeys ?? []) {
      const target = reference.resource === '' ? name : reference.resource;
      const known = new Set(of(target).map((row) => row[reference.fields]));
      const leading = rows.map((row) => row[fields] ?? '').filter((text) => text !== '');
      named += leading.length;
      for (const text of leading)
        if (!known.has(text)) wrong.push(`${name} ${fields} ${text} is not in ${target}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(values).toBeGreaterThan(10_000);
  expect(named).toBeGreaterThan(5000);

  const codes = new Set(of('codes').map(({ vocabulary, code }) => `${vocabulary} ${code}`));
  for (const { table = '', field = '', vocabulary } of of('codebook'))
    if (vocabulary !== '')
      expect(
        of(table).filter((row) => row[field] !== '' && !codes.has(`${vocabulary} ${row[field]}`)),
        `${table} ${field}`,
      ).toEqual([]);
});

const TYPES: Record<string, RegExp> = {
  string: /./s,
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?$/,
  boolean: /^(true|false)$/,
  datetime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
};

/** Whether a text is what a field says of its values. */
function fitting({ type, constraints = {} }: Field): (text: string) => boolean {
  const pattern = new RegExp(`^(${constraints.pattern ?? '[^]*'})$`);
  const shape = TYPES[type] ?? /^no such type$/;
  return (text) =>
    text === ''
      ? constraints.required !== true
      : pattern.test(text) && shape.test(text) && (constraints.enum?.includes(text) ?? true);
}
