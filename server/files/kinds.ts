import type { TObject, TSchema } from 'typebox';
import { AdoptionInput } from '../adoptions/schema.ts';
import { CityInput } from '../cities/schema.ts';
import { ContactInput } from '../contacts/schema.ts';
import type { RecordType } from '../db/codes.ts';
import { EventInput } from '../events/schema.ts';
import { PlanInput } from '../plans/schema.ts';
import { PracticeOf } from '../practices/input.ts';
import { sections, TranslationInput } from '../translations/schema.ts';
import { fold } from '../search/words.ts';
import { TagInput } from '../vocabulary/schema.ts';

/** What a file can hold records of. */
export type Kind = RecordType | 'contact';
/** What a record can point at: other records, and the actions inside plans. */
export type Named = Kind | 'action';

/** A place inside a record; `*` stands for every item of a list. */
export type Pattern = readonly string[];

interface KindOfRecord {
  /** Names its files, its sheets and its list in a bundle. */
  readonly plural: string;
  readonly schema: TObject;
  readonly refers: readonly (readonly [Pattern, Named])[];
  /** Of these fields a record has exactly one. */
  readonly exactlyOne?: readonly string[];
  /** Fields that only a record of one of these has: `practice` → its sections. */
  readonly onlyOf?: Readonly<Record<string, readonly string[]>>;
  /** How it is called in a sentence. */
  readonly noun: string;
  /** Names of files and sheets in five languages that mean this kind. */
  readonly alsoCalled: string;
}

/** Every kind in the order in which it has to be saved: what is referred to comes first. */
export const KINDS: Record<Kind, KindOfRecord> = {
  tag: {
    plural: 'tags',
    schema: TagInput,
    refers: [[['broader'], 'tag']],
    noun: 'tag',
    alsoCalled: 'tag etichette taggar märksõnad címkék keywords',
  },
  city: {
    plural: 'cities',
    schema: CityInput,
    refers: [],
    noun: 'city',
    alsoCalled: 'city places città städer kommuner linnad városok települések',
  },
  practice: {
    plural: 'practices',
    schema: PracticeOf,
    refers: [
      [['city'], 'city'],
      [['tags', '*'], 'tag'],
    ],
    noun: 'practice',
    alsoCalled:
      'practice goodpractices pratiche buonepratiche praktiker godaexempel praktikad headtavad gyakorlatok jógyakorlatok',
  },
  event: {
    plural: 'events',
    schema: EventInput,
    refers: [
      [['city'], 'city'],
      [['participants', '*'], 'city'],
      [['practices', '*', 'practice'], 'practice'],
    ],
    noun: 'event',
    alsoCalled: 'event eventi evenemang händelser sündmused üritused események rendezvények',
  },
  adoption: {
    plural: 'adoptions',
    schema: AdoptionInput,
    refers: [
      [['practice'], 'practice'],
      [['city'], 'city'],
      [['from'], 'adoption'],
      [['became'], 'practice'],
      [['steps', '*', 'event'], 'event'],
      [['steps', '*', 'action'], 'action'],
    ],
    noun: 'adoption',
    alsoCalled: 'adoption transfers adozioni trasferimenti överföringar ülevõtmised átvételek',
  },
  plan: {
    plural: 'plans',
    schema: PlanInput,
    refers: [
      [['city'], 'city'],
      [['actions', '*', 'inspired_by', '*'], 'practice'],
      [['actions', '*', 'inspiration_cities', '*'], 'city'],
    ],
    noun: 'action plan',
    alsoCalled: 'plan actionplans piani handlingsplaner tegevuskavad cselekvésitervek',
  },
  translation: {
    plural: 'translations',
    schema: TranslationInput,
    refers: [
      [['practice'], 'practice'],
      [['event'], 'event'],
      [['city'], 'city'],
    ],
    exactlyOne: ['practice', 'event', 'city'],
    onlyOf: { practice: sections },
    noun: 'translation',
    alsoCalled: 'translation traduzioni översättningar tõlked fordítások',
  },
  contact: {
    plural: 'contacts',
    schema: ContactInput,
    refers: [[['practice'], 'practice']],
    noun: 'contact',
    alsoCalled: 'contact contatti kontakter kontaktid kapcsolatok',
  },
};
export const kinds = Object.keys(KINDS) as Kind[];

export const nounOf = (named: Named): string => (named === 'action' ? 'plan action' : KINDS[named].noun);

const plain = (name: string): string => fold(name).replaceAll(/[^\p{L}]/gu, '');
const byName = new Map(
  kinds.flatMap((kind) =>
    [KINDS[kind].plural, ...KINDS[kind].alsoCalled.split(' ')].map((name) => [plain(name), kind] as const),
  ),
);

/** The kind that a file, a sheet or a list is named after, in any of five languages; undefined when after none. */
export const kindNamed = (name: string): Kind | undefined => byName.get(plain(name));

/** The list inside a schema that may also be a word (`unknown`, `none`), or the schema itself. */
export function listOf(schema: TSchema): (TSchema & { items: TSchema }) | undefined {
  const either = (schema as { anyOf?: TSchema[] }).anyOf ?? [schema];
  return either.find((each): each is TSchema & { items: TSchema } => 'items' in each);
}
