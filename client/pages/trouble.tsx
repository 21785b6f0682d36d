import type { Page } from '../page.ts';
import { PageHead } from '../parts/page-head.tsx';

interface Trouble {
  readonly message: string;
  readonly status: number;
  readonly requestId: string;
}

/** The server could not answer, or would not answer this. Not in the list of routes: it stands in for any page. */
export const troublePage: Page<Trouble> = {
  path: '/trouble',
  load: () => Promise.reject(new Error('stands in for other pages')),
  title: () => 'Something went wrong – Practice Exchange',
  description: () => 'The page could not be shown.',
  View({ data: { message, status, requestId }, url }) {
    const ours = status >= 500;
    return (
      <>
        <PageHead title={ours ? 'This page cannot be shown at the moment' : 'This address is not right'}>
          <p class="lead">{ours ? 'The fault is ours. Nothing you did is lost.' : message}</p>
        </PageHead>
        <div class="wrap narrow">
          <p>
            {ours ? <a href={url.pathname + url.search}>Try again</a> : <a href={url.pathname}>Start over</a>}
            {requestId !== '' && ` · If you report it, quote ${requestId}.`}
          </p>
        </div>
      </>
    );
  },
};
