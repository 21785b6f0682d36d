import type { Page } from '../page.ts';
import { PageHead } from '../parts/page-head.tsx';
import { SearchBox } from '../parts/search-box.tsx';
import { EMPTY } from '../query.ts';
import { Link } from '../parts/link.tsx';

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
            Or start from <Link href="/practices">all practices</Link>, <Link href="/cities">cities</Link> or{' '}
            <Link href="/tags">subjects</Link>.
          </p>
        </div>
      </>
    );
  },
};
