import type { Page } from '../page.ts';
import { useUnder } from '../parts/link.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { useSay } from '../parts/saying.ts';

interface Trouble {
  readonly message: string;
  readonly status: number;
  readonly requestId: string;
}

/** The server could not answer, or would not answer this. Not in the list of routes: it stands in for any page. */
export const troublePage: Page<Trouble> = {
  path: '/trouble',
  load: () => Promise.reject(new Error('stands in for other pages')),
  title: (_, __, say) => say('frame.title', { page: say('frame.trouble.short') }),
  description: (_, say) => say('frame.trouble.short'),
  View({ data: { message, status, requestId }, url }) {
    const say = useSay();
    const under = useUnder();
    const ours = status >= 500;
    return (
      <>
        <PageHead title={say(ours ? 'frame.trouble.ours' : 'frame.trouble.yours')}>
          <p class="lead">{ours ? say('frame.trouble.nothing-lost') : message}</p>
        </PageHead>
        <div class="wrap narrow">
          <p>
            {ours ? (
              <a href={under(url.pathname + url.search)}>{say('frame.trouble.again')}</a>
            ) : (
              <a href={under(url.pathname)}>{say('frame.trouble.over')}</a>
            )}
            {requestId !== '' && ` · ${say('frame.trouble.report', { id: requestId })}`}
          </p>
        </div>
      </>
    );
  },
};
