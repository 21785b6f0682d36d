import type { Page } from '../page.ts';
import { Link } from '../parts/link.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { useSay } from '../parts/saying.ts';
import { SearchBox } from '../parts/search-box.tsx';
import { EMPTY } from '../query.ts';

export const notFoundPage: Page<null> = {
  path: '/404',
  words: ['search'],
  load: () => Promise.resolve(null),
  title: (_, __, say) => say('frame.title', { page: say('frame.not-found.short') }),
  description: (_, say) => say('frame.not-found.title'),
  View() {
    const say = useSay();
    return (
      <>
        <PageHead title={say('frame.not-found.title')}>
          <p class="lead">{say('frame.not-found.why')}</p>
        </PageHead>
        <div class="wrap narrow">
          <SearchBox query={EMPTY} />
          <p>
            {say('frame.not-found.start', {
              practices: <Link href="/practices">{say('frame.all-practices')}</Link>,
              cities: <Link href="/cities">{say('frame.all-cities')}</Link>,
              tags: <Link href="/tags">{say('frame.all-tags')}</Link>,
            })}
          </p>
        </div>
      </>
    );
  },
};
