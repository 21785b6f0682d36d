import type { costPhase } from '../db/codes.ts';

/**
 * What one euro bought on 29 December 2023, when the project whose practices these are had just ended: the European
 * Central Bank's reference rates of that day. One day for all sums, since few sources name the year of their prices.
 * Source: ECB, euro foreign exchange reference rates, eurofxref-hist.
 */
const PER_EURO: Readonly<Record<string, number>> = {
  EUR: 1,
  BGN: 1.9558,
  CHF: 0.926,
  CZK: 24.724,
  DKK: 7.4529,
  GBP: 0.86905,
  HUF: 382.8,
  ISK: 150.5,
  NOK: 11.2405,
  PLN: 4.3395,
  RON: 4.9756,
  SEK: 11.096,
  USD: 1.105,
};

/** The sum in euro, to three significant digits where it was converted; null for a currency without a rate. */
export function inEuro(amount: number, currency: string): number | null {
  const rate = PER_EURO[currency];
  if (rate === undefined || !Object.hasOwn(PER_EURO, currency)) return null;
  return rate === 1 ? amount : Number((amount / rate).toPrecision(3));
}

interface Cost {
  readonly phase: (typeof costPhase)[number];
  readonly amount: number;
  readonly currency: string;
}

/**
 * What a city has to find in the first year, in euro: what it takes to set up and to run for a year; where neither is known
 * the whole; else the cheapest edition. Null where no such sum is known or a currency has no rate.
 */
export function firstYear(costs: readonly Cost[]): number | null {
  const of = (phase: Cost['phase']) =>
    costs.filter((cost) => cost.phase === phase).map((cost) => inEuro(cost.amount, cost.currency));
  const sum = (all: (number | null)[]): number | null =>
    all.length === 0 || all.includes(null) ? null : (all as number[]).reduce((a, b) => a + b, 0);
  const editions = of('per-edition');
  return (
    sum([...of('set-up'), ...of('per-year')]) ??
    sum(of('whole')) ??
    (editions.length === 0 || editions.includes(null) ? null : Math.min(...(editions as number[])))
  );
}

const [CHEAP, STEPS] = [0.1, 3];

/**
 * How light a cost is on a city, from 1 (ten cents an inhabitant or less) to -1 (100 euro or more), in equal steps for
 * equal ratios; null where cost or inhabitants are not known.
 */
export function lightness(cost: number | null, population: number | null): number | null {
  if (cost === null || population === null) return null;
  const steps = Math.log10(Math.max(cost / population, CHEAP) / CHEAP) / STEPS;
  return 1 - 2 * Math.min(1, steps);
}
