import type { Adoption } from '../adoptions/schema.ts';
import type { MyCity } from '../cities/schema.ts';
import type { Answerable } from '../db/codes.ts';
import type { Sections } from '../translations/originals.ts';
import type { Key, Say } from '../vocabulary/say.ts';
import type { Practice } from '../practices/record.ts';
import type { Ref } from '../vocabulary/shapes.ts';
import type { Comparison } from './schema.ts';
import { piecesOf, written } from './written.ts';

/** Adoptions are written in English; their records do not say so. */
const UNTOLD = 'en';

type Row = Comparison['rows'][number];
type Cell = Row['cells'][number];

const stated = (...values: (string | null | undefined | false)[]): Cell => {
  const pieces = values
    .filter((value): value is string => typeof value === 'string' && value !== '')
    .map(piecesOf);
  const texts = pieces.map((each) => each.map(({ text }) => text).join(''));
  return { values: texts, pieces, answer: texts.length > 0 ? 'stated' : 'not-asked' };
};

/** A title, in the language it has. */
const titled = (ref: Ref | null): Cell =>
  ref === null
    ? stated()
    : {
        values: [ref.title],
        pieces: [[{ text: ref.title, written: false, language: ref.language }]],
        answer: 'stated',
      };

/** Codes that mean "not known" are no values. */
const known = ({ code, label }: { code: string; label: string }): Cell =>
  code === 'unknown' ? { values: [], pieces: [], answer: 'unknown' } : stated(label);

const answered =
  (field: Answerable, value: (practice: Practice, say: Say) => readonly (string | null)[]) =>
  (practice: Practice, say: Say): Cell => {
    const cell = stated(...value(practice, say));
    const answer = practice.answers[field] as Cell['answer'];
    // Of a list that was stated a part may be empty: it names conditions that help, and none that hinder.
    return answer === 'stated' ? cell : { ...cell, answer };
  };

/** A section of a practice: its own words, unless they are translated. */
const section = (field: Answerable, name: keyof Sections) =>
  answered(field, (practice) => [
    practice.translated?.fields.includes(name) === true ? practice[name] : written(practice[name]),
  ]);

/** The words for a row are those of `compare.` and its field. */
type Field<T> = readonly [
  field: Extract<Key, `compare.${string}`> extends `compare.${infer F}` ? F : never,
  cell: (record: T, say: Say) => Cell,
  kind?: Row['kind'],
];

const OF_PRACTICES: readonly Field<Practice>[] = [
  ['summary', ({ summary, translated }) => stated(translated === undefined ? written(summary) : summary)],
  ['city', ({ city }) => stated(`${city.name}, ${city.country.label}`)],
  ['population', ({ population }, say) => stated(population === null ? null : say.number(population))],
  ['type', ({ type }) => stated(type.label)],
  ['stage', ({ stage }) => known(stage)],
  ['ongoing', ({ ongoing }) => known(ongoing)],
  ['started', ({ started }) => stated(started), 'date'],
  ['confirmed', ({ confirmedOn }) => stated(confirmedOn), 'date'],
  ['level', ({ governmentLevel }) => stated(governmentLevel.label)],
  ['owner', ({ owner }) => stated(written(owner))],
  ['problem', section('problem', 'problem')],
  ['solution', section('solution', 'solution')],
  [
    'costs',
    answered('costs', ({ costs }, say) =>
      costs.map(
        ({ phase, amount, currency, priceYear, what }) =>
          `${phase.label}: ${say.sum(amount, currency)}${priceYear === null ? '' : ` (${priceYear})`}${what === null ? '' : `. ${written(what)}`}`,
      ),
    ),
  ],
  ['first_year', ({ firstYear }, say) => stated(firstYear === null ? null : say.sum(firstYear, 'EUR'))],
  [
    'per_inhabitant',
    ({ firstYearPerInhabitant: each }, say) => stated(each === null ? null : say.sum(each, 'EUR')),
  ],
  ['staff', answered('staff', ({ staff }) => [written(staff)])],
  ['duration', ({ durationMonths }) => stated(durationMonths === null ? null : String(durationMonths))],
  ['complexity', ({ complexity }) => stated(complexity === null ? null : String(complexity))],
  ['results', section('results', 'results')],
  [
    'figures',
    ({ figures }, say) =>
      stated(
        ...figures.map(
          ({ indicator, before, after, unit, certainty }) =>
            `${written(indicator)}: ${before === null ? '' : `${written(before)} → `}${written(after) ?? say('compare.not-stated')}${unit === null ? '' : ` ${written(unit)}`} (${certainty.label})`,
        ),
      ),
  ],
  ['evidence', ({ evidence }) => stated(`${evidence.level}: ${evidence.basis}`)],
  ['failures', section('failures', 'failures')],
  [
    'enabling',
    answered('conditions', ({ conditions }) =>
      conditions.filter(({ kind }) => kind.code === 'enabling').map(({ text }) => written(text)),
    ),
  ],
  [
    'hindering',
    answered('conditions', ({ conditions }, say) =>
      conditions
        .filter(({ kind }) => kind.code === 'hindering')
        .map(
          ({ text, overcome }) =>
            `${written(text)}${overcome === null ? '' : ` ${say('compare.overcome', { text: written(overcome) ?? '' })}`}`,
        ),
    ),
  ],
  ['lessons', section('lessons', 'lessons')],
  ['transfer_advice', section('transfer_advice', 'transferAdvice')],
  [
    'adoptions',
    ({ adoptions }, say) =>
      stated(...adoptions.map(({ city, status }) => `${city.name}: ${say.lower(status.label)}`)),
  ],
  ['confidence', ({ confidence }) => stated(confidence.label)],
];

const OF_ADOPTIONS: readonly Field<Adoption>[] = [
  ['practice', ({ practice }) => titled(practice)],
  ['from', ({ origin, from }) => stated((from?.city ?? origin).name)],
  ['status', ({ status }) => known(status)],
  ['started', ({ started }) => stated(started), 'date'],
  ['status_date', ({ statusDate }) => stated(statusDate), 'date'],
  ['learned', ({ learnedThrough }) => known(learnedThrough)],
  ['summary', ({ summary }) => stated(written(summary))],
  ['scope', ({ scope }) => stated(written(scope))],
  ['fidelity', ({ fidelity }) => known(fidelity)],
  ['kept', ({ kept }) => stated(written(kept))],
  ['changed', ({ changed }) => stated(written(changed))],
  ['dropped', ({ dropped }) => stated(written(dropped))],
  ['adaptation', ({ adaptation }) => stated(written(adaptation))],
  ['cost', ({ localCost }) => stated(written(localCost))],
  ['results', ({ results }) => stated(written(results))],
  ['stopped', ({ abandonReason }) => stated(abandonReason?.label)],
  ['became', ({ became }) => titled(became)],
  [
    'steps',
    ({ steps }, say) =>
      stated(...steps.map(({ kind, date }) => `${kind.label}${date === null ? '' : `, ${say.date(date)}`}`)),
  ],
  ['confidence', ({ confidence }) => stated(confidence.label)],
];

function rowsOf<T>(
  fields: readonly Field<T>[],
  records: readonly T[],
  say: Say,
  mine: string | null = null,
): Row[] {
  const rows = fields.map(([field, cell, kind = 'text']): Row => {
    const cells = records.map((record) => cell(record, say));
    const label =
      field !== 'mine'
        ? say(`compare.${field}`)
        : mine === null
          ? say('compare.mine.unnamed')
          : say('compare.mine', { city: mine });
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
  say: Say,
  mine?: MyCity,
): Omit<Comparison, 'gone'> => ({
  of: 'practices',
  columns: practices.map(({ slug, title, city, language: { code: language }, translated }) => ({
    slug,
    title,
    city,
    language,
    titleLanguage: translated === undefined ? language : null,
  })),
  rows: rowsOf([...OF_PRACTICES, ...forMyCity(mine)], practices, say, mine?.name),
});

/** What the first year would cost each inhabitant of the visitor's city, if it cost the same there. */
function forMyCity(mine: MyCity | undefined): Field<Practice>[] {
  const population = mine?.population ?? null;
  if (population === null) return [];
  return [
    [
      'mine',
      ({ firstYear }, say) => stated(firstYear === null ? null : say.sum(firstYear / population, 'EUR')),
    ],
  ];
}

/** The same for adoptions: one practice in several cities, mostly. */
export const compareAdoptions = (adoptions: readonly Adoption[], say: Say): Omit<Comparison, 'gone'> => ({
  of: 'adoptions',
  columns: adoptions.map(({ slug, practice, city }) => ({
    slug,
    title: practice.title,
    city,
    language: UNTOLD,
    titleLanguage: practice.language === say.language ? null : practice.language,
  })),
  rows: rowsOf(OF_ADOPTIONS, adoptions, say),
});
