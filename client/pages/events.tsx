import type { EventCard } from '../api.ts';
import { count } from '../format.ts';
import type { Page } from '../page.ts';
import { EventList } from '../parts/event-list.tsx';
import { PageHead } from '../parts/page-head.tsx';

interface Data {
  readonly total: number;
  readonly results: EventCard[];
}

export const eventsPage: Page<Data> = {
  path: '/events',
  load: (api) => api.events(),
  title: () => 'Events – Practice Exchange',
  description: ({ total }) => `${count(total, 'event')} at which cities showed each other their practices.`,
  View({ data }) {
    return (
      <>
        <PageHead title="Events">
          <p class="lead">
            Thematic events, study visits and workshops at which cities showed each other their practices.
          </p>
        </PageHead>
        <div class="wrap narrow">
          <EventList events={data.results} />
        </div>
      </>
    );
  },
};
