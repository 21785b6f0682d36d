import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type Asked, lineOf, randomOf } from './asked.ts';
import { following } from './follow.ts';
import { requestOf, targetOf, type Way, wayOf } from './generate.ts';
import { type Judge, judging } from './judge.ts';
import { type Answer, send, Unsendable } from './send.ts';
import type { Group, Target } from './targets.ts';
import type { World } from './world.ts';

/** What came of one number: usually one request, up to five where links were followed. */
interface Attempt {
  readonly target: Target;
  readonly way: Way;
  readonly answers: readonly { readonly asked: Asked; readonly answer: Answer; readonly faults: string[] }[];
}

/** The request of a number and what followed from it; always the same for the same seed and number. */
export async function attempt(world: World, judge: Judge, seed: number, number: number): Promise<Attempt> {
  const random = randomOf(seed, number);
  const [way, target] = [wayOf(random), targetOf(random, world.known)];
  const answers: Attempt['answers'][number][] = [];
  let next: Asked | undefined = requestOf(random, world.known, target, way);
  for (let step = 0; next !== undefined && step < (way === 'links' ? 4 : 1); step++) {
    const asked: Asked = next;
    try {
      const answer = await send(world, asked);
      answers.push({ asked, answer, faults: judge(asked, answer) });
      next = following(random, answer, world.origin);
    } catch (error) {
      if (error instanceof Unsendable) break;
      throw new Error(`${number} ${lineOf(asked)}`, { cause: error });
    }
  }
  return { target, way, answers };
}

interface Told {
  readonly requests: number;
  readonly detail: string;
  readonly failures: string[];
}

/** Requests until there were so many, or until a moment. */
export async function requests(world: World, seed: number, times: number, until: number): Promise<Told> {
  const judge = judging(world.known.document, world.origin);
  const tally = tallied(world.known.targets);
  const before = world.stateOfDatabase();
  const [failures, heap] = [[] as string[], heapOverTime()];
  for (let number = 0; tally.requests() < times && Date.now() < until; number++) {
    const made = await attempt(world, judge, seed, number);
    tally.add(made);
    for (const { asked, faults } of made.answers)
      for (const fault of faults)
        if (failures.length < MOST_TOLD)
          failures.push(`${fault}; npm run fuzz -- --seed ${seed} --only ${number}; ${lineOf(asked)}`);
    heap.after(tally.requests());
  }
  if (world.stateOfDatabase() !== before) failures.push('the database is not what it was');
  const growth = heap.growth();
  if (growth !== undefined && growth > MOST_GROWTH)
    failures.push(`the heap grows by ${growth.toFixed(1)} MB in 100,000 requests`);
  const grown = growth === undefined ? '' : `, heap ${growth.toFixed(1)} MB in 100,000`;
  return {
    requests: tally.requests(),
    detail: `${tally.detail()}${grown}`,
    failures: [...failures, ...tally.unlikely()],
  };
}

const MOST_TOLD = 50;
/** In MB for 100,000 requests. */
const MOST_GROWTH = 20;

/** How the heap grows once the caches are full: by what is left of it after collecting, every 20,000 requests. */
function heapOverTime() {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const points: { requests: number; megabytes: number }[] = [];
  return {
    after(requests: number): void {
      if (requests < (points.length + 1) * 20_000) return;
      collect();
      points.push({ requests, megabytes: process.memoryUsage().heapUsed / 1_000_000 });
    },
    /** Undefined before there is enough to see it: of the first 100,000 requests nothing is said. */
    growth(): number | undefined {
      const [first, last] = [points[4], points.at(-1)];
      if (first === undefined || last === undefined || last.requests - first.requests < 60_000)
        return undefined;
      return ((last.megabytes - first.megabytes) / (last.requests - first.requests)) * 100_000;
    },
  };
}

/** What was asked and answered, and whether it was what one would expect of hostile requests. */
function tallied(targets: readonly Target[]) {
  const groups = new Map<Group, { count: number; work: number }>();
  const statuses = new Map<number, number>();
  const answered = new Map<Target, { asked: number; well: number }>(
    targets.map((each) => [each, { asked: 0, well: 0 }]),
  );
  let [count, slow] = [0, 0];
  let dearest = { work: 0, line: '' };
  const share = (least: number, most: number) => {
    const of = [...statuses]
      .filter(([status]) => status >= least && status < most)
      .reduce((sum, [, times]) => sum + times, 0);
    return Math.round((of / Math.max(1, count)) * 100);
  };
  return {
    requests: () => count,
    add({ target, answers }: Attempt): void {
      for (const [at, { asked, answer }] of answers.entries()) {
        const { statusCode, work } = answer;
        count += 1;
        statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1);
        if (work > 1000) slow += 1;
        if (work > dearest.work) dearest = { work, line: `${asked.method} ${asked.url.slice(0, 120)}` };
        if (at > 0) continue;
        const group = groups.get(target.group) ?? { count: 0, work: 0 };
        groups.set(target.group, { count: group.count + 1, work: group.work + work });
        const its = answered.get(target) ?? { asked: 0, well: 0 };
        answered.set(target, { asked: its.asked + 1, well: its.well + Number(statusCode < 400) });
      }
    },
    detail: () =>
      [
        `${share(200, 300)} % answered, ${share(300, 400)} % led on or unchanged, ${share(400, 500)} % refused`,
        [...groups]
          .toSorted(([one], [other]) => one.localeCompare(other))
          .map(
            ([name, { count: of, work }]) =>
              `${name} ${of} at ${Math.round(of / (work / 1000))} in a second of work`,
          )
          .join(', '),
        `dearest ${Math.round(dearest.work)} ms of work (${dearest.line}), ${slow} over a second`,
      ].join('; '),
    /** One that refuses all, or nothing, proves nothing; nor does one that never asked for something. */
    unlikely(): string[] {
      if (count < targets.length * 50) return [];
      const never = [...answered].filter(
        ([{ path }, { well }]) => well === 0 && path !== '/{anything}' && path !== '/assets/{file}',
      );
      return [
        ...never.map(([{ path }, { asked }]) => `${path} was asked ${asked} times and never answered`),
        ...(share(200, 300) < 15 || share(400, 500) < 15 ? ['hardly anything was answered, or refused'] : []),
      ];
    },
  };
}
