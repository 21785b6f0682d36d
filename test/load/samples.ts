import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';

export interface Phase {
  /** Requests a second. */
  readonly rate: number;
  readonly seconds: number;
}
export interface Arrivals {
  readonly url: string;
  /** Asked one after the other, over and over. */
  readonly paths: readonly string[];
  readonly phases: readonly Phase[];
}

/** What became of every request, as columns. */
export interface Samples {
  /** When it was due, in milliseconds from the beginning. */
  readonly at: number[];
  /** 0: no answer within ten seconds. */
  readonly status: number[];
  /** From when it was due until the last byte was there. */
  readonly ms: number[];
  /** 1 where the answer says when to come again. */
  readonly told: number[];
  /** The most that the asking process itself was late, in milliseconds. */
  late: number;
}

/** Asks from a process of its own. @throws Error when that fails or takes a minute longer than its phases. */
export async function arrive(arrivals: Arrivals): Promise<Samples> {
  const seconds = arrivals.phases.reduce((sum, phase) => sum + phase.seconds, 0);
  const child = spawn(process.execPath, [join(import.meta.dirname, 'arrivals.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
    timeout: (seconds + 60) * 1000,
  });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  try {
    child.stdin.end(JSON.stringify(arrivals));
    return (await json(child.stdout)) as Samples;
  } finally {
    process.off('exit', kill);
  }
}

/** What measuring a goal gave: in words, and whether it is met. */
export interface Found {
  readonly measured: string;
  readonly met: boolean;
}

/** What became of the requests that were due in a span of time. */
export interface Tally {
  readonly sent: number;
  readonly answered: number;
  /** Told to come again: 429 or 503 with Retry-After. */
  readonly refused: number;
  /** Anything else: other errors, refusals that do not say when to come again, no answer. */
  readonly failed: number;
  /** How often each status of these came; 0 is no answer. */
  readonly failures: Readonly<Record<string, number>>;
  /** Milliseconds, of those that were answered. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly most: number;
}

export function tally({ at, status, ms, told }: Samples, from = 0, until = Infinity): Tally {
  const times: number[] = [];
  const failures: Record<string, number> = {};
  let [sent, refused, failed] = [0, 0, 0];
  for (const [number, due] of at.entries()) {
    if (due < from || due >= until) continue;
    sent += 1;
    if (status[number] === 200) times.push(ms[number] ?? Infinity);
    else if ((status[number] === 429 || status[number] === 503) && told[number] === 1) refused += 1;
    else {
      failed += 1;
      const name = String(status[number]);
      failures[name] = (failures[name] ?? 0) + 1;
    }
  }
  times.sort((a, b) => a - b);
  const share = (part: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? Infinity;
  return {
    sent,
    answered: times.length,
    refused,
    failed,
    failures,
    p50: share(0.5),
    p95: share(0.95),
    p99: share(0.99),
    most: times.at(-1) ?? Infinity,
  };
}

/** "1,800 sent: p50 12, p95 40, p99 80, at most 120 ms; 3 refused, 0 failed" */
export function inWords({ sent, p50, p95, p99, most, refused, failed, failures }: Tally): string {
  const ms = (value: number) => (Number.isFinite(value) ? value.toFixed(value < 10 ? 1 : 0) : 'none');
  return `${sent.toLocaleString('en')} sent: p50 ${ms(p50)}, p95 ${ms(p95)}, p99 ${ms(p99)}, at most ${ms(most)} ms; ${refused} refused, ${failed} failed${
    failed === 0
      ? ''
      : ` (${Object.entries(failures)
          .map(([status, count]) => `${count} × ${status}`)
          .join(', ')})`
  }`;
}
