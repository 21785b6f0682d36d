import type { Page } from '../page.ts';
import { PageHead } from '../parts/page-head.tsx';
import { useSay } from '../parts/saying.ts';
import { Terms } from '../parts/terms.tsx';

/** From what is exchanged, over how, to how sure it is and what can be done with it. */
const TERMS = [
  'good-practice',
  'origin',
  'transfer',
  'adoption',
  'import-city',
  'thematic-event',
  'study-visit',
  'import-workshop',
  'action-plan',
  'policy-instrument',
  'managing-authority',
  'interreg',
  'better',
  'subject',
  'source',
  'inferred',
  'not-asked',
  'evidence',
  'gap',
  'shortlist',
  'brief',
] as const;

export const glossaryPage: Page<null> = {
  path: '/glossary',
  words: ['glossary'],
  load: () => Promise.resolve(null),
  title: (_, __, say) => say('frame.title', { page: say('glossary.short') }),
  description: (_, say) => say('glossary.description'),
  View() {
    const say = useSay();
    return (
      <>
        <PageHead title={say('glossary.title')}>
          <p class="lead">{say('glossary.description')}</p>
        </PageHead>
        <div class="wrap narrow prose">
          <Terms of={TERMS} />
        </div>
      </>
    );
  },
};
