import type { PlanCard } from '../api.ts';
import { count } from '../format.ts';
import type { Page } from '../page.ts';
import { PageHead } from '../parts/page-head.tsx';
import { Link } from '../parts/link.tsx';

interface Data {
  readonly total: number;
  readonly results: PlanCard[];
}

export const plansPage: Page<Data> = {
  path: '/plans',
  load: (api) => api.plans(),
  title: () => 'Action plans – Practice Exchange',
  description: ({ total }) => `${count(total, 'action plan')} with their actions and what inspired them.`,
  View({ data }) {
    return (
      <>
        <PageHead title="Action plans">
          <p class="lead">What each city resolved to do with what it had learned.</p>
        </PageHead>
        <div class="wrap narrow">
          <ul class="practice-list">
            {data.results.map(({ slug, title, instrument, actions }) => (
              <li key={slug}>
                <Link href={`/plans/${slug}`}>{title}</Link>
                <p>
                  {actions === 0 ? 'No action is recorded yet' : count(actions, 'recorded action')}
                  {instrument !== null && ` · ${instrument}`}
                </p>
              </li>
            ))}
          </ul>
        </div>
      </>
    );
  },
};
