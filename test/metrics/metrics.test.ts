import { setTimeout as wait } from 'node:timers/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { buildApp } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import { closeDatabase, type Database, openDatabase } from '../../server/db/open.ts';
import { write } from '../../server/db/write.ts';
import { newMetrics } from '../../server/metrics/metrics.ts';
import { embeddedEngine } from '../../server/search/embedded.ts';
import type { SearchEngine } from '../../server/search/engine.ts';
import { Overloaded } from '../../server/search/gate.ts';
import { putAside } from '../../server/search/outbox.ts';
import { run, temporaryFolder } from '../helper.ts';
import { aPractice, save } from '../records.ts';

interface Watched {
  readonly database: Database;
  readonly site: string;
  readonly metrics: string;
  /** What is said of a series: its name and labels as they are written. */
  value(series: string): Promise<number | undefined>;
}

async function watched(
  search?: SearchEngine,
  index?: () => { serving: boolean; compared: Date; differed: number },
): Promise<Watched> {
  const database = openDatabase(join(temporaryFolder(), 'catalogue.db'));
  onTestFinished(() => closeDatabase(database));
  await save(database, { practices: [aPractice('one'), aPractice('two', { status: 'draft' })] });
  const told = newMetrics(0, { database, meilisearch: true, index });
  const app = await buildApp({
    db: database.db,
    search: told.counted(search ?? embeddedEngine(database.db)),
    config: readConfig({ LOG_LEVEL: 'silent' }),
    observe: told.observe,
    pages: false,
  });
  onTestFinished(() => app.close());
  const listener = await told.serve(app.log);
  onTestFinished(() => listener.close());
  const metrics = `http://127.0.0.1:${listener.port}/metrics`;
  const value = async (series: string) => {
    const lines = (await (await fetch(metrics)).text()).split('\n');
    const found = lines.find((line) => line.startsWith(`${series} `));
    return found === undefined ? undefined : Number(found.slice(series.length));
  };
  return { database, site: await app.listen({ host: '127.0.0.1', port: 0 }), metrics, value };
}

/** The socket is closed a moment after the answer has arrived. */
async function counted(value: () => Promise<number | undefined>, wanted: number): Promise<void> {
  for (let tries = 0; tries < 100 && (await value()) !== wanted; tries++) await wait(20);
  expect(await value()).toBe(wanted);
}

describe('the metrics', () => {
  test('count requests by route, method and status, also those that the cache answers', async () => {
    const { site, value } = await watched();
    for (const path of ['/api/practices/one', '/api/practices/one', '/api/practices/none', '/wp-login.php'])
      await (await fetch(site + path)).text();
    const route = 'route="/api/practices/:slug",method="GET"';
    await counted(() => value(`http_requests_total{${route},status="2xx"}`), 2);
    await counted(() => value(`http_requests_total{${route},status="4xx"}`), 1);
    await counted(() => value('http_requests_total{route="none",method="GET",status="4xx"}'), 1);
    await counted(() => value('http_request_duration_seconds_count{route="/api/practices/:slug"}'), 3);
    await counted(() => value('http_requests_in_flight'), 0);
  });

  test('count a visitor who goes away before the answer', async () => {
    const begun = Promise.withResolvers<void>();
    const { site, value } = await watched({
      search: async () => {
        begun.resolve();
        await wait(60_000, undefined, { ref: false });
        throw new Error('too late');
      },
    });
    const leaving = new AbortController();
    const asked = fetch(`${site}/api/practices?q=x`, { signal: leaving.signal }).catch(() => 'left');
    await begun.promise;
    expect(await value('http_requests_in_flight')).toBe(1);
    leaving.abort();
    expect(await asked).toBe('left');
    await counted(() => value('http_requests_total{route="/api/practices",method="GET",status="cut"}'), 1);
    await counted(() => value('http_requests_in_flight'), 0);
  });

  test('count searches by engine, and those that were refused', async () => {
    let full = false;
    const { database, site, value } = await watched({
      search: (query) =>
        full ? Promise.reject(new Overloaded()) : embeddedEngine(database.db).search(query),
    });
    await (await fetch(`${site}/api/practices?q=one`)).text();
    const answered = 'practice_exchange_searches_total{engine="embedded",degraded="false",cached="false"}';
    expect(await value(answered)).toBeGreaterThanOrEqual(1);
    full = true;
    expect((await fetch(`${site}/api/practices?q=two`)).status).toBe(503);
    expect(
      await value('practice_exchange_searches_unanswered_total{reason="overloaded"}'),
    ).toBeGreaterThanOrEqual(1);
    expect(await value('practice_exchange_searches_unanswered_total{reason="failed"}')).toBe(0);
  });

  test('tell what the catalogue holds and what waits, as it is when somebody asks', async () => {
    const checked = new Date('2026-11-30T10:00:00Z');
    const { database, value } = await watched(undefined, () => ({
      serving: true,
      compared: checked,
      differed: 3,
    }));
    expect(await value('practice_exchange_records{kind="practices"}')).toBe(1);
    expect(await value('practice_exchange_catalogue_version')).toBe(1);
    expect(await value('practice_exchange_outbox_rows')).toBe(2);
    expect(await value('practice_exchange_outbox_oldest_seconds')).toBeGreaterThanOrEqual(0);
    expect(await value('practice_exchange_refused_documents')).toBe(0);
    expect(await value('practice_exchange_database_log_bytes')).toBeGreaterThan(0);
    expect(await value('practice_exchange_disk_free_bytes')).toBeGreaterThan(0);
    expect(await value('practice_exchange_drift_documents')).toBe(3);
    expect(await value('practice_exchange_index_serving')).toBe(1);
    expect(await value('practice_exchange_drift_checked_timestamp_seconds')).toBe(checked.getTime() / 1000);
    await write(database, (tx) => putAside(tx, 1, 'no'));
    await save(database, { practices: [aPractice('three')] });
    expect(await value('practice_exchange_records{kind="practices"}')).toBe(2);
    expect(await value('practice_exchange_refused_documents')).toBe(1);
    expect(await value('process_open_fds')).toBeGreaterThan(0);
    expect(await value('nodejs_eventloop_lag_p99_seconds')).toBeGreaterThanOrEqual(0);
  });

  test('know the last backup, and only that one', async () => {
    const { database, value } = await watched();
    const folder = temporaryFolder();
    expect(await value('practice_exchange_backup_timestamp_seconds')).toBeUndefined();
    expect(JSON.parse((await run(database.path, 'status', '--json')).out)).toMatchObject({ backup: null });
    expect((await run(database.path, 'backup', join(folder, 'first.db'))).code).toBe(0);
    const first = (await value('practice_exchange_backup_timestamp_seconds')) ?? 0;
    expect(Math.abs(Date.now() / 1000 - first)).toBeLessThan(60);
    expect((await run(database.path, 'backup', join(folder, 'second.db'))).code).toBe(0);
    expect(await value('practice_exchange_backup_timestamp_seconds')).toBeGreaterThan(first);
    expect((await run(database.path, 'status')).out).toMatch(/^backup +20\d\d-/m);
  });

  test('are text for Prometheus, at one address, on this machine alone', async () => {
    const { metrics, site } = await watched();
    const { headers } = await fetch(metrics);
    expect(headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect((await fetch(metrics, { method: 'POST' })).status).toBe(405);
    expect((await fetch(metrics.replace('/metrics', '/'))).status).toBe(404);
    expect((await fetch(`${site}/metrics`)).status).toBe(404);
  });

  test('say in one sentence that their port is taken', async () => {
    const { database, metrics } = await watched();
    const again = newMetrics(Number(new URL(metrics).port), { database, meilisearch: false });
    await expect(again.serve({ error: () => undefined })).rejects.toThrow(
      'Set METRICS_PORT to another port.',
    );
  });
});
