import { useContext } from 'preact/hooks';
import type { Page } from '../page.ts';
import { Contact } from '../parts/contact.tsx';
import { OperatorContext } from '../parts/link.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { useSay } from '../parts/saying.ts';
import { SlashSwitch } from '../parts/slash-switch.tsx';
import { hostOf } from '../site.ts';

/** When the assessment was made that this statement rests on; docs/accessibility.md bears the same date. */
const PREPARED = '2026-11-30';

/** After the model statement of Implementing Decision (EU) 2018/1523, in its order. */
export const accessibilityPage: Page<null> = {
  path: '/accessibility',
  words: ['accessibility'],
  load: () => Promise.resolve(null),
  title: (_, __, say) => say('frame.title', { page: say('accessibility.title') }),
  description: (_, say) => say('accessibility.description'),
  View() {
    const say = useSay();
    const { contact, operator, enforcementUrl } = useContext(OperatorContext);
    return (
      <>
        <PageHead title={say('accessibility.title')}>
          <p class="lead">
            {say('accessibility.commitment', { operator: operator ?? say('accessibility.operator') })}
          </p>
        </PageHead>
        <div class="wrap narrow prose">
          {operator === undefined && <p class="notice">{say('accessibility.unnamed')}</p>}
          <h2>{say('accessibility.status')}</h2>
          <p>{say('accessibility.status.text')}</p>
          <p>{say('accessibility.keys.text')}</p>
          <SlashSwitch />
          <h2>{say('accessibility.content')}</h2>
          <ul>
            <li>{say('accessibility.content.files')}</li>
            <li>{say('accessibility.content.titles')}</li>
            <li>{say('accessibility.content.links')}</li>
          </ul>
          <h2>{say('accessibility.preparation')}</h2>
          <p>
            {say('accessibility.preparation.text', {
              date: <time dateTime={PREPARED}>{say.date(PREPARED)}</time>,
              report: <code>docs/accessibility.md</code>,
            })}
          </p>
          <p>{say('accessibility.preparation.people')}</p>
          <h2>{say('accessibility.feedback')}</h2>
          <p>
            {contact === undefined
              ? say('accessibility.feedback.nobody')
              : say('accessibility.feedback.text', { address: <Contact contact={contact} /> })}
          </p>
          <h2>{say('accessibility.enforcement')}</h2>
          <p>
            {enforcementUrl === undefined
              ? say('accessibility.enforcement.anywhere')
              : say('accessibility.enforcement.at', {
                  address: <a href={enforcementUrl}>{hostOf(enforcementUrl)}</a>,
                })}
          </p>
        </div>
      </>
    );
  },
};
