import { Agent, get } from 'node:http';
import { json } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import type { Arrivals, Samples } from './samples.ts';

// A process that does nothing but ask: Arrivals as JSON on stdin, Samples as JSON on stdout. Requests come at a constant
// rate whatever becomes of the ones before (an open loop), and each is timed from the moment at which it should have been
// sent: a server that stalls is charged for everybody who would have come meanwhile.

const { url, paths, phases } = (await json(process.stdin)) as Arrivals;
/** A visitor has gone by then. */
const PATIENCE = 10_000;
/** More than this wait for a connection, and that counts as theirs. */
const agent = new Agent({ keepAlive: true, maxSockets: 500, scheduling: 'fifo' });
const { hostname, port } = new URL(url);

const due: number[] = [];
let from = 0;
for (const { rate, seconds } of phases) {
  const count = Math.round(rate * seconds);
  for (let at = 0; at < count; at++) due.push(from + (at * 1000) / rate);
  from += seconds * 1000;
}

const samples: Samples = { at: due, status: [], ms: [], told: [], late: 0 };
const answers: Promise<void>[] = [];
const start = performance.now();
for (let next = 0; next < due.length; ) {
  const now = performance.now() - start;
  for (; next < due.length && (due[next] as number) <= now; next++) {
    samples.late = Math.max(samples.late, now - (due[next] as number));
    answers.push(ask(next));
  }
  await wait(1);
}
await Promise.all(answers);
agent.destroy();
process.stdout.write(JSON.stringify(samples));

/** Status 0: no answer, or none in time. */
function ask(number: number): Promise<void> {
  return new Promise((resolve) => {
    const note = (status: number, told: boolean): void => {
      samples.status[number] = status;
      samples.told[number] = told ? 1 : 0;
      samples.ms[number] = performance.now() - start - (due[number] as number);
      resolve();
    };
    // As a reverse proxy passes on visitors: each of them asks rarely.
    const client = (number * 7919) % 20_000;
    const headers = {
      'x-forwarded-for': `10.0.${client >> 8}.${client & 255}`,
      'accept-encoding': 'gzip',
    };
    const path = paths[number % paths.length];
    const request = get({ agent, hostname, port, path, headers, timeout: PATIENCE }, (answer) => {
      answer.on('error', () => note(0, false));
      answer.on('end', () => note(answer.statusCode ?? 0, answer.headers['retry-after'] !== undefined));
      answer.resume();
    });
    request.on('timeout', () => request.destroy(new Error('no answer in time')));
    request.on('error', () => note(0, false));
  });
}
