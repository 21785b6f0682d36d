import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../server/config.ts';
import { PROJECT } from './machine.ts';

describe('the configuration', () => {
  test('works with nothing set: loopback, embedded engine', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 3000,
      metricsPort: undefined,
      database: 'data/catalogue.db',
      publicUrl: undefined,
      origin: 'http://127.0.0.1:3000',
      meili: undefined,
      embedder: undefined,
      logLevel: 'info',
      trustProxy: false,
      rateLimit: 6000,
      contact: undefined,
      operator: undefined,
      enforcementUrl: undefined,
    });
  });

  test('takes what is set', () => {
    const config = readConfig({
      PORT: '8080',
      METRICS_PORT: ' 9464 ',
      MEILI_URL: 'http://127.0.0.1:7700',
      MEILI_KEY: 'k',
      TRUST_PROXY: '10.0.0.1, 10.1.0.0/16',
      PUBLIC_URL: 'https://p.example.eu',
      OPERATOR: ' Città di Genova ',
      ENFORCEMENT_URL: 'https://supervision.example.eu/complain?about=web',
    });
    expect(config).toMatchObject({
      port: 8080,
      metricsPort: 9464,
      meili: { url: 'http://127.0.0.1:7700', key: 'k' },
      trustProxy: ['10.0.0.1', '10.1.0.0/16'],
      publicUrl: 'https://p.example.eu',
      origin: 'https://p.example.eu',
      operator: 'Città di Genova',
      enforcementUrl: 'https://supervision.example.eu/complain?about=web',
    });
  });

  test.each([
    ['OPERATOR', 'x'.repeat(201)],
    ['OPERATOR', 'City\u0007of bells'],
    ['ENFORCEMENT_URL', 'http://supervision.example.eu'],
    ['ENFORCEMENT_URL', 'https://user:pass@supervision.example.eu'],
    ['ENFORCEMENT_URL', 'mailto:complain@example.eu'],
    ['ENFORCEMENT_URL', 'javascript:alert(1)'],
    ['METRICS_PORT', '99999'],
    ['METRICS_PORT', '3000'],
    ['METRICS_PORT', '0.0.0.0:9464'],
  ])('does not take a %s such as %j', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(`  ${name}: `);
  });

  test('names every variable at fault at once, and what it should hold', () => {
    const bad = {
      PORT: '99999',
      MEILI_URL: 'http://user:secret@host',
      LOG_LEVEL: 'loud',
      PUBLIC_URL: 'https://example.eu/path',
      TRUST_PROXY: 'everyone',
    };
    const told = (): string => {
      try {
        readConfig(bad);
      } catch (error) {
        return (error as Error).message;
      }
      return '';
    };
    for (const name of Object.keys(bad)) expect(told()).toContain(`  ${name}: `);
    expect(told()).not.toContain('secret');
  });
});

describe('a model for meanings', () => {
  const set = {
    MEILI_URL: 'http://meili:7700',
    EMBEDDER_URL: 'http://model:11434/api/embed',
    EMBEDDER_MODEL: 'm',
  };

  test('is off unless an address is set', () => {
    expect(
      readConfig({ EMBEDDER_MODEL: 'm', EMBEDDER_KEY: 'k', SEMANTIC_RATIO: '1' }).embedder,
    ).toBeUndefined();
  });

  test('is what is set', () => {
    expect(readConfig(set).embedder).toEqual({
      url: set.EMBEDDER_URL,
      kind: 'openai',
      model: 'm',
      key: undefined,
      ratio: 0.3,
    });
    const more = { EMBEDDER_KIND: 'ollama', EMBEDDER_KEY: 'k', SEMANTIC_RATIO: '0.75' };
    expect(readConfig({ ...set, ...more }).embedder).toMatchObject({ kind: 'ollama', key: 'k', ratio: 0.75 });
  });

  test('is refused with what cannot be used, and without what it needs', () => {
    const bad: [string, Record<string, string>][] = [
      ['EMBEDDER_URL', { EMBEDDER_URL: 'http://user:pass@model' }],
      ['EMBEDDER_URL', { EMBEDDER_URL: 'file:///etc/passwd' }],
      ['EMBEDDER_URL', { MEILI_URL: '' }],
      ['EMBEDDER_MODEL', { EMBEDDER_MODEL: '' }],
      ['EMBEDDER_KIND', { EMBEDDER_KIND: 'oracle' }],
      ['EMBEDDER_KEY', { EMBEDDER_KEY: 'hidden\nX-Evil: 1' }],
      ...['2', '-0.1', '0,5', '1.5', 'NaN'].map((ratio): [string, Record<string, string>] => [
        'SEMANTIC_RATIO',
        { SEMANTIC_RATIO: ratio },
      ]),
    ];
    for (const [name, more] of bad) {
      expect(() => readConfig({ ...set, ...more }), JSON.stringify(more)).toThrow(`  ${name}: `);
      expect(() => readConfig({ ...set, ...more })).not.toThrow(/hidden|pass@/);
    }
  });
});

describe('an unsuited Node', () => {
  const guard = join(PROJECT, 'server/suited-node.cjs');

  test('is refused with one sentence, before anything else runs', () => {
    const asIfOld = `Object.defineProperty(process.versions, 'napi', { value: '9' }); require(${JSON.stringify(guard)}); console.log('went on');`;
    const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', asIfOld], { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^Practice Exchange needs Node 24; this is Node [^\n]+\n$/);
  });

  test('is asked about by every way in', () => {
    const { scripts } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    expect(readFileSync(join(PROJECT, 'server/vite.config.ts'), 'utf8')).toContain(
      "banner: readFileSync(join(here, 'suited-node.cjs')",
    );
    for (const name of ['start', 'dev', 'test'])
      expect(scripts[name], name).toContain('--require ./server/suited-node.cjs');
  });
});
