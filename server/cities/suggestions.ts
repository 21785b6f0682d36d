import { and, eq, inArray } from 'drizzle-orm';
import type { Language } from '../db/codes.ts';
import type { Db } from '../db/open.ts';
import { practice } from '../db/tables.ts';
import { ofPlaces, USUAL_WEIGHTS } from '../practices/likeness.ts';
import { placesOf } from '../practices/places.ts';
import { practicesIn, textsOf } from '../translations/reads.ts';
import { practiceColumns } from '../vocabulary/present.ts';
import type { City } from './schema.ts';
import { likenessOf, weighted } from './similar.ts';

const MOST = 5;

/**
 * What cities like a city took over and still have, and it has not: for each practice the adopter that is most alike.
 * Cities that are more unlike than alike suggest nothing.
 */
export async function suggestionsFor(db: Db, slug: string, language: Language): Promise<City['suggested']> {
  const { places, rowOf, starts, placeOf } = await placesOf(db, language);
  const own = places.findIndex(({ ref }) => ref.slug === slug);
  const mine = places[own];
  if (mine === undefined) return [];
  const likeness = places.map((place) => likenessOf(mine, place));
  const score = likeness.map((each) => weighted(each, ofPlaces(USUAL_WEIGHTS)));
  const found: { id: number; adopter: number; score: number }[] = [];
  for (const [id, row] of rowOf.entries()) {
    if (row < 0) continue;
    const [origin, ...adopters] = placeOf.subarray(starts[row], starts[row + 1]);
    if (origin === own || adopters.includes(own)) continue;
    const best = adopters.toSorted((a, b) => (score[b] as number) - (score[a] as number))[0];
    if (best !== undefined && (score[best] as number) > 0)
      found.push({ id, adopter: best, score: score[best] as number });
  }
  const first = found.toSorted((a, b) => b.score - a.score || a.id - b.id).slice(0, MOST);
  const rows = await db
    .select({ id: practice.id, ...practiceColumns(practice), summary: practice.summary })
    .from(practice)
    .where(
      and(
        eq(practice.status, 'published'),
        inArray(
          practice.id,
          first.map(({ id }) => id),
        ),
      ),
    );
  const shown = await practicesIn(
    db,
    language,
    rows.map(({ id }) => id),
  );
  return first.flatMap(({ id, adopter }) => {
    const row = rows.find((each) => each.id === id);
    const place = places[adopter];
    if (row === undefined || place === undefined) return [];
    const { id: _, ...rest } = row;
    return [
      {
        ...rest,
        ...textsOf(shown.get(id)),
        adopter: place.ref,
        likeness: likeness[adopter] as City['suggested'][number]['likeness'],
      },
    ];
  });
}
