import { canonical } from '../files/canonical.ts';
import { type Kind, KINDS } from '../files/kinds.ts';
import type { Intake } from './intake.ts';

/**
 * The fields that have a column in a table; undefined for files that are none. A table says nothing about fields that it
 * has no column for: they stay as they are. An empty cell says that there is nothing.
 */
export function columnsOf({ heads }: Intake, file: number, kind: Kind): ReadonlySet<string> | undefined {
  const mine = heads.get(file)?.filter((head) => head.kind === kind) ?? [];
  return mine.length === 0 ? undefined : new Set(mine.flatMap(({ fields }) => fields));
}

/** A record of a table with the fields of the known one that have no column. */
export function withOtherFields(
  kind: Kind,
  record: unknown,
  before: unknown,
  columns: ReadonlySet<string>,
): { record: unknown; kept: string[] } {
  const known = Object.entries(before as Record<string, unknown>);
  const others = known.filter(([name]) => !columns.has(name) && !Object.hasOwn(record as object, name));
  if (others.length === 0) return { record, kept: [] };
  const whole = { ...(record as object), ...Object.fromEntries(others) };
  return { record: canonical(KINDS[kind].schema, whole), kept: others.map(([name]) => name) };
}
