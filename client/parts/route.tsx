import type { AdoptionCard } from '../api.ts';
import { CityLink } from './city-link.tsx';
import { useSay } from './saying.ts';

/** From where to where: `Gävle → Birmingham`. */
export function Route({
  origin,
  city,
  country = false,
}: Pick<AdoptionCard, 'origin' | 'city'> & { country?: boolean }) {
  return (
    <p class="route">
      <CityLink city={origin} country={country} />{' '}
      <span class="arrow" aria-hidden="true">
        →
      </span>
      <span class="visually-hidden">{useSay()('frame.route.to')}</span>{' '}
      <CityLink city={city} country={country} />
    </p>
  );
}
