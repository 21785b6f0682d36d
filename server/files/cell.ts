import { fold } from '../search/words.ts';
import { splitList } from './cell-lists.ts';
import { codeFrom, countries, CURRENCIES, fromWords, languageNames, TRUTH } from './cell-words.ts';
import { dateFromText } from './dates.ts';
import type { Field } from './fields.ts';
import { numberFrom } from './numbers.ts';
import { BrokenCell, DayCell, PercentCell, type SheetCell } from './sheet-cells.ts';

/** What a cell of a table can hold. */
export type Cell = string | number | boolean | SheetCell | null;
/** What a cell shows; nothing for an empty one. */
export const cellText = (cell: Cell | undefined): string =>
  cell === null || cell === undefined ? '' : typeof cell === 'object' ? cell.text : String(cell).trim();
/** As it can be written again. */
export const plainCell = (cell: Cell): string | number | boolean | null =>
  typeof cell === 'object' && cell !== null ? cell.text : cell;

/** A value as a record holds it. What cannot be understood stays as it is, for the check to refuse. */
export interface Understood {
  readonly value: unknown;
  /** The cell says it in other words; said aloud. */
  readonly guessed?: boolean;
  /** Why it cannot be understood, where the check could not say it as well. */
  readonly fault?: string;
}

/** Reads a cell as what its column holds: dates as dates or as text, labels for codes, names for countries. */
export function understand(field: Field, cell: Exclude<Cell, null>): Understood {
  if (!field.list || cell instanceof BrokenCell) return one(field, cell);
  const items = splitList(field, cellText(cell)).map((item) => one(field, item));
  const fault = items.find((item) => item.fault !== undefined)?.fault;
  return {
    value: items.map(({ value }) => value),
    guessed: items.some(({ guessed }) => guessed === true),
    ...(fault === undefined ? {} : { fault }),
  };
}

/** What spreadsheet programs show instead of a result, and save as text in a CSV. */
const ERRORS = /^\s*(#(DIV\/0!|N\/A|REF!|NAME\?|VALUE!|NUM!|NULL!)|Err:\d{3})\s*$/;

function one(field: Field, cell: Exclude<Cell, null>): Understood {
  if (cell instanceof BrokenCell || (typeof cell === 'string' && ERRORS.test(cell))) {
    return { value: '', fault: `This cell shows ${cellText(cell)}. Mend it, or write the value itself.` };
  }
  if (cell instanceof DayCell && (cell.precision === 'time' || field.is === 'date')) {
    const fault = `This cell holds a time of day (${cell.text}), not a date.`;
    return cell.precision === 'time' && field.is === 'date'
      ? { value: cell.text, fault }
      : asText(field, cell);
  }
  if (cell instanceof PercentCell && (field.is === 'number' || field.is === 'integer')) {
    return { value: cell.value, guessed: true };
  }
  if (typeof cell === 'number' && (field.is === 'number' || field.is === 'integer')) return { value: cell };
  if (typeof cell === 'boolean' && field.is === 'boolean') return { value: cell };
  return asText(field, cell);
}

/** Reads what a cell shows. A date or a percentage in a column of texts is said aloud. */
function asText(field: Field, cell: Exclude<Cell, null>): Understood {
  const text = cellText(cell);
  switch (field.is) {
    case 'boolean':
      return fromWords(text, TRUTH);
    case 'number':
    case 'integer':
      return numberFrom(field, text);
    case 'date':
      return dateFromText(text);
    case 'code':
      return codeFrom(field, text);
    case 'country':
      return fromWords(text, countries);
    case 'language':
      return fromWords(text, languageNames);
    case 'currency':
      return fromWords(text, CURRENCIES);
    case 'slug':
      return slugFrom(text);
    case 'text':
    case 'url':
      return { value: text, guessed: typeof cell === 'object' };
  }
}

/** `Nyíregyháza` → `nyiregyhaza`: a name in the place of a slug. */
const slugOf = (text: string): string =>
  fold(text)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 80);

function slugFrom(text: string): Understood {
  const slug = slugOf(text);
  return slug === text || slug === '' ? { value: text } : { value: slug, guessed: true };
}
