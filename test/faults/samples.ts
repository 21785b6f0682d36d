import { stringify } from 'yaml';
import type { ContactInput } from '../../server/contacts/schema.ts';
import type { EventInput } from '../../server/events/schema.ts';
import { cellsOf } from '../../server/files/cells.ts';
import { type Kind, KINDS, kinds } from '../../server/files/kinds.ts';
import type { PlanInput } from '../../server/plans/schema.ts';
import { aCity, anAdoption, aPractice, aTag } from '../records.ts';
import { type SheetCell, spreadsheet } from './spreadsheet.ts';

// Good files, small and complete, which the cases of this folder spoil in one place each.

const sources = [{ url: 'https://example.org/source', kind: 'web-page' as const }];

const anEvent: EventInput = {
  slug: 'visit',
  kind: 'study-visit',
  title: 'Visit',
  city: 'tartu',
  format: 'in-person',
  summary: 'A visit.',
  participants: ['tartu'],
  practices: [{ practice: 'bicycles', role: 'shown' }],
  in_better: false,
  confidence: 'stated',
  sources,
};
const aPlan: PlanInput = {
  slug: 'plan',
  city: 'tartu',
  title: 'Plan',
  in_better: false,
  confidence: 'stated',
  actions: [
    {
      slug: 'lanes',
      title: 'Lanes',
      status: 'planned',
      inspired_by: ['bicycles'],
      inspiration_cities: ['tartu'],
    },
  ],
  sources,
};
const aContact: ContactInput = { practice: 'bicycles', role: 'Office', public: false };

/** One record of each kind; together they are a catalogue. */
export const RECORDS: Record<Kind, object> = {
  tag: aTag('mobility'),
  city: aCity('tartu'),
  practice: aPractice('bicycles'),
  event: anEvent,
  adoption: anAdoption('bicycles', 'tartu', {
    steps: [{ kind: 'started', event: 'visit', action: 'lanes' }],
  }),
  plan: aPlan,
  translation: {
    slug: 'bicycles-sv',
    language: 'sv',
    practice: 'bicycles',
    title: 'Cyklar',
    origin: 'machine',
  },
  contact: aContact,
};

/** All of them, list by list. */
export const BUNDLE: Record<string, object[]> = Object.fromEntries(
  kinds.map((kind) => [KINDS[kind].plural, [RECORDS[kind]]]),
);

export const nameFor = (kind: Kind, format: string): string => `${KINDS[kind].plural}.${format}`;

/** Headings and the cells under them. A change of `undefined` takes the column away. */
export type Changes = Readonly<Record<string, string | undefined>>;

function columnsOf(kind: Kind, changes: Changes = {}): [heading: string, cell: string][] {
  const cells = new Map<string, string | undefined>([
    ...cellsOf(kind, RECORDS[kind]).map(({ name, value }) => [name, String(value)] as const),
    ...Object.entries(changes),
  ]);
  return [...cells].flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
}

/** The headings and one row. */
export function rowsOf(kind: Kind, changes: Changes = {}): [headings: string[], row: string[]] {
  const columns = columnsOf(kind, changes);
  return [columns.map(([heading]) => heading), columns.map(([, cell]) => cell)];
}

const quoted = (cell: string): string =>
  /[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
export const csv = (rows: readonly (readonly string[])[], mark = ',', end = '\n'): string =>
  rows.map((row) => row.map(quoted).join(mark) + end).join('');

export const csvOf = (kind: Kind, changes: Changes = {}): string => csv(rowsOf(kind, changes));
export const xlsxOf = (kind: Kind, changes: Changes = {}): Buffer =>
  spreadsheet({ name: KINDS[kind].plural, rows: rowsOf(kind, changes) });

/** The good row of a kind in a sheet, with a cell of one's own as its last. */
export const sheetWith = (kind: Kind, heading: string, cell: SheetCell): SheetCell[][] => {
  const [headings, row] = rowsOf(kind, { [heading]: undefined });
  return [
    [...headings, heading],
    [...row, cell],
  ];
};

/** A record with other fields; `undefined` takes one away. */
export const changed = (kind: Kind, changes: object): object => ({ ...RECORDS[kind], ...changes });
export const jsonOf = (kind: Kind, changes: object = {}): string =>
  JSON.stringify([changed(kind, changes)], null, 1);
export const yamlOf = (kind: Kind, changes: object = {}): string =>
  stringify(JSON.parse(jsonOf(kind, changes)));
export const lineOf = (kind: Kind, changes: object = {}): string =>
  `${JSON.stringify({ record: kind, ...changed(kind, changes) })}\n`;
