import type { AdoptionCard, CityCard, Facet } from '../api.ts';
import { count } from '../format.ts';
import type { Page } from '../page.ts';
import { SearchBox } from '../parts/search-box.tsx';
import { Transfers } from '../parts/transfers.tsx';
import { EMPTY, only } from '../query.ts';
import { Link } from '../parts/link.tsx';

interface Data {
  readonly total: number;
  readonly partners: CityCard[];
  readonly adoptions: AdoptionCard[];
  readonly transfers: number;
  readonly subjects: Facet['values'];
}

const SUBJECTS = 14;
const TRANSFERS = 4;

export const homePage: Page<Data> = {
  path: '/',
  async load(api) {
    const [answer, cities, adoptions] = await Promise.all([api.search(''), api.cities(), api.adoptions()]);
    const tags = answer.facets.find(({ field }) => field === 'tag')?.values ?? [];
    return {
      total: answer.total,
      partners: cities.results.filter(({ partner }) => partner !== null),
      adoptions: adoptions.results.slice(0, TRANSFERS),
      transfers: adoptions.total,
      subjects: tags.slice(0, SUBJECTS),
    };
  },
  title: () => 'Practice Exchange: good practices that cities can take over',
  description: ({ total }) =>
    `${total} good practices of European cities: what was done, what it cost, what went wrong, and who took it over.`,
  View({ data }) {
    return (
      <>
        <div class="hero">
          <div class="wrap">
            <h1 tabIndex={-1}>What another city did, yours can do too</h1>
            <p class="lead">
              {count(data.total, 'good practice')} of European cities: what was done, what it cost, what went
              wrong, and who took it over.
            </p>
            <SearchBox query={EMPTY} big />
            <p class="examples">
              For example <Link href="/practices?q=grant+applications">grant applications</Link>,{' '}
              <Link href="/practices?q=chatbot">chatbot</Link> or{' '}
              <Link href="/practices?q=bilancio+partecipativo" lang="it">
                bilancio partecipativo
              </Link>
            </p>
            <p class="my-city">
              <Link href="/my-city?next=/practices">
                Say which city is yours, and see which practices worked in cities like it
              </Link>
            </p>
          </div>
        </div>
        <div class="wrap columns">
          <section>
            <h2>Latest transfers</h2>
            <Transfers adoptions={data.adoptions} />
            <p>
              <Link href="/transfers">All {count(data.transfers, 'transfer')}</Link>
            </p>
          </section>
          <section>
            <h2>The five cities of BETTER</h2>
            <p>
              From 2019 to 2023 they learned each other’s practices at thematic events, study visits and
              import workshops, and carried them into regional action plans.
            </p>
            <ul class="city-list">
              {data.partners.map((city) => (
                <li key={city.slug}>
                  <Link href={`/cities/${city.slug}`}>{city.name}</Link>
                  <span>
                    {city.country.label} · {count(city.practices, 'practice')}
                  </span>
                </li>
              ))}
            </ul>
            <h2>By subject</h2>
            <ul class="tag-cloud">
              {data.subjects.map(({ value, label, count: practices }) => (
                <li key={value}>
                  <Link class="tag" href={only('tag', value)}>
                    {label} <span class="count">{practices}</span>
                  </Link>
                </li>
              ))}
            </ul>
            <p>
              <Link href="/tags">All subjects</Link>
            </p>
          </section>
        </div>
      </>
    );
  },
};
