import { copyFileSync, renameSync } from 'node:fs';
import { request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { catalogueIn, exchange, inFolder, kill, serve } from './programs.ts';

interface Line {
  readonly level: number;
  readonly time: string;
  readonly msg: string;
  readonly signal?: string;
  readonly err?: { readonly message: string; readonly stack: string };
}

const linesOf = (out: string): Line[] =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

/** Asks through a connection of its own. @returns the status, or why there was none. */
const askOnce = (url: string): Promise<number | string> =>
  new Promise((resolve) => {
    const asking = request(url, { agent: false }, (answer) => {
      answer.resume();
      answer.once('end', () => resolve(answer.statusCode ?? 0));
    });
    asking.once('error', (error) => resolve(String(error)));
    asking.end();
  });

describe('the log of the server', () => {
  test('says what it serves, that it stops and why, and that it has stopped, each with its time', () =>
    inFolder(async (folder) => {
      const database = await catalogueIn(folder);
      const server = await serve(database, { env: { LOG_LEVEL: 'info' } });
      server.child.kill('SIGTERM');
      const { code, out } = await server.ended;
      expect(code).toBe(0);
      const lines = linesOf(out).filter((line) => !('requestId' in line));
      expect(lines).toEqual([
        expect.objectContaining({ msg: expect.stringContaining('Server listening at') }),
        expect.objectContaining({
          msg: 'serving the catalogue',
          database,
          search: 'embedded',
          version: expect.any(String),
        }),
        expect.objectContaining({ msg: 'stopping', signal: 'SIGTERM' }),
        expect.objectContaining({ msg: 'stopped' }),
      ]);
      for (const { time } of lines) expect(new Date(time).toISOString()).toBe(time);
    }));

  test('holds a fault that nobody expected, before the server ends with 1', () =>
    inFolder(async (folder) => {
      const late = 'setTimeout(() => { throw new Error("a fault that nobody expected"); }, 4000)';
      const server = await serve(await catalogueIn(folder), {
        node: ['--import', `data:text/javascript,${encodeURIComponent(late)}`],
      });
      const { code, out } = await server.ended;
      expect(code).toBe(1);
      expect(linesOf(out)).toContainEqual(
        expect.objectContaining({
          level: 60,
          err: expect.objectContaining({
            message: 'a fault that nobody expected',
            stack: expect.stringContaining('Error: a fault that nobody expected'),
          }),
        }),
      );
    }));
});

describe('a server that stops', () => {
  test('answers those who open a connection for each request, as some proxies do', () =>
    inFolder(async (folder) => {
      const server = await serve(await catalogueIn(folder));
      const answers: (number | string)[] = [await askOnce(`${server.url}/practices/spoku`)];
      server.child.kill('SIGTERM');
      for (let each = 0; each < 10; each++) {
        await wait(50);
        answers.push(await askOnce(`${server.url}/practices/spoku`));
      }
      expect(answers).toEqual(Array(11).fill(200));
      expect((await server.ended).code).toBe(0);
    }));
});

describe('a database that is replaced under a running server', () => {
  test('is told of: by the log, by readiness, by exchange status and doctor', () =>
    inFolder(async (folder) => {
      const database = await catalogueIn(folder);
      const server = await serve(database);
      const env = { PORT: new URL(server.url).port };
      const ready = async () => {
        const answer = await fetch(`${server.url}/health/ready`);
        return [answer.status, ((await answer.json()) as { status: string }).status];
      };
      try {
        expect(await ready()).toEqual([200, 'ok']);
        expect((await exchange(database, ['doctor'], { env })).out).toContain(
          '✓ server            ok, version',
        );

        copyFileSync(database, `${database}.copy`);
        renameSync(database, `${database}.moved`);
        expect(await ready()).toEqual([503, 'replaced']);
        renameSync(`${database}.copy`, database);
        expect(await ready()).toEqual([503, 'replaced']);
        const doctor = await exchange(database, ['doctor'], { env });
        expect(doctor.out).toContain(
          '✗ server            it has another file open than the one that is there now',
        );
        expect(doctor.out).toMatch(/→ .*catalogue\.db was moved away or replaced .*Start it again\./);
        expect(doctor.code).toBe(1);
        expect((await exchange(database, ['status'], { env })).out).toMatch(/^server +replaced, version/m);
        // Pages go on: what was there before is better than nothing.
        expect((await fetch(`${server.url}/practices/spoku`)).status).toBe(200);
      } finally {
        await kill(server);
      }
      const told = linesOf((await server.ended).out).filter(({ msg }) =>
        msg.includes('moved away or replaced'),
      );
      expect(told).toMatchObject([{ level: 60 }]);
    }));
});
