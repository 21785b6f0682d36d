import type { Adoption } from '../adoptions/schema.ts';
import type { MyCity } from '../cities/schema.ts';
import type { Answerable } from '../db/codes.ts';
import { inWords } from '../vocabulary/dates.ts';
import type { Practice } from '../practices/schema.ts';
import type { Comparison } from './schema.ts';

type Row = Comparison['rows'][number];
type Cell = Row['cells'][number];

const stated = (...values: (string | null | undefined | false)[]): Cell => {
  const known = values.filter((value): value is string => typeof value === 'string' && value !== '');
  return { values: known, answer: known.length > 0 ? 'stated' : 'not-asked' };
};

/** Codes that mean "not known" are no values. */
const known = ({ code, label }: { code: string; label: string }): Cell =>
  code === 'unknown' ? { values: [], answer: 'unknown' } : stated(label);

const answered =
  (field: Answerable, value: (practice: Practice) => readonly (string | null)[]) =>
  (practice: Practice): Cell => {
    const cell = stated(...value(practice));
    const answer = practice.answers[field] as Cell['answer'];
    // Of a list that was stated a part may be empty: it names conditions that help, and none that hinder.
    return answer === 'stated' ? cell : { ...cell, answer };
  };

const grouped = (amount: number): string => amount.toLocaleString('en-GB', { maximumFractionDigits: 2 });
const sum = (amount: number, currency: string): string => `${currency} ${grouped(amount)}`;

type Field<T> = readonly [field: string, label: string, cell: (record: T) => Cell, kind?: Row['kind']];

const OF_PRACTICES: readonly Field<Practice>[] = [
  ['summary', 'In short', ({ summary }) => stated(summary)],
  ['city', 'Started in', ({ city }) => stated(`${city.name}, ${city.country.label}`)],
  [
    'population',
    'Inhabitants there',
    ({ population }) => stated(population === null ? null : grouped(population)),
  ],
  ['type', 'Kind of practice', ({ type }) => stated(type.label)],
  ['stage', 'How far it has got', ({ stage }) => known(stage)],
  ['ongoing', 'Still running', ({ ongoing }) => known(ongoing)],
  ['started', 'Started', ({ started }) => stated(started), 'date'],
  ['confirmed', 'Last confirmed', ({ confirmedOn }) => stated(confirmedOn), 'date'],
  ['level', 'Level of government', ({ governmentLevel }) => stated(governmentLevel.label)],
  ['owner', 'Owner', ({ owner }) => stated(owner)],
  ['problem', 'The problem', answered('problem', ({ problem }) => [problem])],
  ['solution', 'What was done', answered('solution', ({ solution }) => [solution])],
  [
    'costs',
    'What it costs',
    answered('costs', ({ costs }) =>
      costs.map(
        ({ phase, amount, currency, priceYear, what }) =>
          `${phase.label}: ${sum(amount, currency)}${priceYear === null ? '' : ` (${priceYear})`}${what === null ? '' : `. ${what}`}`,
      ),
    ),
  ],
  [
    'first_year',
    'First year, in euro',
    ({ firstYear }) => stated(firstYear === null ? null : sum(firstYear, 'EUR')),
  ],
  [
    'per_inhabitant',
    'First year, for each inhabitant there',
    ({ firstYearPerInhabitant: each }) => stated(each === null ? null : sum(each, 'EUR')),
  ],
  ['staff', 'Staff', answered('staff', ({ staff }) => [staff])],
  [
    'duration',
    'Months to set up',
    ({ durationMonths }) => stated(durationMonths === null ? null : String(durationMonths)),
  ],
  [
    'complexity',
    'Complexity, 1 to 5',
    ({ complexity }) => stated(complexity === null ? null : String(complexity)),
  ],
  ['results', 'What came of it', answered('results', ({ results }) => [results])],
  [
    'figures',
    'Figures',
    ({ figures }) =>
      stated(
        ...figures.map(
          ({ indicator, before, after, unit, certainty }) =>
            `${indicator}: ${before === null ? '' : `${before} → `}${after ?? 'not stated'}${unit === null ? '' : ` ${unit}`} (${certainty.label})`,
        ),
      ),
  ],
  ['evidence', 'Evidence, 0 to 5', ({ evidence }) => stated(`${evidence.level}: ${evidence.basis}`)],
  ['failures', 'What went wrong', answered('failures', ({ failures }) => [failures])],
  [
    'enabling',
    'What helps',
    answered('conditions', ({ conditions }) =>
      conditions.filter(({ kind }) => kind.code === 'enabling').map(({ text }) => text),
    ),
  ],
  [
    'hindering',
    'What hinders',
    answered('conditions', ({ conditions }) =>
      conditions
        .filter(({ kind }) => kind.code === 'hindering')
        .map(({ text, overcome }) => `${text}${overcome === null ? '' : ` Overcome: ${overcome}`}`),
    ),
  ],
  ['lessons', 'Lessons', answered('lessons', ({ lessons }) => [lessons])],
  [
    'transfer_advice',
    'What must stay, what may change',
    answered('transfer_advice', ({ transferAdvice }) => [transferAdvice]),
  ],
  [
    'adoptions',
    'Who took it',
    ({ adoptions }) =>
      stated(...adoptions.map(({ city, status }) => `${city.name}: ${status.label.toLowerCase()}`)),
  ],
  ['confidence', 'Confidence', ({ confidence }) => stated(confidence.label)],
];

const OF_ADOPTIONS: readonly Field<Adoption>[] = [
  ['practice', 'The practice', ({ practice }) => stated(practice.title)],
  ['from', 'Taken from', ({ origin, from }) => stated((from?.city ?? origin).name)],
  ['status', 'How far it is', ({ status }) => known(status)],
  ['started', 'Started', ({ started }) => stated(started), 'date'],
  ['status_date', 'As of', ({ statusDate }) => stated(statusDate), 'date'],
  ['learned', 'Learned through', ({ learnedThrough }) => known(learnedThrough)],
  ['summary', 'In short', ({ summary }) => stated(summary)],
  ['scope', 'Scope', ({ scope }) => stated(scope)],
  ['fidelity', 'How closely it was followed', ({ fidelity }) => known(fidelity)],
  ['kept', 'What was kept', ({ kept }) => stated(kept)],
  ['changed', 'What was changed', ({ changed }) => stated(changed)],
  ['dropped', 'What was dropped', ({ dropped }) => stated(dropped)],
  ['adaptation', 'How it was adapted', ({ adaptation }) => stated(adaptation)],
  ['cost', 'Cost here', ({ localCost }) => stated(localCost)],
  ['results', 'What came of it', ({ results }) => stated(results)],
  ['stopped', 'Why it stopped', ({ abandonReason }) => stated(abandonReason?.label)],
  ['became', 'What it grew into', ({ became }) => stated(became?.title)],
  [
    'steps',
    'Steps',
    ({ steps }) =>
      stated(...steps.map(({ kind, date }) => `${kind.label}${date === null ? '' : `, ${inWords(date)}`}`)),
  ],
  ['confidence', 'Confidence', ({ confidence }) => stated(confidence.label)],
];

function rowsOf<T>(fields: readonly Field<T>[], records: readonly T[]): Row[] {
  const rows = fields.map(([field, label, cell, kind = 'text']): Row => {
    const cells = records.map(cell);
    return {
      field,
      label,
      kind,
      cells,
      differs: new Set(cells.map((each) => JSON.stringify(each))).size > 1,
    };
  });
  return [...rows.filter(({ differs }) => differs), ...rows.filter(({ differs }) => !differs)];
}

/** Practices side by side, field by field: those in which they differ first, each part in the order of a record. */
export const comparePractices = (
  practices: readonly Practice[],
  mine?: MyCity,
): Omit<Comparison, 'gone'> => ({
  of: 'practices',
  columns: practices.map(({ slug, title, city }) => ({ slug, title, city })),
  rows: rowsOf([...OF_PRACTICES, ...forMyCity(mine)], practices),
});

/** What the first year would cost each inhabitant of the visitor's city, if it cost the same there. */
function forMyCity(mine: MyCity | undefined): Field<Practice>[] {
  const population = mine?.population ?? null;
  if (population === null) return [];
  const label = `First year, for each inhabitant of ${mine?.name ?? 'your city'}`;
  return [
    [
      'mine',
      label,
      ({ firstYear }) => stated(firstYear === null ? null : sum(firstYear / population, 'EUR')),
    ],
  ];
}

/** The same for adoptions: one practice in several cities, mostly. */
export const compareAdoptions = (adoptions: readonly Adoption[]): Omit<Comparison, 'gone'> => ({
  of: 'adoptions',
  columns: adoptions.map(({ slug, practice, city }) => ({ slug, title: practice.title, city })),
  rows: rowsOf(OF_ADOPTIONS, adoptions),
});
