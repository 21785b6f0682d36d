import type { Field } from './fields.ts';

/** Items are separated by semicolons or line breaks (slugs and codes by commas too); `\;` is a semicolon itself. */
export function splitList(field: Field, text: string): string[] {
  const separators = field.is === 'text' ? /(?<!\\)(?:\\\\)*[;\n]/ : /[;,|\n]/;
  const items: string[] = [];
  let rest = text;
  for (let found = separators.exec(rest); found !== null; found = separators.exec(rest)) {
    const end = found.index + found[0].length - 1;
    items.push(rest.slice(0, end));
    rest = rest.slice(end + 1);
  }
  items.push(rest);
  return items
    .map((item) => (field.is === 'text' ? item.replaceAll(/\\([\\;n])/g, unescaped) : item).trim())
    .filter((item) => item !== '');
}

const unescaped = (_: string, letter: string): string => (letter === 'n' ? '\n' : letter);

/** The inverse of splitList. */
export const joinList = (items: readonly unknown[]): string =>
  items.map((item) => String(item).replaceAll(/[\\;]/g, '\\$&').replaceAll('\n', '\\n')).join('; ');
