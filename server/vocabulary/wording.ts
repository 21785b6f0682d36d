import { byVersionIn } from '../db/by-version.ts';
import type { Language } from '../db/codes.ts';
import { namesInLanguages, OF_EVENTS } from '../translations/reads.ts';
import { countryName, labelled, languageName, type Vocabulary } from './labels.ts';
import { type CityRow, cityRefIn, type SourceRow, sourceIn } from './present.ts';
import { type Say, sayIn } from './say.ts';

interface Coded {
  readonly code: string;
  readonly label: string;
}
interface Titled {
  readonly slug: string;
  readonly title: string;
}
interface Written {
  /** Of the title. */
  readonly language: string;
}

/** Nobody translates action plans. */
const OF_PLANS = 'en';

/** How rows become what the shapes in shapes.ts promise, with the words of one language. */
export interface Wording {
  readonly language: Language;
  readonly say: Say;
  label(vocabulary: Vocabulary, code: string): Coded;
  maybeLabel(vocabulary: Vocabulary, code: string | null): Coded | null;
  country(code: string): Coded;
  languageOf(code: string): Coded;
  city(row: CityRow): ReturnType<typeof cityRefIn>;
  /** The same practice, or event, under its title in the language, where it has one; and in which language the title is. */
  practice<T extends Titled & Written>(of: T): T;
  event<T extends Titled>(of: T): T & Written;
  /** The same plan, with the language of its title. */
  plan<T extends Titled>(of: T): T & Written;
  /** By name, in the alphabetical order of the language; in English as the database has them. */
  inOrder<T>(all: readonly T[], name: (of: T) => string): T[];
  source(row: SourceRow): ReturnType<typeof sourceIn>;
}

const NONE: ReadonlyMap<string, string> = new Map();

/** The words of a language, with the names that records have in it now. */
export const wordingIn = byVersionIn('wording', async (db, language): Promise<Wording> => {
  const names = await namesInLanguages(db);
  const [cities, practices, events] = [names.city, names.practice, names.event].map(
    (of) => of.get(language) ?? NONE,
  ) as [ReadonlyMap<string, string>, ReadonlyMap<string, string>, ReadonlyMap<string, string>];
  const titled =
    (titles: ReadonlyMap<string, string>) =>
    <T extends Titled & Written>(of: T): T => {
      const title = of.language === language ? undefined : titles.get(of.slug);
      return title === undefined ? of : { ...of, title, language };
    };
  const titledEvent = titled(events);
  const order = new Intl.Collator(language);
  const label = (vocabulary: Vocabulary, code: string) => labelled(vocabulary, code, language);
  return {
    language,
    say: sayIn(language),
    label,
    maybeLabel: (vocabulary, code) => (code === null ? null : label(vocabulary, code)),
    country: (code) => ({ code, label: countryName(code, language) }),
    languageOf: (code) => ({ code, label: languageName(code, language) }),
    city: (row) => cityRefIn({ ...row, name: cities.get(row.slug) ?? row.name }, language),
    practice: titled(practices),
    event: (of) => titledEvent({ ...of, language: OF_EVENTS }),
    plan: (of) => ({ ...of, language: OF_PLANS }),
    inOrder: (all, name) =>
      language === 'en' ? [...all] : all.toSorted((a, b) => order.compare(name(a), name(b))),
    source: (row) => sourceIn(row, language),
  };
});
