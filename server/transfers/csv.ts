import { stringify } from 'csv-stringify/sync';
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

/** Texts that a spreadsheet program would run as a formula begin with an apostrophe. Numbers are no texts. */
const cell = (value: unknown): string => {
  if (typeof value === 'number') return String(value);
  const text = typeof value === 'string' ? value : '';
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
};

/** The transfers as comma-separated values (RFC 4180) with a row of names. */
export function edgesAsCsv(edges: readonly Edge[], origin: string): string {
  const all = columns(origin);
  return stringify([all.map(([name]) => name), ...edges.map((edge) => all.map(([, of]) => cell(of(edge))))], {
    record_delimiter: 'windows',
  });
}
