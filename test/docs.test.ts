import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { COMMANDS } from '../server/cli/commands.ts';
import { TransferParameters } from '../server/transfers/schema.ts';
import { manual } from './cli/manual.ts';
import { apiOver, freshDatabase, run } from './helper.ts';
import { PROJECT } from './machine.ts';

const read = (...path: string[]): string => readFileSync(join(PROJECT, ...path), 'utf8');
const readme = read('README.md');

describe('the documents', () => {
  test('name every command of the command line', () => {
    for (const { name } of COMMANDS) expect(readme).toMatch(new RegExp(`\`(exchange )?${name}\``));
  });

  test('hold the manual that the commands make, with the output that they really have', async () => {
    expect(read('docs', 'cli.md'), 'npm run manual writes it anew').toBe(await manual());
  }, 300_000);

  test('describe what every command and option says of itself', async () => {
    for (const { name, options = [] } of COMMANDS) {
      const { out } = await run(':memory:', ...name.split(' '), '--help');
      for (const { flags } of options) expect(out, name).toContain(flags);
      expect(out).toContain('Examples:');
    }
  });

  test('name every variable of the environment', () => {
    const names = [...read('server', 'config.ts').matchAll(/^ {2}([A-Z_]+): Type\./gm)].map(
      ([, name]) => name ?? '',
    );
    expect(names).toHaveLength(18);
    for (const name of names) expect(readme).toContain(`\`${name}\``);
  });

  test('name every route and every parameter of the search', async () => {
    const app = await apiOver(freshDatabase());
    const routes = app.printRoutes({ commonPrefix: false });
    for (const kind of ['practices', 'cities', 'events', 'adoptions', 'plans', 'tags']) {
      expect(routes).toContain(`api/${kind}`);
      expect(readme).toContain(`\`/api/${kind}\``);
      expect(readme).toContain(`\`/api/${kind}/:slug\``);
    }
    expect(routes).toContain('suggest');
    expect(readme).toContain('`/api/suggest`');
    expect(routes).toContain('gap-map');
    expect(readme).toContain('`/api/gap-map`');
    for (const address of [
      'practices/:slug/similar',
      'practices/:slug/fit',
      'compare',
      'compare.csv',
      'my-city',
    ])
      expect(readme).toContain(`\`/api/${address}\``);
    for (const address of ['', '.csv', '.graphml', '.json'])
      expect(readme).toContain(`\`/api/transfers${address}\``);
    expect(readme).toContain(`\`${Object.keys(TransferParameters.properties).join(' ')}\``);
    expect(readme).toContain('`/health/live`');
    expect(readme).toContain(
      '`q tag city country population adopted_by event stage type adoption_status failures better sort page`',
    );
  });

  test('list every decision', () => {
    const index = read('docs', 'decisions', 'README.md');
    for (const file of readdirSync(join(PROJECT, 'docs', 'decisions'))) {
      if (file !== 'README.md') expect(index).toContain(`(${file})`);
    }
  });

  test('show pictures and lead to files that are there', () => {
    for (const [, target] of readme.matchAll(
      /\]\((?!https?:)([^)]+)\)|`(docs\/[\w/.-]+|seed\/README\.md)`/g,
    )) {
      if (target !== undefined) expect(() => readFileSync(join(PROJECT, target))).not.toThrow();
    }
  });
});

describe('what runs in production', () => {
  const compose = parse(read('compose.yaml')) as {
    services: Record<string, { image?: string; healthcheck?: object; environment: object }>;
  };

  test('is the app and the official Meilisearch, of the version that the tests run', () => {
    expect(Object.keys(compose.services)).toEqual(['app', 'meilisearch']);
    const { version } = JSON.parse(
      read('node_modules', '@gaubee', 'meilisearch-linux-amd64', 'package.json'),
    ) as { version: string };
    expect(compose.services['meilisearch']?.image).toBe(`getmeili/meilisearch:v${version.split('-')[1]}`);
    expect(compose.services['meilisearch']?.healthcheck).toBeDefined();
  });

  test('runs as nobody special and without development dependencies', () => {
    const dockerfile = read('Dockerfile');
    expect(dockerfile).toContain('USER node');
    expect(dockerfile).toContain('npm prune --omit=dev');
    expect(dockerfile).toContain('HEALTHCHECK');
  });
});
