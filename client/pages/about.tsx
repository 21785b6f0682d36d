import type { Page } from '../page.ts';
import { Link } from '../parts/link.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { useSay } from '../parts/saying.ts';
import { Terms } from '../parts/terms.tsx';

const TERMS = [
  'good-practice',
  'adoption',
  'thematic-event',
  'study-visit',
  'import-workshop',
  'action-plan',
] as const;

export const aboutPage: Page<null> = {
  path: '/about',
  words: ['about', 'glossary'],
  load: () => Promise.resolve(null),
  title: (_, __, say) => say('frame.title', { page: say('about.short') }),
  description: (_, say) => say('about.description'),
  View() {
    const say = useSay();
    return (
      <>
        <PageHead title={say('about.title')}>
          <p class="lead">{say('about.lead')}</p>
        </PageHead>
        <div class="wrap narrow prose">
          <h2>{say('about.origin')}</h2>
          <p>{say('about.origin.text')}</p>
          <h2>{say('about.says')}</h2>
          <ul>
            <li>{say('about.says.sources')}</li>
            <li>{say('about.says.inferred', { inferred: <em>{say('about.inferred')}</em> })}</li>
            <li>
              {say('about.says.answers', {
                notAsked: <em>{say('about.not-asked')}</em>,
                unknown: <em>{say('about.unknown')}</em>,
                none: <em>{say('about.none')}</em>,
              })}
            </li>
            <li>
              {say('about.says.places', { geonames: <a href="https://www.geonames.org/">GeoNames</a> })}
            </li>
            <li>{say('about.says.outside')}</li>
            <li>{say('about.says.names')}</li>
          </ul>
          <h2>{say('about.words')}</h2>
          <Terms of={TERMS} />
          <p>
            <Link href="/glossary">{say('about.words.all')}</Link>
          </p>
          <h2>{say('about.using')}</h2>
          <p>
            {say('about.using.licence', {
              licence: <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>,
              api: <Link href="/developers">{say('about.using.api')}</Link>,
            })}{' '}
            {say('about.using.privacy')} <Link href="/privacy">{say('about.using.privacy.more')}</Link>
          </p>
        </div>
      </>
    );
  },
};
