import { isDeepStrictEqual } from 'node:util';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '../db/open.ts';
import { prepareOnce } from '../db/prepared.ts';
import { keepRevision, newestRecord, type Outcome, type Saving } from '../db/revisions.ts';
import { maybeKnownId, saveBySlug } from '../db/rows.ts';
import { city, event, practice, translation } from '../db/tables.ts';
import { publish } from '../search/outbox.ts';
import { fingerprintOf, fingerprintOfSections, originalOf, type Sections } from './originals.ts';
import type { TranslationInput } from './schema.ts';

/** Saves a translation. What it translates must be there already; the practices that it names are searched anew. */
export async function saveTranslation(tx: Tx, input: TranslationInput, saving: Saving): Promise<Outcome> {
  const record = { ...input, ...(await ofNow(tx, input)) };
  const { outcome, version } = await keepRevision(tx, 'translation', record, saving);
  if (outcome === 'same') return outcome;
  const practiceId = await maybeKnownId(tx, practice, input.practice);
  const eventId = await maybeKnownId(tx, event, input.event);
  const cityId = await maybeKnownId(tx, city, input.city);
  const before = await prepareOnce(tx, 'original of a translation', () =>
    tx
      .select({ practiceId: translation.practiceId, cityId: translation.cityId })
      .from(translation)
      .where(eq(translation.slug, sql.placeholder('slug')))
      .prepare(),
  ).execute({ slug: input.slug });
  await saveBySlug(tx, translation, {
    slug: input.slug,
    language: input.language,
    practiceId,
    eventId,
    cityId,
    title: input.title,
    summary: input.summary ?? null,
    ...sectionsIn(input),
    origin: input.origin,
    of: record.of,
    ofSections: record.of_sections ?? null,
    version,
    createdAt: saving.now,
    updatedAt: saving.now,
  });
  for (const named of [...before, { practiceId, cityId }])
    publish(tx, await practicesNaming(tx, named.practiceId, named.cityId));
  return outcome;
}

const sectionsIn = (input: TranslationInput): Sections => ({
  problem: input.problem ?? null,
  solution: input.solution ?? null,
  results: input.results ?? null,
  failures: input.failures ?? null,
  lessons: input.lessons ?? null,
  transferAdvice: input.transfer_advice ?? null,
});

const NOTHING: Sections = sectionsIn({} as TranslationInput);

/** The same translation as before is still of what it was of; another one is of what stands now. */
async function ofNow(
  tx: Tx,
  input: TranslationInput,
): Promise<{ of: string; of_sections?: string | undefined }> {
  const before = (await newestRecord(tx, 'translation', input.slug)) as TranslationInput | undefined;
  const kept =
    before !== undefined && isDeepStrictEqual(wordsOf(before), wordsOf(input)) ? before : undefined;
  const original = (await originalOf(tx, input)) ?? { title: '', summary: null };
  const translated = sectionsIn(input);
  const sections =
    input.of_sections ??
    kept?.of_sections ??
    fingerprintOfSections({ ...NOTHING, ...original }, translated) ??
    undefined;
  return {
    of: input.of ?? kept?.of ?? fingerprintOf(original),
    ...(sections === undefined ? {} : { of_sections: sections }),
  };
}

/** A translation without what it is of. */
function wordsOf(input: TranslationInput): Partial<TranslationInput> {
  const words: Partial<TranslationInput> = { ...input };
  delete words.of;
  delete words.of_sections;
  return words;
}

/** The practices whose search documents hold what was translated: none that of an event, whose name only filters show. */
async function practicesNaming(tx: Tx, practiceId: number | null, cityId: number | null): Promise<number[]> {
  if (practiceId !== null) return [practiceId];
  if (cityId === null) return [];
  const ofCity = await tx.select({ id: practice.id }).from(practice).where(eq(practice.cityId, cityId));
  return ofCity.map(({ id }) => id);
}
