import type { PracticeCard } from '../api.ts';
import { Link } from './link.tsx';
import { useSay } from './saying.ts';

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
  return <>{useSay().list(cities.map((city) => <CityLink key={city.slug} city={city} />))}</>;
}
