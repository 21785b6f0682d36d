import { records, searches } from './mix.ts';
import { restore, start } from './moments.ts';
import { arrive, type Found, inWords, type Samples, type Tally, tally } from './samples.ts';
import type { Site } from './site.ts';
import { soak } from './soak.ts';
import { mostAtOnce } from './watching.ts';

// What the service promises under load, as figures: L1 to L3, L6 and D10 of the reliability goals, each measured by itself.

export interface Run {
  readonly site: Site;
  /** How long a constant load lasts. */
  readonly seconds: number;
  readonly minutes: number;
  /** Searches a second that are borne: given, or measured when first needed. */
  knee: number | undefined;
}

export interface Goal {
  /** For `--only`. */
  readonly name: string;
  readonly goal: string;
  measure(run: Run): Promise<Found>;
}

export const GOALS: readonly Goal[] = [
  {
    name: 'arrival',
    goal: '30 searches/s: p95 ≤ 250 ms, p99 ≤ 500 ms, none refused, none failed',
    async measure({ site, seconds }) {
      const found = tally(await ask(site, [{ rate: 30, seconds }]));
      const { p95, p99, refused, failed } = found;
      return { measured: inWords(found), met: p95 <= 250 && p99 <= 500 && refused + failed === 0 };
    },
  },
  {
    name: 'equal',
    goal: '200 equal searches at once are one search for the engine',
    measure: ({ site }) => equal(site),
  },
  {
    name: 'detail',
    goal: '2,000 records/s that were drawn before: p99 ≤ 50 ms, none refused, none failed',
    async measure({ site, seconds }) {
      const paths = records(site.catalogue);
      // Each was drawn once, at a rate at which that turns nobody away.
      await arrive({ url: site.url, paths, phases: [{ rate: 20, seconds: paths.length / 20 }] });
      // It rises within six seconds: what was never run before is compiled first.
      const phases = [
        { rate: 500, seconds: 3 },
        { rate: 1000, seconds: 3 },
        { rate: 2000, seconds: Math.min(seconds, 10) },
      ];
      const found = tally(await arrive({ url: site.url, paths, phases }), 6000);
      return { measured: inWords(found), met: found.p99 <= 50 && found.refused + found.failed === 0 };
    },
  },
  {
    name: 'knee',
    goal: 'at least 30 searches/s before p95 is above 500 ms or one of a thousand is not answered',
    async measure(run) {
      const { rate, beyond } = await findKnee(run.site);
      run.knee = rate;
      return { measured: `${rate} searches/s; at ${beyond}`, met: rate >= 30 };
    },
  },
  {
    name: 'overload',
    goal: 'five times the knee: every refusal is a 429 or 503 with Retry-After, p99 of the answered ≤ 1 s, answers ≥ 70 % of the knee, well again ≤ 5 s after',
    measure: overload,
  },
  {
    name: 'start',
    goal: 'ready ≤ 2 s after a start without Meilisearch',
    measure: ({ site }) => start(site),
  },
  {
    name: 'restore',
    goal: 'a backup is in place again ≤ 10 min, with every practice',
    measure: ({ site }) => restore(site),
  },
  {
    name: 'soak',
    goal: 'half of the knee: memory grows by less than 1 MB in ten minutes, descriptors stay, the log of the database ≤ 64 MB',
    async measure(run) {
      return soak(run.site, searches(run.site.catalogue), Math.max(1, (await kneeOf(run)) / 2), run.minutes);
    },
  },
];

const ask = (site: Site, phases: { rate: number; seconds: number }[]): Promise<Samples> =>
  arrive({ url: site.url, paths: searches(site.catalogue), phases });

const kneeOf = async (run: Run): Promise<number> => (run.knee ??= (await findKnee(run.site)).rate);

// No visitor of the mix asks for the newest.
const [ROUNDS, EQUAL] = [10, 200];

/** Each round asks for a list that nobody asked for before: without words it is exactly one search. */
async function equal(site: Site): Promise<Found> {
  const engines = 'practice_exchange_engine_searches_total';
  let asked = 0;
  let [turnedAway, broken] = [0, 0];
  for (let round = 0; round < ROUNDS; round++) {
    const before = await site.metric(engines);
    const path = `/api/practices?sort=newest&page=${1 + round}`;
    const { refused, failed } = tally(
      await arrive({ url: site.url, paths: [path], phases: [{ rate: EQUAL * 1000, seconds: 0.001 }] }),
    );
    turnedAway += refused;
    broken += failed;
    asked += (await site.metric(engines)) - before;
  }
  return {
    measured: `${(ROUNDS * EQUAL).toLocaleString('en')} searches in ${ROUNDS} rounds: ${asked} asked of an engine, ${turnedAway} refused, ${broken} failed`,
    met: asked <= ROUNDS && broken === 0,
  };
}

const bearable = ({ sent, answered, p95 }: Tally): boolean => p95 <= 500 && answered >= sent * 0.999;
const STAGE = 10;

/** Half as much again until it is too much, then twice the middle: at most thirteen stages of ten seconds. */
async function findKnee(site: Site): Promise<{ rate: number; beyond: string }> {
  let [good, bad, beyond] = [0, 0, 'none'];
  const bears = async (rate: number): Promise<boolean> => {
    const found = tally(await ask(site, [{ rate, seconds: STAGE }]));
    if (bearable(found)) return true;
    beyond = `${rate}/s: ${inWords(found)}`;
    return false;
  };
  for (let rate = 30, stage = 0; stage < 11 && bad === 0; stage++, rate = Math.round(rate * 1.5)) {
    if (await bears(rate)) good = rate;
    else bad = rate;
  }
  for (let turn = 0; turn < 2 && bad > 0 && good > 0; turn++) {
    const middle = Math.round((good + bad) / 2);
    if (await bears(middle)) good = middle;
    else bad = middle;
  }
  return { rate: good, beyond };
}

const [BEFORE, AFTER] = [5, 15];

async function overload(run: Run): Promise<Found> {
  const { site, seconds } = run;
  const knee = await kneeOf(run);
  const watched = mostAtOnce(site);
  const samples = await ask(site, [
    { rate: knee / 2, seconds: BEFORE },
    { rate: knee * 5, seconds },
    { rate: knee / 2, seconds: AFTER },
  ]);
  const atOnce = await watched.stop();
  const end = (BEFORE + seconds) * 1000;
  const during = tally(samples, BEFORE * 1000, end);
  const goodput = during.answered / seconds / knee;
  const well = wellAgain(samples, end);
  return {
    measured: `${inWords(during)}; answers ${Math.round(goodput * 100)} % of the knee of ${knee}/s; well again after ${well} s; at most ${atOnce} searches with the engine at once`,
    met: during.failed === 0 && during.p99 <= 1000 && goodput >= 0.7 && well <= 5,
  };
}

/** Seconds from `end` until everybody who comes is answered within half a second. */
function wellAgain(samples: Samples, end: number): number {
  for (let second = AFTER - 1; second >= 0; second--) {
    const { sent, answered, most } = tally(samples, end + second * 1000, end + (second + 1) * 1000);
    if (sent !== answered || most > 500) return second + 1;
  }
  return 0;
}
