import type { Adoption } from '../api.ts';
import { formatDate } from '../format.ts';
import type { Page } from '../page.ts';
import { Cite, type CiteData, citing } from '../parts/cite.tsx';
import { Chain } from '../parts/chain.tsx';
import { Facts, Prose, Section } from '../parts/facts.tsx';
import { Journey } from '../parts/journey.tsx';
import { History } from '../parts/history.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Route } from '../parts/route.tsx';
import { Record } from '../parts/record.tsx';
import { Stations } from '../parts/stations.tsx';
import { Confidence, Sources } from '../parts/sources.tsx';
import { HowFar, Transfers } from '../parts/transfers.tsx';
import { Link } from '../parts/link.tsx';

const maybeDate = (date: string | null) => (date === null ? null : formatDate(date));

export const adoptionPage: Page<Adoption & { readonly cite: CiteData }> = {
  path: '/adoptions/:slug',
  async load(api, slug) {
    const [adoption, cite] = await Promise.all([api.adoption(slug), citing(api, `/adoptions/${slug}`)]);
    return { ...adoption, cite };
  },
  title: ({ practice, city }) => `${practice.title} in ${city.name} – Practice Exchange`,
  description: ({ practice, origin, city, status }) =>
    `How ${city.name} took over “${practice.title}” from ${origin.name}: ${status.label.toLowerCase()}.`,
  View({ data: adoption }) {
    const { origin, city, practice } = adoption;
    return (
      <>
        <PageHead kind="Transfer" title={`${practice.title} in ${city.name}`}>
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
                  ['Started', maybeDate(adoption.started)],
                  ['Learned through', adoption.learnedThrough.label],
                  [
                    'How closely',
                    adoption.fidelity.code === 'unknown' ? 'Not known' : adoption.fidelity.label,
                  ],
                  ['Confidence', adoption.confidence.label],
                  ['Scope', adoption.scope],
                  ['Cost here', adoption.localCost],
                  ['Why it stopped', adoption.abandonReason?.label],
                  ['Confirmed by the origin', maybeDate(adoption.confirmedByOrigin)],
                  ['Confirmed by the adopter', maybeDate(adoption.confirmedByAdopter)],
                ]}
              />
              <Confidence confidence={adoption.confidence} note={adoption.note} />
            </>
          }
        >
          <Prose text={adoption.summary} />
          <p>
            The practice: <Link href={`/practices/${practice.slug}`}>{practice.title}</Link>
          </p>
          <Section title="The journey">
            {adoption.steps.length === 0 ? (
              <p>The steps of this transfer are not recorded.</p>
            ) : (
              <>
                <Stations steps={adoption.steps} />
                <Journey steps={adoption.steps} />
              </>
            )}
          </Section>
          <Section title="How it was adapted">
            {adoption.adaptation !== null && <Prose text={adoption.adaptation} />}
          </Section>
          <Section title="What was kept">{adoption.kept !== null && <Prose text={adoption.kept} />}</Section>
          <Section title="What was changed">
            {adoption.changed !== null && <Prose text={adoption.changed} />}
          </Section>
          <Section title="What was dropped">
            {adoption.dropped !== null && <Prose text={adoption.dropped} />}
          </Section>
          <Section title="What came of it">
            {adoption.results !== null && <Prose text={adoption.results} />}
          </Section>
          <Section title="What it grew into">
            {adoption.became !== null && (
              <p>
                <Link href={`/practices/${adoption.became.slug}`}>{adoption.became.title}</Link>, a practice
                in its own right.
              </p>
            )}
          </Section>
          <Section title="The chain it belongs to">
            {adoption.chain.length > 0 && <Chain links={adoption.chain} />}
          </Section>
          <Section title="Taken from">
            {adoption.from !== null && <Transfers adoptions={[adoption.from]} />}
          </Section>
          <Section title="Passed on to">
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
