import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import { fileOf } from '../../server/db/snapshot.ts';
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
function written(column: string, value: unknown): string {
  if (value === null) return '';
  if (column === 'in_better') return value === 1 ? 'true' : 'false';
  if (/^updated/.test(column)) return new Date(value as number).toISOString();
  return String(value).replace(MAIL, '[address removed]');
}

describe('the tables', () => {
  test('hold what the database holds, field by field, and nothing that is not published', async () => {
    const { database, app } = await sample();
    const all = (sql: string) => database.db.$client.prepare(sql).all() as Record<string, unknown>[];
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
      for (const [at, row] of rows.entries())
        for (const [field, text] of Object.entries(row).filter(([field]) => field !== 'page'))
          expect(text, `${name} ${at} ${field}`).toBe(written(field, expected[at]?.[field]));
    }
    const sources = await rowsAt(app, '/data/sources.csv');
    const hidden = all(`SELECT count(*) AS n FROM source
      LEFT JOIN adoption ON adoption.id = adoption_id LEFT JOIN practice p ON p.id = adoption.practice_id
      LEFT JOIN practice o ON o.id = source.practice_id WHERE 'draft' IN (p.status, o.status)`)[0]?.['n'];
    expect(hidden).toBe(2);
    expect(sources.length).toBe((all('SELECT count(*) AS n FROM source')[0]?.['n'] as number) - 2);
    expect(new Set(sources.map(({ kind }) => kind)).size).toBeGreaterThan(3);
  });
});

describe('the data package', () => {
  let app: FastifyInstance;
  let described: Package;
  const tables = new Map<string, Row[]>();
  beforeAll(async () => {
    const { app: made, database } = await sample();
    app = made;
    expect(fileOf(database.db)).toContain('catalogue.db');
    described = (await app.inject('/data/datapackage.json')).json();
    for (const { name, path } of described.resources) tables.set(name, await rowsAt(app, `/data/${path}`));
  });

  test('describes every field of every table, and there is a page, a codebook and a size for each', () => {
    expect(described.resources).toHaveLength(26);
    const codebook = tables.get('codebook') ?? [];
    for (const { name, schema, bytes } of described.resources) {
      expect(bytes, name).toBeGreaterThan(20);
      const names = schema.fields.map((field) => field.name);
      const [first] = tables.get(name) ?? [];
      expect(names, name).toEqual(Object.keys(first ?? {}));
      for (const field of schema.fields)
        expect(field.description.length, `${name} ${field.name}`).toBeGreaterThan(3);
      if (name === 'codebook' || name === 'codes') continue;
      expect(codebook.filter(({ table }) => table === name).map(({ field }) => field)).toEqual(names);
    }
  });

  test('says of every value what it is: required, pattern, code, key, type', () => {
    let values = 0;
    for (const { name, schema } of described.resources) {
      const rows = tables.get(name) ?? [];
      for (const { name: field, type, constraints = {} } of schema.fields) {
        const pattern = new RegExp(`^(${constraints.pattern ?? '[^]*'})$`);
        for (const row of rows) {
          const text = row[field] ?? '';
          const where = `${name} ${field} ${text}`;
          if (text === '') {
            expect(constraints.required, where).toBeUndefined();
            continue;
          }
          values += 1;
          expect(text, where).toMatch(pattern);
          if (constraints.enum !== undefined) expect(constraints.enum, where).toContain(text);
          if (type === 'integer') expect(text, where).toMatch(/^-?\d+$/);
          if (type === 'number') expect(text, where).toMatch(/^-?\d+(\.\d+)?$/);
          if (type === 'boolean') expect(['true', 'false'], where).toContain(text);
          if (type === 'datetime') expect(text, where).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
        }
      }
      const keys = rows.map((row) => JSON.stringify((schema.primaryKey ?? []).map((field) => row[field])));
      if (schema.primaryKey !== undefined) expect(new Set(keys).size, name).toBe(rows.length);
    }
    expect(values).toBeGreaterThan(10_000);
  });

  test('says which tables lead where, and every one of these names a row', () => {
    let named = 0;
    for (const { name, schema } of described.resources)
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const target = reference.resource === '' ? name : reference.resource;
        const known = new Set((tables.get(target) ?? []).map((row) => row[reference.fields]));
        for (const row of tables.get(name) ?? []) {
          if (row[fields] === '') continue;
          named += 1;
          expect(known.has(row[fields] ?? ''), `${name} ${fields} ${row[fields]} in ${target}`).toBe(true);
        }
      }
    expect(named).toBeGreaterThan(5000);
  });

  test('explains every code that stands anywhere', () => {
    const codes = new Set((tables.get('codes') ?? []).map(({ vocabulary, code }) => `${vocabulary} ${code}`));
    for (const { table = '', field = '', vocabulary } of tables.get('codebook') ?? [])
      if (vocabulary !== '')
        for (const row of tables.get(table) ?? [])
          if (row[field] !== '') expect(codes).toContain(`${vocabulary} ${row[field]}`);
  });
});
