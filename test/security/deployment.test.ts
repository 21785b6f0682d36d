import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { PROJECT } from '../machine.ts';

const read = (path: string): string => readFileSync(join(PROJECT, path), 'utf8');
interface Service {
  readonly ports?: string[];
  readonly environment: Record<string, string>;
  readonly [name: string]: unknown;
}
const { app, meilisearch } = (parse(read('compose.yaml')) as { services: Record<string, Service> })
  .services as Record<'app' | 'meilisearch', Service>;

describe('the containers', () => {
  test('answer on this machine alone: what speaks TLS stands in front', () => {
    expect(app.ports).toEqual([expect.stringMatching(/^127\.0\.0\.1:\d+:3000$/)]);
    expect(meilisearch.ports).toBeUndefined();
  });

  test('run without rights that they do not need', () => {
    expect(app).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    });
    expect(read('Dockerfile')).toMatch(/^USER node$/m);
    for (const service of [app, meilisearch]) {
      expect(service['privileged']).toBeUndefined();
      expect(service['network_mode']).toBeUndefined();
    }
  });

  test('do not start without keys of their own', () => {
    expect(app.environment['MEILI_KEY']).toMatch(/^\$\{MEILI_KEY:\?/);
    expect(meilisearch.environment['MEILI_MASTER_KEY']).toMatch(/^\$\{MEILI_MASTER_KEY:\?/);
    expect(JSON.stringify(app)).not.toContain('MASTER');
  });

  test('run for production, and tell nobody', () => {
    expect(meilisearch.environment).toMatchObject({ MEILI_ENV: 'production', MEILI_NO_ANALYTICS: 'true' });
    expect(read('Dockerfile')).toContain('NODE_ENV=production');
  });
});

describe('the image', () => {
  test('is built from named folders alone, none of them with a history or a secret in it', () => {
    const [all, ...allowed] = read('.dockerignore').trim().split('\n');
    expect(all).toBe('*');
    expect(allowed.toSorted()).toEqual(
      [
        '!client',
        '!migrations',
        '!package-lock.json',
        '!package.json',
        '!seed',
        '!server',
        '!tsconfig.json',
      ].toSorted(),
    );
  });

  test('holds of it what runs, and no sources', () => {
    const copied = [...read('Dockerfile').matchAll(/^COPY --from=build \/app\/(\S+)/gm)].map(
      ([, path]) => path,
    );
    expect(copied).toEqual(['package.json', 'node_modules', 'dist', 'migrations', 'seed']);
  });
});
