import type { MyCity } from '../cities/schema.ts';
import { likenessOf, weighted } from '../cities/similar.ts';
import type { Wording } from '../vocabulary/wording.ts';
import { type Dimension, ofPlaces } from '../practices/likeness.ts';
import type { NamedPlaces } from '../practices/places.ts';
import type { Practice } from '../practices/record.ts';
import type { Fit } from './schema.ts';
import { likenessTo } from '../practices/searching.ts';

/**
 * A city beside the places of one practice: where it started and who took it, whatever became of it there, most alike
 * first. Without a city the places stand as they are recorded.
 */
export function fitOf(
  practice: Pick<Practice, 'city' | 'adoptions'>,
  id: number,
  mine: MyCity | undefined,
  places: NamedPlaces,
  weights: Record<Dimension, number>,
  { languageOf }: Wording,
): Fit {
  const bySlug = new Map(places.places.map((place) => [place.ref.slug, place]));
  const of = (city: Practice['city'], rest: Pick<Fit['places'][number], 'role' | 'status' | 'adoption'>) => {
    const place = bySlug.get(city.slug);
    const languages = place?.languages ?? [];
    const likeness =
      mine === undefined || place === undefined
        ? null
        : likenessOf(
            {
              population: mine.population,
              country: mine.country?.code ?? null,
              languages: mine.languages.map(({ code }) => code),
            },
            place,
          );
    return {
      city,
      ...rest,
      population: place?.population ?? null,
      languages: languages.map(languageOf),
      likeness,
    };
  };
  const score = ({ likeness }: Fit['places'][number]): number =>
    likeness === null ? 0 : weighted(likeness, ofPlaces(weights));
  return {
    mine: mine ?? null,
    weights,
    likeness: mine === undefined ? null : likenessTo(mine, places, weights).of(id),
    // A city is no comparison for itself.
    places: [
      of(practice.city, { role: 'origin', status: null, adoption: null }),
      ...practice.adoptions.map(({ city, status, slug }) =>
        of(city, { role: 'adopter', status, adoption: slug }),
      ),
    ]
      .filter(({ city }) => city.slug !== mine?.city?.slug)
      .toSorted((a, b) => score(b) - score(a)),
  };
}
