import { type Language, languages } from './codes.ts';
import { catalogueVersion, type Db } from './open.ts';
import { prepareOnce } from './prepared.ts';

/** Reads something of the whole catalogue, and reads it again only when the catalogue has changed. One copy a connection. */
export function byVersion<T>(name: string, read: (db: Db) => Promise<T>): (db: Db) => Promise<T> {
  return async (db) => {
    const kept = prepareOnce<{ version: number; value: T | undefined }>(db, `by version: ${name}`, () => ({
      version: -1,
      value: undefined,
    }));
    const version = catalogueVersion(db);
    if (kept.version === version && kept.value !== undefined) return kept.value;
    const value = await read(db);
    Object.assign(kept, { version, value });
    return value;
  };
}

/** The same of what is another in each language; English where none is said. */
export function byVersionIn<T>(
  name: string,
  read: (db: Db, language: Language) => Promise<T>,
): (db: Db, language?: Language) => Promise<T> {
  const inLanguage = Object.fromEntries(
    languages.map((language) => [language, byVersion(`${name} in ${language}`, (db) => read(db, language))]),
  ) as Record<Language, (db: Db) => Promise<T>>;
  return (db, language = 'en') => inLanguage[language](db);
}
