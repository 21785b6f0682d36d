import type { City } from '../api.ts';
import { count, formatNumber } from '../format.ts';
import type { Page } from '../page.ts';
import { CityLink } from '../parts/city-link.tsx';
import { EventList } from '../parts/event-list.tsx';
import { Facts, Section } from '../parts/facts.tsx';
import { Follow } from '../parts/follow.tsx';
import { History } from '../parts/history.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Record } from '../parts/record.tsx';
import { Confidence, Sources } from '../parts/sources.tsx';
import { Status, Transfers } from '../parts/transfers.tsx';
import { only } from '../query.ts';
import { Link } from '../parts/link.tsx';

export const cityPage: Page<City> = {
  path: '/cities/:slug',
  load: (api, slug) => api.city(slug),
  title: ({ name, country }) => `${name}, ${country.label} – Practice Exchange`,
  description: ({ name, practices, adoptions }) =>
    `${name}: ${count(practices, 'good practice')} given, ${count(adoptions, 'adoption')} taken, with events and action plans.`,
  View({ data: city, url }) {
    const population =
      city.population === null
        ? null
        : `${formatNumber(city.population)}${city.populationYear === null ? '' : ` (${city.populationYear})`}`;
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
                  ['Population', population],
                  [
                    'Languages',
                    city.languages.length === 0 ? null : city.languages.map(({ label }) => label).join(', '),
                  ],
                  [
                    'Practices',
                    city.gave.length === 0 ? null : (
                      <Link href={only('city', city.slug)}>{count(city.gave.length, 'practice')}</Link>
                    ),
                  ],
                  ['Role', city.partner?.label ?? null],
                  ['Confidence', city.confidence.label],
                ]}
              />
              <Confidence confidence={city.confidence} note={city.note} />
              <Follow url={url} />
            </>
          }
        >
          <Section title="What it gave">
            {city.gave.length === 0 ? (
              <p>No practice that started here is recorded yet.</p>
            ) : (
              <ul class="practice-list">
                {city.gave.map(({ slug, title, summary }) => (
                  <li key={slug}>
                    <Link href={`/practices/${slug}`}>{title}</Link>
                    <p>{summary}</p>
                  </li>
                ))}
              </ul>
            )}
          </Section>
          <Section title="What it took">
            {city.taken.length === 0 ? (
              <p>No adoption is recorded yet.</p>
            ) : (
              <Transfers adoptions={city.taken} />
            )}
          </Section>
          <Section title="What others took from it">
            {city.passedOn.length > 0 && <Transfers adoptions={city.passedOn} />}
          </Section>
          <Section title="Action plans, and how far they are">
            {city.plans.length > 0 && <PlanList plans={city.plans} />}
          </Section>
          <Section title={`What cities like ${city.name} took, and it has not`}>
            {city.suggested.length > 0 && <Suggestions city={city} />}
          </Section>
          <Section title="Events">{city.events.length > 0 && <EventList events={city.events} />}</Section>
          <Sources sources={city.sources} />
          <History history={city.history} />
        </Record>
      </>
    );
  },
};

function PlanList({ plans }: Pick<City, 'plans'>) {
  return (
    <ul class="practice-list">
      {plans.map(({ slug, title, actions }) => (
        <li key={slug}>
          <Link href={`/plans/${slug}`}>{title}</Link>
          {actions.length === 0 ? (
            <p class="unknown">No action of it is recorded.</p>
          ) : (
            <ul>
              {actions.map((action) => (
                <li key={action.title}>
                  {action.title} <Status status={action.status} />
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
  return (
    <ul class="practice-list">
      {city.suggested.map(({ slug, title, summary, adopter, likeness }) => (
        <li key={slug}>
          <Link href={`/practices/${slug}`}>{title}</Link>
          <p>{summary}</p>
          <p class="facts">
            <span>
              <CityLink city={adopter} /> took it: {likeIn(likeness).join(', ')}
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}

/** In which ways the adopter is like this city. */
const likeIn = ({ population, country, language }: City['suggested'][number]['likeness']): string[] =>
  [
    population !== null && population >= 0.5 ? 'about the same size' : undefined,
    country === 1 ? 'the same country' : undefined,
    language === 1 ? 'the same language' : undefined,
  ].filter((way) => way !== undefined);
