import type { ServiceStatus } from '../api.ts';
import type { Page } from '../page.ts';
import { Facts } from '../parts/facts.tsx';
import { Link } from '../parts/link.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { useSay } from '../parts/saying.ts';
import type { Say } from '../say.ts';

function engine({ engine: name, degraded }: ServiceStatus['search'], say: Say): string {
  if (name === null) return say('status.search.none');
  if (degraded) return say('status.search.instead');
  return say(name === 'meilisearch' ? 'status.search.meilisearch' : 'status.search.embedded');
}

/** How the service does, and what one can count on. Drawn by the server alone: see routes.ts. */
export const statusPage: Page<ServiceStatus> = {
  path: '/status',
  words: ['status'],
  load: (api) => api.status(),
  title: (_, __, say) => say('frame.title', { page: say('status.title') }),
  description: (_, say) => say('status.description'),
  View({ data: { status, version, catalogue, search, promise } }) {
    const say = useSay();
    const { changed } = catalogue;
    return (
      <>
        <PageHead title={say('status.title')}>
          <p class="lead">{say(status === 'ok' ? 'status.well' : 'status.degraded')}</p>
        </PageHead>
        <div class="wrap narrow prose">
          <h2>{say('status.now')}</h2>
          <Facts
            facts={[
              [say('status.search'), engine(search, say)],
              [
                say('status.waiting'),
                search.waiting === 0
                  ? say('status.waiting.none')
                  : say('status.waiting.some', { count: search.waiting, seconds: search.waitingSeconds }),
              ],
              [
                say('status.changed'),
                changed === null ? null : <time dateTime={changed}>{say.date(changed)}</time>,
              ],
              [say('status.practices'), say.number(catalogue.practices)],
              [say('status.catalogue'), say.number(catalogue.version)],
              [say('status.program'), version],
            ]}
          />
          <h2>{say('status.promise')}</h2>
          <ul>
            <li>{say('status.promise.availability', { percent: promise.availability })}</li>
            <li>
              {say('status.promise.search', {
                milliseconds: promise.searchMilliseconds,
                rate: promise.searchRate,
              })}
            </li>
            <li>{say('status.promise.fresh', { seconds: promise.freshSeconds })}</li>
            {promise.requestsPerMinute !== null && (
              <li>{say('status.promise.limit', { count: promise.requestsPerMinute })}</li>
            )}
            <li>
              {say('status.promise.busy', {
                status: <code>429/503</code>,
                header: <code>Retry-After</code>,
              })}
            </li>
            <li>
              {say('status.promise.api', {
                link: <Link href="/developers">{say('status.promise.api.link')}</Link>,
              })}
            </li>
          </ul>
          <h2>{say('status.programs')}</h2>
          <p>{say('status.programs.text', { address: <a href="/api/v1/status">/api/v1/status</a> })}</p>
        </div>
      </>
    );
  },
};
