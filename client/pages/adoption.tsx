import type { Adoption } from '../api.ts';
import { OF_RECORDS } from '../language.ts';
import type { Page } from '../page.ts';
import { Cite, type CiteData, citing } from '../parts/cite.tsx';
import { Chain } from '../parts/chain.tsx';
import { Facts, Prose, Section, told } from '../parts/facts.tsx';
import { Journey } from '../parts/journey.tsx';
import { History } from '../parts/history.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Route } from '../parts/route.tsx';
import { Record } from '../parts/record.tsx';
import { Stations } from '../parts/stations.tsx';
import { Confidence, Sources } from '../parts/sources.tsx';
import { HowFar, Transfers } from '../parts/transfers.tsx';
import { useSay } from '../parts/saying.ts';
import { Titled } from '../parts/titled.tsx';
import type { Say } from '../say.ts';
import { within } from '../within.ts';

const nameOf = ({ practice, city }: Adoption, say: Say): string =>
  say('record.adoption', { practice: practice.title, city: city.name });

export const adoptionPage: Page<Adoption & { readonly cite: CiteData }> = {
  path: '/adoptions/:slug',
  words: ['linked', 'record'],
  async load(api, slug) {
    const [adoption, cite] = await Promise.all([api.adoption(slug), citing(api, `/adoptions/${slug}`)]);
    return { ...adoption, cite };
  },
  title: (adoption, _, say) => say('frame.title', { page: nameOf(adoption, say) }),
  description: ({ practice, origin, city, status }, say) =>
    say('adoption.description', {
      city: city.name,
      practice: practice.title,
      origin: origin.name,
      status: within(status.label),
    }),
  View({ data: adoption }) {
    const { origin, city, practice } = adoption;
    const say = useSay();
    const lang = say.foreign(OF_RECORDS);
    const maybeDate = (date: string | null) => (date === null ? null : say.date(date));
    return (
      <>
        <PageHead
          kind={say('adoption.kind')}
          title={say('record.adoption', { practice: <Titled of={practice} />, city: city.name })}
        >
          <Route origin={origin} city={city} country />
          <p class="facts">
            <HowFar adoption={adoption} />
          </p>
        </PageHead>
        <Record
          side={
            <>
              <Facts
                facts={[
                  [say('record.started'), maybeDate(adoption.started)],
                  [say('adoption.learned'), adoption.learnedThrough.label],
                  [
                    say('adoption.fidelity'),
                    adoption.fidelity.code === 'unknown' ? say('record.not-known') : adoption.fidelity.label,
                  ],
                  [say('record.confidence'), adoption.confidence.label],
                  [say('adoption.scope'), told(adoption.scope, lang)],
                  [say('adoption.cost'), told(adoption.localCost, lang)],
                  [say('adoption.stopped'), adoption.abandonReason?.label],
                  [say('adoption.confirmed.origin'), maybeDate(adoption.confirmedByOrigin)],
                  [say('adoption.confirmed.adopter'), maybeDate(adoption.confirmedByAdopter)],
                ]}
              />
              <Confidence confidence={adoption.confidence} note={adoption.note} lang={lang} />
            </>
          }
        >
          <Prose text={adoption.summary} lang={lang} />
          <p>
            {say('adoption.practice', {
              practice: <Titled at="practices" of={practice} />,
            })}
          </p>
          <Section title={say('adoption.journey')}>
            {adoption.steps.length === 0 ? (
              <p>{say('adoption.no-steps')}</p>
            ) : (
              <>
                <Stations steps={adoption.steps} />
                <Journey steps={adoption.steps} />
              </>
            )}
          </Section>
          <Section title={say('adoption.adaptation')}>
            {adoption.adaptation !== null && <Prose text={adoption.adaptation} lang={lang} />}
          </Section>
          <Section title={say('adoption.kept')}>
            {adoption.kept !== null && <Prose text={adoption.kept} lang={lang} />}
          </Section>
          <Section title={say('adoption.changed')}>
            {adoption.changed !== null && <Prose text={adoption.changed} lang={lang} />}
          </Section>
          <Section title={say('adoption.dropped')}>
            {adoption.dropped !== null && <Prose text={adoption.dropped} lang={lang} />}
          </Section>
          <Section title={say('record.results')}>
            {adoption.results !== null && <Prose text={adoption.results} lang={lang} />}
          </Section>
          <Section title={say('adoption.grew')}>
            {adoption.became !== null && (
              <p>
                {say('adoption.became', {
                  practice: <Titled at="practices" of={adoption.became} />,
                })}
              </p>
            )}
          </Section>
          <Section title={say('record.chain')}>
            {adoption.chain.length > 0 && <Chain links={adoption.chain} />}
          </Section>
          <Section title={say('adoption.from')}>
            {adoption.from !== null && <Transfers adoptions={[adoption.from]} />}
          </Section>
          <Section title={say('adoption.passed-on')}>
            {adoption.passedOn.length > 0 && <Transfers adoptions={adoption.passedOn} />}
          </Section>
          <Sources sources={adoption.sources} />
          <Cite cite={adoption.cite} />
          <History history={adoption.history} />
        </Record>
      </>
    );
  },
};
