import { actionTitles, changes, type Fields } from '../vocabulary/changes.ts';
import type { Block } from './entry.ts';

/** As many names of fields as a title has room for. */
const NAMED = 3;

/**
 * What differs between two versions, in words: for a title, and as a list. What a plan's actions are called is told as the
 * newer version has it.
 *
 * @param told fields that are told of in another way.
 */
export function differences(before: Fields, after: Fields, ...told: string[]): string[] {
  const without = (fields: Fields): Fields =>
    Object.fromEntries(Object.entries(fields).filter(([field]) => !told.includes(field)));
  return changes(without(before), without(after), actionTitles(after));
}

/** `Results, Staff, Sources and 2 more`; nothing where nothing differs. */
export function inShort(names: readonly string[]): string {
  if (names.length === 0) return '';
  const more = names.length - NAMED;
  const first = names.slice(0, NAMED).join(', ');
  return ` – ${more > 0 ? `${first} and ${more} more` : first}`;
}

export const listed = (lead: string, names: readonly string[]): Block[] =>
  names.length === 0
    ? []
    : [
        { kind: 'text', text: lead },
        { kind: 'list', items: names },
      ];
