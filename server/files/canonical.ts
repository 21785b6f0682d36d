import type { TSchema } from 'typebox';
import { listOf } from './kinds.ts';

/** A field whose name begins so is a remark for people (or the reason of a rejection), and no part of a record. */
export const isRemark = (name: string): boolean => name.trim().startsWith('#');

/**
 * A record in the one form in which it is compared and kept: fields in the order of the schema, texts trimmed, in
 * composed letters (NFC) and with line feeds only, empty optional lists and remarks left out. Anything else that does not
 * fit the schema is kept as it is, for the check to find.
 */
export function canonical(schema: TSchema, value: unknown): unknown {
  if (typeof value === 'string') {
    const text = value.includes('\r') ? value.replaceAll(/\r\n?/g, '\n') : value;
    return text.normalize('NFC').trim();
  }
  if (Array.isArray(value)) {
    const items = listOf(schema)?.items;
    return value.map((item) => canonical(items ?? {}, item));
  }
  if (typeof value !== 'object' || value === null) return value;
  const { properties = {}, required = [] } = schema as {
    properties?: Record<string, TSchema>;
    required?: string[];
  };
  const given = value as Record<string, unknown>;
  const known = Object.keys(properties);
  const others = Object.keys(given).filter((name) => !Object.hasOwn(properties, name) && !isRemark(name));
  const record: Record<string, unknown> = {};
  for (const name of [...known, ...others]) {
    if (!Object.hasOwn(given, name)) continue;
    const field = canonical(properties[name] ?? {}, given[name]);
    const left =
      field === undefined || (Array.isArray(field) && field.length === 0 && !required.includes(name));
    if (left) continue;
    // A field may be called __proto__, and the check has to see it.
    if (name === '__proto__') Object.defineProperty(record, name, { value: field, enumerable: true });
    else record[name] = field;
  }
  return record;
}
