import type { Page } from '../page.ts';
import { PageHead } from '../parts/page-head.tsx';
import { SearchBox } from '../parts/search-box.tsx';
import { EMPTY } from '../query.ts';

export const notFoundPage: Page<null> = {
  path: '/404',
  load: () => Promise.resolve(null),
  title: () => 'Not found – Practice Exchange',
  description: () => 'There is nothing at this address.',
  View() {
    return (
      <>
        <PageHead title="There is nothing at this address">
          <p class="lead">The address may be mistyped, or the record may have been withdrawn.</p>
        </PageHead>
        <div class="wrap narrow">
          <SearchBox query={EMPTY} />
          <p>
            Or start from <a href="/practices">all practices</a>, <a href="/cities">cities</a> or{' '}
            <a href="/tags">subjects</a>.
          </p>
        </div>
      </>
    );
  },
};
