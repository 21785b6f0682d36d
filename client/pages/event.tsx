import type { Event } from '../api.ts';
import { OF_RECORDS } from '../language.ts';
import type { Page } from '../page.ts';
import { Cite, type CiteData, citing } from '../parts/cite.tsx';
import { CityLink, CityLinks } from '../parts/city-link.tsx';
import { Facts, Prose, Section, told } from '../parts/facts.tsx';
import { History } from '../parts/history.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Record } from '../parts/record.tsx';
import { Confidence, Sources } from '../parts/sources.tsx';
import { TranslatedFrom } from '../parts/translated.tsx';
import { Status, Transfers } from '../parts/transfers.tsx';
import { Link } from '../parts/link.tsx';
import { useSay } from '../parts/saying.ts';
import { Titled } from '../parts/titled.tsx';
import { within } from '../within.ts';

export const eventPage: Page<Event & { readonly cite: CiteData }> = {
  path: '/events/:slug',
  words: ['linked', 'record'],
  async load(api, slug) {
    const [event, cite] = await Promise.all([api.event(slug), citing(api, `/events/${slug}`)]);
    return { ...event, cite };
  },
  title: ({ title }, _, say) => say('frame.title', { page: title }),
  description: ({ summary }) => summary,
  View({ data: event }) {
    const say = useSay();
    const lang = say.foreign(OF_RECORDS);
    const shown = say.foreign(event.language);
    const format = event.format.code === 'unknown' ? say('record.not-known') : event.format.label;
    return (
      <>
        <PageHead kind={event.kind.label} title={event.title} lang={shown}>
          <p class="route">
            {say.period(event.start, event.end) ?? say('record.no-date')}
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
                  [say('event.number'), event.number],
                  [
                    say('event.format'),
                    event.formatConfidence?.code === 'inferred'
                      ? say('record.inferred', { value: format })
                      : format,
                  ],
                  [say('event.date-note'), told(event.dateNote, lang)],
                  [say('record.confidence'), event.confidence.label],
                ]}
              />
              <Confidence confidence={event.confidence} note={event.note} lang={lang} />
            </>
          }
        >
          <Prose text={event.summary} lang={shown} />
          {event.translated !== undefined && <TranslatedFrom translated={event.translated} />}
          <Section title={say('event.shown')}>
            {event.practices.length === 0 ? (
              <p>{say('event.none-shown')}</p>
            ) : (
              <ul>
                {event.practices.map(({ role, city, ...practice }) => (
                  <li key={practice.slug}>
                    {say(role.code === 'shown' ? 'event.practice' : 'event.practice.role', {
                      practice: <Titled at="practices" of={practice} />,
                      role: within(role.label),
                      city: <CityLink city={city} />,
                    })}
                  </li>
                ))}
              </ul>
            )}
          </Section>
          <Section title={say('event.participants')}>
            {event.participants.length > 0 && (
              <p>
                {event.participantsConfidence?.code === 'inferred' ? (
                  say('event.participants.inferred', { cities: <CityLinks cities={event.participants} /> })
                ) : (
                  <CityLinks cities={event.participants} />
                )}
              </p>
            )}
          </Section>
          <Section title={say('record.results')}>
            {event.outcomes.length === 0 && event.perhaps.length === 0 ? (
              <p>{say('event.no-outcomes')}</p>
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
  const say = useSay();
  return (
    <>
      <ul>
        {event.outcomes.map(({ slug, practice, city, step, status }) => (
          <li key={slug}>
            {say('event.outcome', {
              adoption: (
                <Link href={`/adoptions/${slug}`}>
                  {say('record.adoption', { practice: <Titled of={practice} />, city: city.name })}
                </Link>
              ),
              step: within(step.label),
            })}{' '}
            <Status status={status} />
          </li>
        ))}
      </ul>
      {event.perhaps.length > 0 && (
        <>
          <p>{say('event.perhaps')}</p>
          <Transfers adoptions={event.perhaps} />
        </>
      )}
    </>
  );
}
