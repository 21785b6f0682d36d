import { FILTERS, type Filter, type Narrowing } from './schema.ts';

/** The page of the transfers that fit `narrowing` with `change`: written as the page itself writes it, in one order. */
export function addressOf(
  narrowing: Narrowing,
  change: Partial<Record<Filter, readonly string[]>> = {},
  path = '/transfers',
): string {
  const parameters = new URLSearchParams();
  const { from, to, ...chosen } = narrowing;
  const filters: Record<string, readonly string[] | undefined> = { ...chosen, ...change };
  if (from !== undefined) filters['from'] = [String(from)];
  if (to !== undefined) filters['to'] = [String(to)];
  for (const name of [...FILTERS, 'from', 'to'].toSorted())
    for (const value of filters[name] ?? []) parameters.append(name, value);
  const written = parameters.toString();
  return written === '' ? path : `${path}?${written}`;
}
