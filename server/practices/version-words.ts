import type { Language } from '../db/codes.ts';
import { fieldName } from '../vocabulary/field-names.ts';
import { labelled, languageName, type Vocabulary } from '../vocabulary/labels.ts';
import { type Say, sayIn } from '../vocabulary/say.ts';
import type { PracticeOf } from './input.ts';
import { inEuro } from './money.ts';
import type { PracticeVersion } from './version.ts';

type Field = PracticeVersion['fields'][number];
type Line = Field['lines'][number];
type Item<K extends 'costs' | 'conditions' | 'figures' | 'documents' | 'sources'> = Extract<
  PracticeOf[K],
  readonly unknown[]
>[number];

const joined = (parts: readonly (string | number | false | null | undefined)[], by: string): string =>
  parts.filter((part) => part !== undefined && part !== null && part !== false && part !== '').join(by);
const plain = (text: string): Line => ({ text, href: null });

/** Codes with the vocabulary that has their words. */
const CODES: Partial<Record<keyof PracticeOf, Vocabulary>> = {
  type: 'practiceType',
  stage: 'stage',
  government_level: 'governmentLevel',
  ongoing: 'ongoing',
  in_better_confidence: 'confidence',
  record_kind: 'recordKind',
  confidence: 'confidence',
};
const DATES = new Set<string>(['started', 'ended', 'confirmed_on']);

/** What turns codes, sums and dates into words. */
interface Words {
  readonly say: Say;
  label(vocabulary: Vocabulary, code: string): string;
}

const LISTS: Record<string, (item: never, words: Words) => Line> = {
  costs: ({ phase, category, amount, currency, price_year, what }: Item<'costs'>, { say, label }) => {
    const sum = say.sum(amount, currency);
    const euro = currency === 'EUR' ? null : inEuro(amount, currency);
    const about = joined(
      [euro !== null && say('version.about', { sum: say.sum(euro, 'EUR') }), price_year],
      ', ',
    );
    const name = joined([label('costPhase', phase), category], ', ');
    return plain(joined([`${name}: ${sum}${about === '' ? '' : ` (${about})`}`, what], '. '));
  },
  conditions: ({ kind, category, text, overcome }: Item<'conditions'>, { say, label }) =>
    plain(
      joined(
        [
          `${label('conditionKind', kind)} (${say.lower(label('conditionCategory', category))}): ${text}`,
          overcome,
        ],
        ' → ',
      ),
    ),
  figures: ({ indicator, before, after, unit, period, certainty }: Item<'figures'>, { label }) => {
    const change = joined([before, after], ' → ');
    return plain(
      `${joined([indicator, joined([change, unit], ' ')], ': ')} (${joined([period, label('certainty', certainty)], ', ')})`,
    );
  },
  building_blocks: (text: string) => plain(text),
  documents: ({ url, kind, title, language }: Item<'documents'>, { say, label }) => ({
    text: `${title ?? url} (${joined([label('documentKind', kind), language !== undefined && languageName(language, say.language)], ', ')})`,
    href: url,
  }),
  sources: ({ url, title, accessed }: Item<'sources'>, { say }) => ({
    text: joined(
      [title ?? url, accessed !== undefined && say('version.read', { date: say.date(accessed) })],
      ', ',
    ),
    href: url,
  }),
};

/** What a version's page shows elsewhere: its title, its place and its subjects. */
const ELSEWHERE = new Set<string>([
  'slug',
  'title',
  'local_name',
  'summary',
  'city',
  'tags',
  'status',
  'language',
]);

/** A version's fields with the words that people read, in the order of the record. */
export function fieldsInWords(record: PracticeOf, language: Language): Field[] {
  const say = sayIn(language);
  const label = (vocabulary: Vocabulary, code: string): string => labelled(vocabulary, code, language).label;
  const words: Words = { say, label };
  return Object.entries(record)
    .filter(([field, value]) => !ELSEWHERE.has(field) && value !== undefined)
    .map(([field, value]) => ({ field, label: fieldName(field, say), ...linesOf(field, value, words) }))
    .filter(({ lines }) => lines.length > 0);
}

function linesOf(field: string, value: unknown, words: Words): Pick<Field, 'kind' | 'lines'> {
  const { say, label } = words;
  if (Array.isArray(value)) {
    const line = LISTS[field];
    return { kind: 'list', lines: line === undefined ? [] : value.map((item) => line(item as never, words)) };
  }
  const text = String(value);
  const vocabulary = CODES[field as keyof PracticeOf];
  if (vocabulary !== undefined) return { kind: 'fact', lines: [plain(label(vocabulary, text))] };
  if (DATES.has(field)) return { kind: 'fact', lines: [plain(say.date(text))] };
  if (typeof value === 'boolean')
    return { kind: 'fact', lines: [plain(say(value ? 'version.yes' : 'version.no'))] };
  if (field === 'website') return { kind: 'fact', lines: [{ text, href: text }] };
  if (typeof value === 'number' || FACTS.has(field)) return { kind: 'fact', lines: [plain(text)] };
  return {
    kind: 'text',
    lines: [plain(text === 'unknown' || text === 'none' ? say(`version.${text}`) : text)],
  };
}

const FACTS = new Set<string>(['owner', 'licence', 'staff', 'in_better_basis']);
