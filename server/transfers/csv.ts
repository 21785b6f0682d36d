import { csvOf } from '../vocabulary/csv.ts';
import type { Edge, Place } from './schema.ts';

const place = (side: 'from' | 'to', of: (edge: Edge) => Place): [string, (edge: Edge) => unknown][] => [
  [`${side}_city`, (edge) => of(edge).name],
  [`${side}_slug`, (edge) => of(edge).slug],
  [`${side}_country`, (edge) => of(edge).country.code],
  [`${side}_lat`, (edge) => of(edge).lat],
  [`${side}_lon`, (edge) => of(edge).lon],
];

/** The columns of the edge list and where each comes from; codes, not words, so that they stay the same. */
export const columns = (origin: string): [name: string, of: (edge: Edge) => unknown][] => [
  ['adoption', ({ slug }) => slug],
  ['practice', ({ practice }) => practice.slug],
  ['practice_title', ({ practice }) => practice.title],
  ['origin_city', (edge) => edge.origin.name],
  ['origin_slug', (edge) => edge.origin.slug],
  ...place('from', ({ from }) => from),
  ...place('to', ({ to }) => to),
  ['status', ({ status }) => status.code],
  ['status_date', ({ statusDate }) => statusDate],
  ['started', ({ started }) => started],
  ['abandon_reason', ({ abandonReason }) => abandonReason?.code],
  ['fidelity', ({ fidelity }) => fidelity.code],
  ['learned_through', ({ learnedThrough }) => learnedThrough.code],
  ['taken_from', ({ takenFrom }) => takenFrom?.slug],
  ['grew_from', ({ grewFrom }) => grewFrom.map(({ slug }) => slug).join(' ')],
  ['became', ({ became }) => became?.slug],
  ['tags', ({ tags }) => tags.map(({ slug }) => slug).join(' ')],
  ['in_better', ({ inBetter }) => (inBetter ? 'yes' : 'no')],
  ['confidence', ({ confidence }) => confidence.code],
  ['page', ({ slug }) => `${origin}/adoptions/${slug}`],
];

/** The transfers as comma-separated values with a row of names. */
export function edgesAsCsv(edges: readonly Edge[], origin: string): string {
  const all = columns(origin);
  const cell = (value: unknown) => (typeof value === 'number' || typeof value === 'string' ? value : '');
  return csvOf(
    [all.map(([name]) => name), ...edges.map((edge) => all.map(([, of]) => cell(of(edge))))],
    true,
  );
}
