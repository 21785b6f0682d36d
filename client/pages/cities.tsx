import type { CityCard } from '../api.ts';
import { count } from '../format.ts';
import type { Page } from '../page.ts';
import { PageHead } from '../parts/page-head.tsx';
import { Link } from '../parts/link.tsx';

interface Data {
  readonly total: number;
  readonly results: CityCard[];
}

export const citiesPage: Page<Data> = {
  path: '/cities',
  load: (api) => api.cities(),
  title: () => 'Cities – Practice Exchange',
  description: ({ total }) => `${count(total, 'place')} that gave or took a good practice.`,
  View({ data }) {
    const partners = data.results.filter(({ partner }) => partner !== null);
    const byCountry = Map.groupBy(
      data.results.filter(({ partner }) => partner === null),
      ({ country }) => country.label,
    );
    return (
      <>
        <PageHead title="Cities">
          <p class="lead">{count(data.total, 'place')} that gave or took a good practice.</p>
        </PageHead>
        <div class="wrap">
          <h2>Partners in BETTER</h2>
          <CityGrid cities={partners} />
          {[...byCountry]
            .toSorted(([a], [b]) => a.localeCompare(b, 'en'))
            .map(([country, cities]) => (
              <section key={country}>
                <h2>{country}</h2>
                <CityGrid cities={cities} />
              </section>
            ))}
        </div>
      </>
    );
  },
};

function CityGrid({ cities }: { cities: CityCard[] }) {
  return (
    <ul class="city-list grid">
      {cities.map((city) => (
        <li key={city.slug}>
          <Link href={`/cities/${city.slug}`}>{city.name}</Link>
          <span>
            {city.practices > 0 && `gave ${count(city.practices, 'practice')}`}
            {city.practices > 0 && city.adoptions > 0 && ' · '}
            {city.adoptions > 0 && `took ${count(city.adoptions, 'practice')}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
