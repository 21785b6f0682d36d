import type { PracticeCard } from '../api.ts';
import { Link } from './link.tsx';

type City = PracticeCard['city'];

/** A city by name, linked; `country` adds where it lies. */
export function CityLink({ city, country = false }: { city: City; country?: boolean }) {
  return (
    <>
      <Link href={`/cities/${city.slug}`}>{city.name}</Link>
      {country && city.country.label !== city.name && `, ${city.country.label}`}
    </>
  );
}

/** `Genoa, Gävle and Tartu`. */
export function CityLinks({ cities }: { cities: readonly City[] }) {
  return (
    <>
      {cities.map((city, at) => (
        <span key={city.slug}>
          {at > 0 && (at === cities.length - 1 ? ' and ' : ', ')}
          <CityLink city={city} />
        </span>
      ))}
    </>
  );
}
