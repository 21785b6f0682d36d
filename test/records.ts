import type { AdoptionInput } from '../server/adoptions/schema.ts';
import { saveAdoption } from '../server/adoptions/writes.ts';
import type { CityInput } from '../server/cities/schema.ts';
import { saveCity } from '../server/cities/writes.ts';
import type { Database } from '../server/db/open.ts';
import type { Saving } from '../server/db/revisions.ts';
import { write } from '../server/db/write.ts';
import type { PracticeOf } from '../server/practices/input.ts';
import { savePractice } from '../server/practices/writes.ts';
import type { TagInput } from '../server/vocabulary/schema.ts';
import { saveTag } from '../server/vocabulary/writes.ts';

// Small records for tests, each complete; what a test is about it states itself.

export const saving: Saving = { now: new Date('2026-01-01T00:00:00Z'), command: 'test' };

const sources = [{ url: 'https://example.org/source', kind: 'web-page' as const }];

export const aTag = (
  slug: string,
  words: Partial<TagInput['labels']> = {},
  more: Partial<TagInput> = {},
): TagInput => ({
  slug,
  kind: 'topic',
  labels: { en: slug, it: slug, sv: slug, et: slug, hu: slug, ...words },
  ...more,
});

export const aCity = (slug: string, more: Partial<CityInput> = {}): CityInput => ({
  slug,
  name: slug.charAt(0).toUpperCase() + slug.slice(1),
  kind: 'city',
  country: 'EE',
  confidence: 'stated',
  sources,
  ...more,
});

export const aPractice = (slug: string, more: Partial<PracticeOf> = {}): PracticeOf => ({
  slug,
  title: `Practice ${slug}`,
  language: 'en',
  summary: `What ${slug} is about.`,
  type: 'service',
  stage: 'running',
  government_level: 'local',
  ongoing: 'yes',
  in_better: false,
  record_kind: 'good-practice',
  confidence: 'stated',
  tags: ['mobility'],
  sources,
  city: 'tartu',
  ...more,
});

export const anAdoption = (
  practice: string,
  city: string,
  more: Partial<AdoptionInput> = {},
): AdoptionInput => ({
  slug: `${practice}-${city}`,
  practice,
  city,
  status: 'implemented',
  fidelity: 'unknown',
  in_better: false,
  confidence: 'stated',
  sources,
  ...more,
});

export interface Records {
  readonly tags?: TagInput[];
  readonly cities?: CityInput[];
  readonly practices?: PracticeOf[];
  readonly adoptions?: AdoptionInput[];
}

/** Saves records in one transaction; the tag `mobility` and the city `tartu` are always there. */
export function save(
  database: Database,
  { tags = [], cities = [], practices = [], adoptions = [] }: Records,
): Promise<void> {
  return write(database, async (tx) => {
    for (const tag of [aTag('mobility'), ...tags]) await saveTag(tx, tag, saving);
    for (const city of [aCity('tartu'), ...cities]) await saveCity(tx, city, saving);
    for (const practice of practices) await savePractice(tx, practice, saving);
    for (const adoption of adoptions) await saveAdoption(tx, adoption, saving);
  });
}
