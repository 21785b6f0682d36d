import { eq } from 'drizzle-orm';
import type { Tx } from '../db/open.ts';
import { keepRevision, type Outcome, type Saving } from '../db/revisions.ts';
import { replace, saveBySlug } from '../db/rows.ts';
import { replaceSources } from '../db/sources.ts';
import { adoption, city, cityLanguage, practice } from '../db/tables.ts';
import { publish } from '../search/outbox.ts';
import type { CityInput } from './schema.ts';

/** Saves a city; the search looks again at what it gave and what it took, since both are found by its name. */
export async function saveCity(tx: Tx, input: CityInput, saving: Saving): Promise<Outcome> {
  const { outcome, version } = await keepRevision(tx, 'city', input, saving);
  if (outcome === 'same') return outcome;
  const cityId = await saveBySlug(tx, city, {
    slug: input.slug,
    name: input.name,
    localName: input.local_name ?? null,
    kind: input.kind,
    country: input.country,
    region: input.region ?? null,
    lat: input.lat ?? null,
    lon: input.lon ?? null,
    population: input.population ?? null,
    populationYear: input.population_year ?? null,
    partner: input.partner ?? null,
    website: input.website ?? null,
    note: input.note ?? null,
    confidence: input.confidence,
    version,
    createdAt: saving.now,
    updatedAt: saving.now,
  });
  const languages = [...new Set(input.languages ?? [])];
  await replace(
    tx,
    cityLanguage,
    { cityId },
    languages.map((language) => ({ cityId, language })),
  );
  await replaceSources(tx, 'cityId', cityId, input.sources, input.confidence);
  const gave = await tx.select({ id: practice.id }).from(practice).where(eq(practice.cityId, cityId));
  const took = await tx.select({ id: adoption.practiceId }).from(adoption).where(eq(adoption.cityId, cityId));
  publish(
    tx,
    [...gave, ...took].map(({ id }) => id),
  );
  return outcome;
}
