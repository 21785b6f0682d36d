import type { PlanCard } from '../api.ts';
import { OF_RECORDS } from '../language.ts';
import type { Page } from '../page.ts';
import { PageHead } from '../parts/page-head.tsx';
import { told } from '../parts/facts.tsx';
import { useSay } from '../parts/saying.ts';
import { Titled } from '../parts/titled.tsx';

interface Data {
  readonly total: number;
  readonly results: PlanCard[];
}

export const plansPage: Page<Data> = {
  path: '/plans',
  words: ['linked'],
  load: (api) => api.plans(),
  title: (_, __, say) => say('frame.title', { page: say('frame.plans') }),
  description: ({ total }, say) => say('plans.description', { count: total }),
  View({ data }) {
    const say = useSay();
    const lang = say.foreign(OF_RECORDS);
    return (
      <>
        <PageHead title={say('frame.plans')}>
          <p class="lead">{say('plans.lead')}</p>
        </PageHead>
        <div class="wrap narrow">
          <ul class="practice-list">
            {data.results.map(({ instrument, actions, ...plan }) => (
              <li key={plan.slug}>
                <Titled at="plans" of={plan} />
                <p>
                  {actions === 0 ? say('plans.none') : say('plans.actions', { count: actions })}
                  {instrument !== null && <> · {told(instrument, lang)}</>}
                </p>
              </li>
            ))}
          </ul>
        </div>
      </>
    );
  },
};
