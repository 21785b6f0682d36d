import type { EventCard } from '../api.ts';
import type { Page } from '../page.ts';
import { EventList } from '../parts/event-list.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { useSay } from '../parts/saying.ts';

interface Data {
  readonly total: number;
  readonly results: EventCard[];
}

export const eventsPage: Page<Data> = {
  path: '/events',
  words: ['linked', 'record'],
  load: (api) => api.events(),
  title: (_, __, say) => say('frame.title', { page: say('frame.events') }),
  description: ({ total }, say) => say('events.description', { count: total }),
  View({ data }) {
    const say = useSay();
    return (
      <>
        <PageHead title={say('frame.events')}>
          <p class="lead">{say('events.lead')}</p>
        </PageHead>
        <div class="wrap narrow">
          <EventList events={data.results} />
        </div>
      </>
    );
  },
};
