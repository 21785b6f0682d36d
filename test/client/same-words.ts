import type { Language } from '../../client/language.ts';

/** What a language says with the very word that English has: keys. */
export const SAME: Readonly<Record<Exclude<Language, 'en'>, readonly string[]>> = {
  it: [
    'data.file',
    'data.size.bytes',
    'data.tables.codebook',
    // “No” to a question.
    'fact.no',
    'frame.privacy',
    'privacy.title',
  ],
  sv: [
    'choosing.brief.version',
    'data.size.bytes',
    'data.title',
    'developers.takes.text',
    'frame.data',
    'gone.version.link',
    'history.version',
    'history.version.within',
    'search.kind.plan',
    'version.next',
    'version.previous',
    'version.title',
  ],
  et: [],
  hu: [],
};
