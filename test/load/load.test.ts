import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../helper.ts';
import { PROJECT } from '../machine.ts';
import { arrive, inWords, tally } from './samples.ts';
import { slope } from './watching.ts';

// What measures has to be right itself.

/** A server that answers as it is told, by number of the request. */
async function answering(
  as: (number: number) => Promise<[status: number, headers?: Record<string, string>]>,
) {
  let seen = 0;
  const server = createServer((_, response) => {
    void as(seen++).then(([status, headers = {}]) => response.writeHead(status, headers).end('x'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close().closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('arrivals', () => {
  test('charge a stall for everybody who would have come meanwhile', async () => {
    let stalled: Promise<void> | undefined;
    const url = await answering(async (number) => {
      if (number === 20) stalled = wait(1000);
      await stalled;
      return [200];
    });
    const samples = await arrive({ url, paths: ['/'], phases: [{ rate: 50, seconds: 2 }] });
    const { sent, answered } = tally(samples);
    expect({ sent, answered }).toEqual({ sent: 100, answered: 100 });
    // One after the other would have seen a single slow answer. Fifty came in that second and waited half of it on average.
    expect(samples.ms.filter((ms) => ms >= 100).length).toBeGreaterThanOrEqual(40);
    const [slowest, half] = [tally(samples).most, samples.ms[45] ?? 0];
    expect(slowest).toBeGreaterThanOrEqual(900);
    expect(half).toBeGreaterThanOrEqual(400);
  });

  test('tell apart who is told when to come again, who is not, and who gets no answer', async () => {
    const url = await answering(async (number) => {
      if (number % 4 === 1) return [503, { 'retry-after': '2' }];
      if (number % 4 === 2) return [503];
      return number % 4 === 3 ? [500, { 'retry-after': '2' }] : [200];
    });
    const found = tally(await arrive({ url, paths: ['/a', '/b'], phases: [{ rate: 40, seconds: 1 }] }));
    expect(found).toMatchObject({ sent: 40, answered: 10, refused: 10, failed: 20 });
    expect(inWords(found)).toContain('10 refused, 20 failed (10 × 500, 10 × 503)');
    const nobody = await arrive({
      url: 'http://127.0.0.1:1',
      paths: ['/'],
      phases: [{ rate: 5, seconds: 1 }],
    });
    expect(tally(nobody)).toMatchObject({ answered: 0, failed: 5, failures: { 0: 5 }, p50: Infinity });
  });

  test('know their phases', () => {
    const samples = {
      at: [0, 500, 1000, 1500],
      status: [200, 200, 500, 200],
      ms: [1, 2, 3, 4],
      told: [0, 0, 0, 0],
      late: 0,
    };
    expect(tally(samples, 0, 1000)).toMatchObject({ sent: 2, answered: 2, most: 2 });
    expect(tally(samples, 1000)).toMatchObject({ sent: 2, answered: 1, failed: 1, p99: 4 });
  });
});

test('growth is the slope of the nearest line', () => {
  expect(
    slope([
      [0, 100],
      [10, 105],
      [20, 110],
    ]),
  ).toBeCloseTo(0.5);
  expect(
    slope([
      [0, 3],
      [10, 3],
      [20, 3],
    ]),
  ).toBe(0);
});

describe('npm run load', () => {
  const load = (...parameters: string[]) =>
    spawnSync(process.execPath, ['test/load/run.ts', ...parameters], {
      cwd: PROJECT,
      encoding: 'utf8',
      timeout: 120_000,
    });

  test('prepares a catalogue, measures with real processes, and says what it found in a table', () => {
    const folder = temporaryFolder();
    const out = join(folder, 'load.md');
    const { status, stdout, stderr } = load(
      '--embedded',
      '--practices',
      '40',
      '--seconds',
      '1',
      '--folder',
      folder,
      '--out',
      out,
      '--only',
      'arrival,restore',
    );
    // Whether it is fast is not asked on a machine that others use.
    expect([0, 1], stderr).toContain(status);
    expect(stdout).toMatch(/\| arrival \| .* \| 30 sent: p50 .* 0 failed \| /);
    expect(stdout).toMatch(/\| restore \| .* with 40 practices \| met \|/);
    expect(stdout).toContain(readFileSync(out, 'utf8'));
  }, 130_000);

  test('names what it can measure to those who ask for something else', () => {
    const { status, stderr } = load('--only', 'speed');
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr:
        'There is no speed. --only takes arrival, equal, detail, knee, overload, start, restore, soak.\n',
    });
  });
});
