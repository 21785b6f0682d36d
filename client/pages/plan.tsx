import type { Plan } from '../api.ts';
import { count, formatDate, formatPeriod } from '../format.ts';
import type { Page } from '../page.ts';
import { CityLink, CityLinks } from '../parts/city-link.tsx';
import { Facts, Prose, Section } from '../parts/facts.tsx';
import { History } from '../parts/history.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Record } from '../parts/record.tsx';
import { Confidence, Sources } from '../parts/sources.tsx';
import { Status, Transfers } from '../parts/transfers.tsx';
import { Link } from '../parts/link.tsx';

export const planPage: Page<Plan> = {
  path: '/plans/:slug',
  load: (api, slug) => api.plan(slug),
  title: ({ title }) => `${title} – Practice Exchange`,
  description: ({ title, summary }) => summary ?? title,
  View({ data: plan }) {
    return (
      <>
        <PageHead kind="Action plan" title={plan.title}>
          <p class="route">
            <CityLink city={plan.city} country />
          </p>
        </PageHead>
        <Record
          side={
            <>
              <Facts
                facts={[
                  ['Period', formatPeriod(plan.periodStart, plan.periodEnd)],
                  ['Policy instrument', plan.instrument],
                  ['Confidence', plan.confidence.label],
                  [
                    'The plan itself',
                    plan.link === null ? null : (
                      <a href={plan.link} rel="noopener noreferrer">
                        {plan.link}
                      </a>
                    ),
                  ],
                ]}
              />
              <Confidence confidence={plan.confidence} note={plan.note} />
            </>
          }
        >
          <Prose text={plan.summary} />
          <Section title="How far it is">
            {plan.actions.length > 0 && <p>{progressOf(plan.actions)}</p>}
          </Section>
          <Section title="Actions">
            {plan.actions.length === 0 ? (
              <p>No action of this plan is recorded yet.</p>
            ) : (
              <ol class="actions">
                {plan.actions.map((action) => (
                  <li key={action.slug}>
                    <h3>
                      {action.title} <Status status={action.status} />
                    </h3>
                    <Prose text={action.text} />
                    {action.inspiredBy.length > 0 && (
                      <p>
                        Inspired by{' '}
                        {action.inspiredBy.map(({ slug, title }, at) => (
                          <span key={slug}>
                            {at > 0 && ', '}
                            <Link href={`/practices/${slug}`}>{title}</Link>
                          </span>
                        ))}
                        {action.inspirationCities.length > 0 && (
                          <>
                            {' '}
                            (<CityLinks cities={action.inspirationCities} />)
                          </>
                        )}
                      </p>
                    )}
                    {action.adoptions.length > 0 && <Transfers adoptions={action.adoptions} />}
                    {action.notes.map(({ date, text }) => (
                      <p key={text} class="monitoring">
                        {date !== null && <strong>{formatDate(date)}: </strong>}
                        {text}
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
function progressOf(actions: Plan['actions']): string {
  const byStatus = Map.groupBy(actions, ({ status }) => status.label.toLowerCase());
  const parts = [...byStatus].map(([status, those]) => `${those.length} ${status}`);
  return `${count(actions.length, 'action')}: ${parts.join(', ')}.`;
}
