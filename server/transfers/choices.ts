import type { Facet } from '../practices/schema.ts';
import type { Say } from '../vocabulary/say.ts';
import type { Traffic } from './reads.ts';
import { FILTERS, type Filter, type Narrowing } from './schema.ts';
import { fits, inYears, valuesOf, yearOf } from './selection.ts';

/** Pictures lead to these; as lists they would say what `city` and `country` say already. */
const ONLY_CHOSEN = new Set<Filter>(['origin', 'adopter']);
const MOST_VALUES = 100;

/** Counts of every value among the transfers that fit all other filters, commonest first; chosen ones stay. */
export function facetsOf(all: Traffic['transfers'], narrowing: Narrowing, say: Say): Facet[] {
  return FILTERS.map((field) => {
    const { [field]: chosen = [], ...others } = narrowing;
    const found = new Map<string, { label: string; count: number }>();
    const labels = new Map<string, string>();
    for (const transfer of ONLY_CHOSEN.has(field) && chosen.length === 0 ? [] : all) {
      const said = new Map(valuesOf[field](transfer, say.language).map(({ value, label }) => [value, label]));
      for (const value of chosen) if (said.has(value)) labels.set(value, said.get(value) ?? value);
      if (!inYears(yearOf(transfer), narrowing)) continue;
      if (!FILTERS.every((each) => each === field || fits(transfer, others, each))) continue;
      for (const [value, label] of said) {
        const known = found.get(value) ?? { label, count: 0 };
        found.set(value, { label, count: known.count + 1 });
      }
    }
    const sorted = [...found].toSorted(([a, m], [b, n]) => n.count - m.count || (a < b ? -1 : 1));
    const listed = ONLY_CHOSEN.has(field) ? [] : sorted.slice(0, MOST_VALUES).map(([value]) => value);
    const values = [...new Set([...listed, ...chosen])].map((value) => ({
      value,
      label: found.get(value)?.label ?? labels.get(value) ?? value,
      count: found.get(value)?.count ?? 0,
      selected: chosen.includes(value),
    }));
    const hidden = ONLY_CHOSEN.has(field) ? 0 : Math.max(0, sorted.length - MOST_VALUES);
    return { field, label: say(`choice.${field}`), values, hidden };
  });
}
