import type { PopulationBand } from './codes.ts';

const LIMITS: readonly (readonly [below: number, band: PopulationBand])[] = [
  [20_000, 'under-20k'],
  [50_000, '20k-50k'],
  [100_000, '50k-100k'],
  [250_000, '100k-250k'],
  [500_000, '250k-500k'],
  [1_000_000, '500k-1m'],
  [5_000_000, '1m-5m'],
];

/** The band of a number of inhabitants; null means that nobody has stated it. */
export function bandOf(population: number | null): PopulationBand {
  if (population === null) return 'unknown';
  return LIMITS.find(([below]) => population < below)?.[1] ?? 'over-5m';
}
