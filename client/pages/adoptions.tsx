import type { AdoptionCard } from '../api.ts';
import { count } from '../format.ts';
import type { Page } from '../page.ts';
import { PageHead } from '../parts/page-head.tsx';
import { Transfers } from '../parts/transfers.tsx';

interface Data {
  readonly total: number;
  readonly results: AdoptionCard[];
}

export const adoptionsPage: Page<Data> = {
  path: '/adoptions',
  load: (api) => api.adoptions(),
  title: () => 'Transfers – Practice Exchange',
  description: ({ total }) => `${count(total, 'transfer')} of good practices from city to city.`,
  View({ data }) {
    return (
      <>
        <PageHead title="Transfers">
          <p class="lead">
            Who took which practice from whom, and how far it got. A transfer that failed is recorded too: it
            saves the next city the same mistake.
          </p>
        </PageHead>
        <div class="wrap narrow">
          <Transfers adoptions={data.results} />
        </div>
      </>
    );
  },
};
