import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { buildApp } from '../server/app.ts';
import { COMMANDS } from '../server/cli/commands.ts';
import { readConfig } from '../server/config.ts';
import { newMetrics } from '../server/metrics/metrics.ts';
import { embeddedEngine } from '../server/search/embedded.ts';
import { freshDatabase, run, temporaryFolder } from './helper.ts';
import { PROJECT } from './machine.ts';
import { aPractice, save } from './records.ts';

// docs/operations.md and the files it hands out: what they name has to be there.

const FOLDER = join(PROJECT, 'docs', 'operations');
const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');
const manual = readFileSync(join(PROJECT, 'docs', 'operations.md'), 'utf8');
const UNITS = readdirSync(FOLDER).filter((name) => name.endsWith('.service'));

interface Rule {
  readonly alert: string;
  readonly expr: string;
}
const rules = (parse(read('alarms.yml')) as { groups: { rules: Rule[] }[] }).groups.flatMap(
  (group) => group.rules,
);

/** The names that the server really tells, without the endings of a histogram. */
async function metricNames(): Promise<Set<string>> {
  const database = freshDatabase(join(temporaryFolder(), 'catalogue.db'));
  await save(database, { practices: [aPractice('one')] });
  const told = newMetrics(0, {
    database,
    meilisearch: true,
    index: () => ({ serving: true, compared: new Date(), differed: 0 }),
  });
  const app = await buildApp({
    db: database.db,
    search: told.counted(told.asked('embedded', embeddedEngine(database.db))),
    config: readConfig({ LOG_LEVEL: 'silent' }),
    observe: told.observe,
    pages: false,
  });
  onTestFinished(() => app.close());
  const listener = await told.serve(app.log);
  onTestFinished(() => listener.close());
  const text = await (await fetch(`http://127.0.0.1:${listener.port}/metrics`)).text();
  return new Set([...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name ?? ''));
}

describe('what an operator is told', () => {
  test('names metrics that the server has', async () => {
    const names = await metricNames();
    expect(names.size).toBeGreaterThan(30);
    const named = [
      ...`${manual}\n${rules.map(({ expr }) => expr).join('\n')}`.matchAll(
        /\b(?:practice_exchange|http|process|nodejs)_[a-z0-9_]+/g,
      ),
    ]
      .map(([name]) => name.replace(/_bucket$/, ''))
      .filter((name) => name !== 'practice_exchange');
    expect(named.length).toBeGreaterThan(15);
    expect([...new Set(named)].filter((name) => !names.has(name))).toEqual([]);
  });

  test('says what to do about every alarm, and about no other', () => {
    const table = manual.slice(manual.indexOf('| alarm |'), manual.indexOf('## Logs'));
    const explained = [...table.matchAll(/^\| ([A-Z]\w+) \|/gm)].map(([, name]) => name ?? '');
    expect(new Set(explained)).toEqual(new Set(rules.map(({ alert }) => alert)));
  });

  test('names commands, scripts, files and variables that there are', () => {
    const commands = COMMANDS.map(({ name }) => name);
    const used = [...manual.matchAll(/(?<![-\w])exchange ([a-z]+(?: (?:export|erase)\b)?)/g)].map(
      ([, name]) => name ?? '',
    );
    expect(used.length).toBeGreaterThan(15);
    expect(used.filter((name) => !commands.includes(name))).toEqual([]);
    const { scripts } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
      scripts: object;
    };
    for (const [, name] of manual.matchAll(/npm run ([a-z:]+)/g))
      expect(scripts).toHaveProperty([name ?? '']);
    for (const name of readdirSync(FOLDER)) expect(manual, name).toContain(name);
    for (const [, name] of manual.matchAll(/`([\w.-]+\.(?:service|timer|sh|yml|conf|example))`/g))
      expect(readdirSync(FOLDER).concat('journald@practice-exchange.conf'), name).toContain(name);
    const settings = readFileSync(join(PROJECT, 'server', 'config.ts'), 'utf8');
    const own = [...read('environment.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name ?? '');
    const named = [...manual.matchAll(/`([A-Z]+(?:_[A-Z]+)+)`?(?:=\w+)?/g)].map(([, name]) => name ?? '');
    // The master key and the recipient of backups are not the server's.
    const others = ['MEILI_MASTER_KEY', 'BACKUP_RECIPIENT'];
    for (const name of [...own, ...named].filter((each) => !others.includes(each)))
      expect(settings, name).toContain(`  ${name}: Type.`);
  });
});

describe('what an operator is given', () => {
  test('an environment that the server takes', () => {
    const environment = Object.fromEntries(
      [...read('environment.example').matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [
        name ?? '',
        value ?? '',
      ]),
    );
    expect(readConfig(environment)).toMatchObject({ metricsPort: 9464, trustProxy: ['127.0.0.1'] });
  });

  test.each(UNITS)('%s, which may write to its own folders alone and gain nothing', (name) => {
    const unit = read(name);
    for (const line of [
      'NoNewPrivileges=yes',
      'ProtectSystem=strict',
      'ProtectHome=yes',
      'PrivateDevices=yes',
      'CapabilityBoundingSet=',
    ])
      expect(unit.split('\n')).toContain(line);
    expect(unit).toMatch(/^ReadWritePaths=\/var\//m);
    expect(unit).toMatch(/^User=(practice-exchange|meilisearch)$/m);
    if (name !== 'practice-exchange-backup.service') {
      expect(unit).toMatch(/^MemoryMax=\dG$/m);
      expect(unit).toMatch(/^Restart=always$/m);
    }
  });

  const analyses = spawnSync('systemd-analyze', ['--version']).status === 0;
  test.skipIf(!analyses).each(UNITS)('%s, which systemd finds safe', (name) => {
    const { status, stdout } = spawnSync(
      'systemd-analyze',
      ['security', '--offline=true', '--threshold=35', join(FOLDER, name)],
      { encoding: 'utf8' },
    );
    expect(status, stdout).toBe(0);
  });

  test('a backup by night: checked, noted, and gone after thirty days', async () => {
    const folder = temporaryFolder();
    const database = join(folder, 'catalogue.db');
    await save(freshDatabase(database), { practices: [aPractice('one')] });
    const backups = join(folder, 'backups');
    mkdirSync(backups);
    const month = new Date(Date.now() - 32 * 86_400_000);
    for (const name of [
      'catalogue-2026-01-01T023000Z.db',
      'catalogue-2026-01-01T023000Z.db.json.age',
      'other',
    ]) {
      writeFileSync(join(backups, name), 'old');
      utimesSync(join(backups, name), month, month);
    }
    const { status, stderr } = spawnSync(join(FOLDER, 'backup.sh'), [backups], {
      encoding: 'utf8',
      env: { ...process.env, DATABASE: database, BACKUP_RECIPIENT: '' },
    });
    expect(status, stderr).toBe(0);
    const kept = readdirSync(backups).toSorted();
    expect(kept).toEqual([
      expect.stringMatching(/^catalogue-.*Z\.db$/),
      expect.stringMatching(/Z\.db\.json$/),
      'other',
    ]);
    expect((await run(database, 'restore', join(backups, kept[0] ?? ''), '--check')).code).toBe(0);
    expect(JSON.parse((await run(database, 'status', '--json')).out)).toMatchObject({
      backup: { made: expect.any(String) as string },
    });
  });

  test('containers that end in time and are bounded', () => {
    const { services } = parse(readFileSync(join(PROJECT, 'compose.yaml'), 'utf8')) as {
      services: Record<string, Record<string, unknown>>;
    };
    for (const service of Object.values(services))
      expect(service).toMatchObject({
        restart: 'unless-stopped',
        stop_grace_period: '15s',
        mem_limit: expect.stringMatching(/^\dg$/) as string,
        security_opt: ['no-new-privileges:true'],
        logging: { driver: 'local' },
      });
    expect(services['app']).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      ports: ['127.0.0.1:3000:3000'],
    });
    expect(services['meilisearch']).not.toHaveProperty('ports');
    expect(services['meilisearch']).toMatchObject({
      environment: { MEILI_ENV: 'production', MEILI_NO_ANALYTICS: 'true' },
    });
  });
});
