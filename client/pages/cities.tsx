import type { CityCard } from '../api.ts';
import type { Page } from '../page.ts';
import { PageHead } from '../parts/page-head.tsx';
import { Link } from '../parts/link.tsx';
import { useSay } from '../parts/saying.ts';

interface Data {
  readonly total: number;
  readonly results: CityCard[];
}

export const citiesPage: Page<Data> = {
  path: '/cities',
  words: ['search'],
  load: (api) => api.cities(),
  title: (_, __, say) => say('frame.title', { page: say('frame.cities') }),
  description: ({ total }, say) => say('cities.lead', { count: total }),
  View({ data }) {
    const say = useSay();
    const partners = data.results.filter(({ partner }) => partner !== null);
    const byCountry = Map.groupBy(
      data.results.filter(({ partner }) => partner === null),
      ({ country }) => country.label,
    );
    return (
      <>
        <PageHead title={say('frame.cities')}>
          <p class="lead">{say('cities.lead', { count: data.total })}</p>
        </PageHead>
        <div class="wrap">
          <h2>{say('cities.partners')}</h2>
          <CityGrid cities={partners} />
          {[...byCountry]
            .toSorted(([a], [b]) => a.localeCompare(b, say.language))
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
  const say = useSay();
  return (
    <ul class="city-list grid">
      {cities.map((city) => (
        <li key={city.slug}>
          <Link href={`/cities/${city.slug}`}>{city.name}</Link>
          <span>
            {city.practices > 0 && say('cities.gave', { count: city.practices })}
            {city.practices > 0 && city.adoptions > 0 && ' · '}
            {city.adoptions > 0 && say('cities.took', { count: city.adoptions })}
          </span>
        </li>
      ))}
    </ul>
  );
}
