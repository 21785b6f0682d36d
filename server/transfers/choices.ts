import type { Facet } from '../practices/schema.ts';
import type { Say } from '../vocabulary/say.ts';
import type { Traffic } from './reads.ts';
import { FILTERS, type Filter, type Narrowing } from './schema.ts';
import { fits, inYears, type Value, valuesOf, yearOf } from './selection.ts';

/** Pictures lead to these; as lists they would say what `city` and `country` say already. */
const ONLY_CHOSEN = new Set<Filter>(['origin', 'adopter']);
const MOST_VALUES = 100;

/** Counts of every value among the transfers that fit all other filters, commonest first; chosen ones stay. */
export function facetsOf(all: Traffic['transfers'], narrowing: Narrowing, say: Say): Facet[] {
  return FILTERS.map((field) => {
    const { [field]: chosen = [], ...others } = narrowing;
    const counts = new Map<string, number>();
    const named = new Map<string, Value>();
    for (const transfer of ONLY_CHOSEN.has(field) && chosen.length === 0 ? [] : all) {
      const said = new Map(valuesOf[field](transfer, say.language).map((each) => [each.value, each]));
      for (const value of said.values()) named.set(value.value, value);
      if (!inYears(yearOf(transfer), narrowing)) continue;
      if (!FILTERS.every((each) => each === field || fits(transfer, others, each))) continue;
      for (const value of said.keys()) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const sorted = [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    const listed = ONLY_CHOSEN.has(field) ? [] : sorted.slice(0, MOST_VALUES).map(([value]) => value);
    const values = [...new Set([...listed, ...chosen])].map((value) => ({
      ...(named.get(value) ?? { value, label: value }),
      count: counts.get(value) ?? 0,
      selected: chosen.includes(value),
    }));
    const hidden = ONLY_CHOSEN.has(field) ? 0 : Math.max(0, sorted.length - MOST_VALUES);
    return { field, label: say(`choice.${field}`), values, hidden };
  });
}
