import type { Event } from '../api.ts';
import { formatPeriod } from '../format.ts';
import type { Page } from '../page.ts';
import { Cite, type CiteData, citing } from '../parts/cite.tsx';
import { CityLink, CityLinks } from '../parts/city-link.tsx';
import { Facts, Prose, Section } from '../parts/facts.tsx';
import { History } from '../parts/history.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Record } from '../parts/record.tsx';
import { Confidence, Sources } from '../parts/sources.tsx';
import { Status, Transfers } from '../parts/transfers.tsx';
import { Link } from '../parts/link.tsx';

export const eventPage: Page<Event & { readonly cite: CiteData }> = {
  path: '/events/:slug',
  async load(api, slug) {
    const [event, cite] = await Promise.all([api.event(slug), citing(api, `/events/${slug}`)]);
    return { ...event, cite };
  },
  title: ({ title }) => `${title} – Practice Exchange`,
  description: ({ summary }) => summary,
  View({ data: event }) {
    return (
      <>
        <PageHead kind={event.kind.label} title={event.title}>
          <p class="route">
            {formatPeriod(event.start, event.end) ?? 'Date not known'}
            {event.city !== null && (
              <>
                {' · '}
                <CityLink city={event.city} country />
              </>
            )}
          </p>
        </PageHead>
        <Record
          side={
            <>
              <Facts
                facts={[
                  ['Number', event.number],
                  [
                    'Format',
                    `${event.format.code === 'unknown' ? 'Not known' : event.format.label}${event.formatConfidence?.code === 'inferred' ? ' (inferred)' : ''}`,
                  ],
                  ['About the date', event.dateNote],
                  ['Confidence', event.confidence.label],
                ]}
              />
              <Confidence confidence={event.confidence} note={event.note} />
            </>
          }
        >
          <Prose text={event.summary} />
          <Section title="What was shown">
            {event.practices.length === 0 ? (
              <p>Which practices were shown is not recorded.</p>
            ) : (
              <ul>
                {event.practices.map(({ slug, title, role, city }) => (
                  <li key={slug}>
                    <Link href={`/practices/${slug}`}>{title}</Link>{' '}
                    {role.code !== 'shown' && `(${role.label.toLowerCase()})`} from <CityLink city={city} />
                  </li>
                ))}
              </ul>
            )}
          </Section>
          <Section title="Who came">
            {event.participants.length > 0 && (
              <p>
                <CityLinks cities={event.participants} />
                {event.participantsConfidence?.code === 'inferred' && ' (inferred, no source lists them)'}
              </p>
            )}
          </Section>
          <Section title="What came of it">
            {event.outcomes.length === 0 && event.perhaps.length === 0 ? (
              <p>No adoption is recorded that began here.</p>
            ) : (
              <Outcomes event={event} />
            )}
          </Section>
          <Sources sources={event.sources} />
          <Cite cite={event.cite} />
          <History history={event.history} />
        </Record>
      </>
    );
  },
};

function Outcomes({ event }: { event: Event }) {
  return (
    <>
      <ul>
        {event.outcomes.map(({ slug, practice, city, step, status }) => (
          <li key={slug}>
            <Link href={`/adoptions/${slug}`}>
              {practice.title} in {city.name}
            </Link>{' '}
            ({step.label.toLowerCase()} here) <Status status={status} />
          </li>
        ))}
      </ul>
      {event.perhaps.length > 0 && (
        <>
          <p>
            Later taken over by cities that were there, though no source says that it was because of this
            event:
          </p>
          <Transfers adoptions={event.perhaps} />
        </>
      )}
    </>
  );
}
