import type { Page } from '../page.ts';
import { PageHead } from '../parts/page-head.tsx';
import { useSay } from '../parts/saying.ts';

export const privacyPage: Page<null> = {
  path: '/privacy',
  words: ['privacy'],
  load: () => Promise.resolve(null),
  title: (_, __, say) => say('frame.title', { page: say('privacy.title') }),
  description: (_, say) => say('privacy.description'),
  View() {
    const say = useSay();
    return (
      <>
        <PageHead title={say('privacy.title')}>
          <p class="lead">{say('privacy.lead')}</p>
        </PageHead>
        <div class="wrap narrow prose">
          <h2>{say('privacy.address')}</h2>
          <p>{say('privacy.address.text')}</p>
          <h2>{say('privacy.device')}</h2>
          <p>{say('privacy.device.text')}</p>
          <h2>{say('privacy.searches')}</h2>
          <p>{say('privacy.searches.text')}</p>
          <p>{say('privacy.searches.not')}</p>
          <h2>{say('privacy.log')}</h2>
          <p>{say('privacy.log.text')}</p>
          <p>{say('privacy.log.operator', { setting: <code>LOG_LEVEL=error</code> })}</p>
          <h2>{say('privacy.outside')}</h2>
          <p>{say('privacy.outside.pages')}</p>
          <p>{say('privacy.outside.search')}</p>
          <h2>{say('privacy.people')}</h2>
          <p>{say('privacy.people.text')}</p>
          <p>{say('privacy.people.erase')}</p>
          <h2>{say('privacy.contact')}</h2>
          <p>{say('privacy.contact.text', { address: <code>/.well-known/security.txt</code> })}</p>
        </div>
      </>
    );
  },
};
