import type { City } from '../api.ts';
import { OF_RECORDS } from '../language.ts';
import type { Page } from '../page.ts';
import { CityLink } from '../parts/city-link.tsx';
import { EventList } from '../parts/event-list.tsx';
import { Facts, Section, told } from '../parts/facts.tsx';
import { Follow } from '../parts/follow.tsx';
import { History } from '../parts/history.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Record } from '../parts/record.tsx';
import { Confidence, Sources } from '../parts/sources.tsx';
import { Status, Transfers } from '../parts/transfers.tsx';
import { only } from '../query.ts';
import { Link } from '../parts/link.tsx';
import { useSay } from '../parts/saying.ts';
import { Titled } from '../parts/titled.tsx';
import type { Say } from '../say.ts';

export const cityPage: Page<City> = {
  path: '/cities/:slug',
  words: ['linked', 'record'],
  load: (api, slug) => api.city(slug),
  title: ({ name, country }, _, say) =>
    say('frame.title', { page: say('city.title', { city: name, country: country.label }) }),
  description: ({ name, practices, adoptions }, say) =>
    say('city.description', {
      city: name,
      practices: say('count.good-practices', { count: practices }),
      adoptions: say('city.adoptions', { count: adoptions }),
    }),
  View({ data: city, url }) {
    const say = useSay();
    const lang = say.foreign(OF_RECORDS);
    return (
      <>
        <PageHead kind={city.partner?.label ?? city.kind.label} title={city.name}>
          <p class="route">
            {city.localName !== null && city.localName !== city.name && `${city.localName} · `}
            {city.region !== null && `${city.region}, `}
            {city.country.label}
          </p>
        </PageHead>
        <Record
          side={
            <>
              <Facts
                facts={[
                  [say('city.population'), populationOf(city, say)],
                  [
                    say('city.languages'),
                    city.languages.length === 0 ? null : city.languages.map(({ label }) => label).join(', '),
                  ],
                  [
                    say('frame.practices'),
                    city.gave.length === 0 ? null : (
                      <Link href={only('city', city.slug)}>
                        {say('count.practices', { count: city.gave.length })}
                      </Link>
                    ),
                  ],
                  [say('city.role'), city.partner?.label ?? null],
                  [say('record.confidence'), city.confidence.label],
                ]}
              />
              <Confidence confidence={city.confidence} note={city.note} lang={lang} />
              <Follow url={url} />
            </>
          }
        >
          <Section title={say('city.gave')}>
            {city.gave.length === 0 ? (
              <p>{say('city.gave.none')}</p>
            ) : (
              <ul class="practice-list">
                {city.gave.map((practice) => (
                  <li key={practice.slug}>
                    <Titled at="practices" of={practice} />
                    <p lang={say.foreign(practice.language)}>{practice.summary}</p>
                  </li>
                ))}
              </ul>
            )}
          </Section>
          <Section title={say('city.took')}>
            {city.taken.length === 0 ? <p>{say('city.took.none')}</p> : <Transfers adoptions={city.taken} />}
          </Section>
          <Section title={say('city.passed-on')}>
            {city.passedOn.length > 0 && <Transfers adoptions={city.passedOn} />}
          </Section>
          <Section title={say('city.plans')}>
            {city.plans.length > 0 && <PlanList plans={city.plans} />}
          </Section>
          <Section title={say('city.suggested', { city: city.name })}>
            {city.suggested.length > 0 && <Suggestions city={city} />}
          </Section>
          <Section title={say('frame.events')}>
            {city.events.length > 0 && <EventList events={city.events} />}
          </Section>
          <Sources sources={city.sources} />
          <History history={city.history} />
        </Record>
      </>
    );
  },
};

/** `105,000 (2022)`. */
function populationOf({ population, populationYear }: City, say: Say): string | null {
  if (population === null) return null;
  const inhabitants = say.number(population);
  return populationYear === null
    ? inhabitants
    : say('city.population.year', { population: inhabitants, year: String(populationYear) });
}

function PlanList({ plans }: Pick<City, 'plans'>) {
  const say = useSay();
  const lang = say.foreign(OF_RECORDS);
  return (
    <ul class="practice-list">
      {plans.map((plan) => (
        <li key={plan.slug}>
          <Titled at="plans" of={plan} />
          {plan.actions.length === 0 ? (
            <p class="unknown">{say('city.plan.none')}</p>
          ) : (
            <ul>
              {plan.actions.map((action) => (
                <li key={action.title}>
                  {told(action.title, lang)} <Status status={action.status} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

function Suggestions({ city }: { city: City }) {
  const say = useSay();
  return (
    <ul class="practice-list">
      {city.suggested.map(({ adopter, likeness, ...practice }) => (
        <li key={practice.slug}>
          <Titled at="practices" of={practice} />
          <p lang={say.foreign(practice.language)}>{practice.summary}</p>
          <p class="facts">
            <span>
              {say('city.suggested.why', {
                city: <CityLink city={adopter} />,
                ways: likeIn(likeness, say).join(', '),
              })}
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}

/** In which ways the adopter is like this city. */
const likeIn = (
  { population, country, language }: City['suggested'][number]['likeness'],
  say: Say,
): string[] =>
  [
    population !== null && population >= 0.5 ? say('city.like.size') : undefined,
    country === 1 ? say('city.like.country') : undefined,
    language === 1 ? say('city.like.language') : undefined,
  ].filter((way) => way !== undefined);
