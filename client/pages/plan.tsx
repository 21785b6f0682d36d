import type { Plan } from '../api.ts';
import { OF_RECORDS } from '../language.ts';
import type { Page } from '../page.ts';
import { CityLink, CityLinks } from '../parts/city-link.tsx';
import { Facts, Prose, Section, told } from '../parts/facts.tsx';
import { History } from '../parts/history.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Record } from '../parts/record.tsx';
import { Confidence, Sources } from '../parts/sources.tsx';
import { Status, Transfers } from '../parts/transfers.tsx';
import { useSay } from '../parts/saying.ts';
import { Titled } from '../parts/titled.tsx';
import type { Say } from '../say.ts';
import { within } from '../within.ts';

export const planPage: Page<Plan> = {
  path: '/plans/:slug',
  words: ['linked', 'record'],
  load: (api, slug) => api.plan(slug),
  title: ({ title }, _, say) => say('frame.title', { page: title }),
  description: ({ title, summary }) => summary ?? title,
  View({ data: plan }) {
    const say = useSay();
    const lang = say.foreign(OF_RECORDS);
    return (
      <>
        <PageHead kind={say('plan.kind')} title={plan.title} lang={lang}>
          <p class="route">
            <CityLink city={plan.city} country />
          </p>
        </PageHead>
        <Record
          side={
            <>
              <Facts
                facts={[
                  [say('record.period'), say.period(plan.periodStart, plan.periodEnd)],
                  [say('plan.instrument'), told(plan.instrument, lang)],
                  [say('record.confidence'), plan.confidence.label],
                  [
                    say('plan.itself'),
                    plan.link === null ? null : (
                      <a href={plan.link} rel="noopener noreferrer">
                        {plan.link}
                      </a>
                    ),
                  ],
                ]}
              />
              <Confidence confidence={plan.confidence} note={plan.note} lang={lang} />
            </>
          }
        >
          <Prose text={plan.summary} lang={lang} />
          <Section title={say('plan.progress')}>
            {plan.actions.length > 0 && <p>{progressOf(plan.actions, say)}</p>}
          </Section>
          <Section title={say('plan.actions')}>
            {plan.actions.length === 0 ? (
              <p>{say('plan.no-actions')}</p>
            ) : (
              <ol class="actions">
                {plan.actions.map((action) => (
                  <li key={action.slug}>
                    <h3>
                      {told(action.title, lang)} <Status status={action.status} />
                    </h3>
                    <Prose text={action.text} lang={lang} />
                    {action.inspiredBy.length > 0 && (
                      <p>
                        {say(action.inspirationCities.length === 0 ? 'plan.inspired' : 'plan.inspired.in', {
                          practices: say.list(
                            action.inspiredBy.map((practice) => (
                              <Titled key={practice.slug} at="practices" of={practice} />
                            )),
                          ),
                          cities: <CityLinks cities={action.inspirationCities} />,
                        })}
                      </p>
                    )}
                    {action.adoptions.length > 0 && <Transfers adoptions={action.adoptions} />}
                    {action.notes.map(({ date, text }) => (
                      <p key={text} class="monitoring">
                        {date !== null && <strong>{say('record.name', { name: say.date(date) })} </strong>}
                        {told(text, lang)}
                      </p>
                    ))}
                  </li>
                ))}
              </ol>
            )}
          </Section>
          <Sources sources={plan.sources} />
          <History history={plan.history} />
        </Record>
      </>
    );
  },
};

/** `2 actions: 1 done, 1 under way`. */
function progressOf(actions: Plan['actions'], say: Say): string {
  const byStatus = Map.groupBy(actions, ({ status }) => status.label);
  const statuses = [...byStatus].map(([status, those]) =>
    say('plan.progress.status', { count: those.length, status: within(status) }),
  );
  return say('plan.progress.said', { count: actions.length, statuses: statuses.join(', ') });
}
