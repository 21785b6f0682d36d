import { ADOPTION_TABLES } from './adoption-tables.ts';
import { EVENT_TABLES } from './event-tables.ts';
import type { Table } from './field.ts';
import { PLACE_TABLES } from './place-tables.ts';
import { PLAN_TABLES } from './plan-tables.ts';
import { PRACTICE_PARTS } from './practice-parts.ts';
import { PRACTICES } from './practice-table.ts';
import { SOURCES } from './source-table.ts';
import { WORD_TABLES } from './word-tables.ts';

/**
 * Every table of the export, in the order in which one would explain them. Contacts are none of them, and versions are not:
 * what is not named here is never in bulk.
 */
export const TABLES: readonly Table[] = [
  PRACTICES,
  ...PRACTICE_PARTS,
  ...ADOPTION_TABLES,
  ...EVENT_TABLES,
  ...PLACE_TABLES,
  ...PLAN_TABLES,
  ...WORD_TABLES,
  SOURCES,
];

/** Those whose rows belong to practices: they can be narrowed to some of them. */
export const TABLES_OF_PRACTICES: readonly Table[] = TABLES.filter(({ practice }) => practice !== undefined);

/** Those that stand within a practice where one is written as a whole. */
export const WITHIN: readonly Table[] = TABLES.filter(({ within }) => within !== undefined);
