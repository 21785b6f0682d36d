import type { Fit, Practice, SimilarPractices } from '../api.ts';
import { mineIn } from '../carried.ts';
import type { Page } from '../page.ts';
import { Adopters } from '../parts/adopters.tsx';
import { Chain } from '../parts/chain.tsx';
import { Cite, type CiteData, citing } from '../parts/cite.tsx';
import { CityLink } from '../parts/city-link.tsx';
import { Conditions, Costs, Failures, Figures } from '../parts/decision.tsx';
import { EventList } from '../parts/event-list.tsx';
import { Prose, Section, told } from '../parts/facts.tsx';
import { FitCheck } from '../parts/fit.tsx';
import { InShort } from '../parts/in-short.tsx';
import { OF_RECORDS } from '../language.ts';
import { MyCityBar } from '../parts/likeness.tsx';
import { History } from '../parts/history.tsx';
import { useSay } from '../parts/saying.ts';
import { Titled } from '../parts/titled.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Record } from '../parts/record.tsx';
import { ShortlistLink } from '../parts/shortlist-link.tsx';
import { SimilarList } from '../parts/similar.tsx';
import { Confidence, Sources } from '../parts/sources.tsx';
import { Status } from '../parts/transfers.tsx';
import { Original } from '../parts/original.tsx';
import { writtenIn } from '../written-in.ts';

interface Data {
  readonly practice: Practice;
  readonly similar: SimilarPractices['results'];
  /** Null where the visitor has not said which city is theirs. */
  readonly fit: Fit | null;
  readonly cite: CiteData;
}

export const practicePage: Page<Data> = {
  path: '/practices/:slug',
  words: ['likeness', 'practice', 'questions', 'record'],
  async load(api, slug, { searchParams }) {
    const mine = mineIn(searchParams);
    const [practice, { results: similar }, fit, cite] = await Promise.all([
      api.practice(slug),
      api.similar(slug),
      mine === '' ? null : api.fit(slug, mine),
      citing(api, `/practices/${slug}`),
    ]);
    return { practice, similar, fit, cite };
  },
  title: ({ practice: { title, city } }, _, say) => say('frame.title', { page: `${title} (${city.name})` }),
  description: ({ practice }) => practice.summary,
  View({ data: { practice, similar, fit, cite }, url }) {
    const { language, adoptions, chain } = practice;
    const say = useSay();
    const mine = fit?.mine?.name ?? null;
    const lang = say.foreign(language.code);
    const langOf = (field: keyof typeof practice) => writtenIn(practice, field, say);
    return (
      <>
        <PageHead
          kind={
            <>
              {practice.recordKind.label} · {practice.type.label}
            </>
          }
          title={practice.title}
          lang={langOf('title')}
        >
          {practice.localName !== null && <p class="local-name">{practice.localName}</p>}
          <p class="route">
            {say('record.started-in', { city: <CityLink city={practice.city} country /> })}
            {adoptions.length > 0 && (
              <>
                {' '}
                <span class="arrow" aria-hidden="true">
                  →
                </span>{' '}
                <a href="#adoptions">{say('count.adoptions', { count: adoptions.length })}</a>
              </>
            )}
          </p>
          <p class="lead" lang={langOf('summary')}>
            {practice.summary}
          </p>
          {lang !== undefined && <Original of={practice} />}
          <p class="facts">
            <ShortlistLink slug={practice.slug} title={practice.title} lang={langOf('title')} />
          </p>
          <MyCityBar mine={fit?.mine ?? null} next={url.pathname} />
          {fit !== null && fit.mine !== null && (
            <p class="no-print">
              <a href="#fit">{say('practice.fits')}</a>
            </p>
          )}
        </PageHead>
        <Record
          side={
            <>
              <InShort practice={practice} lang={lang} />
              <Confidence confidence={practice.confidence} note={practice.note} lang={lang} />
            </>
          }
        >
          {practice.outdated && practice.confirmedOn !== null && (
            <p class="notice">
              {say('practice.outdated', {
                date: say.date(practice.confirmedOn),
                owner: told(practice.owner, lang) ?? practice.city.name,
              })}
            </p>
          )}
          <Section title={say('practice.costs')} id="costs">
            <Costs practice={practice} fit={fit} lang={lang} />
          </Section>
          <Section title={say('practice.problem')}>
            {practice.problem !== null && <Prose text={practice.problem} lang={langOf('problem')} />}
          </Section>
          <Section title={say('practice.solution')}>
            {practice.solution !== null && <Prose text={practice.solution} lang={langOf('solution')} />}
          </Section>
          <Section title={say('practice.conditions')}>
            {practice.conditions.length > 0 && <Conditions conditions={practice.conditions} lang={lang} />}
          </Section>
          <Section title={say('practice.failures')}>
            <Failures practice={practice} lang={langOf('failures')} />
          </Section>
          <Section title={say('record.results')}>
            <Prose text={practice.results} lang={langOf('results')} />
            <Figures figures={practice.figures} lang={lang} />
            <p>
              <strong>{say('practice.evidence', { level: practice.evidence.level })}</strong>{' '}
              {practice.evidence.basis}
            </p>
          </Section>
          <Section title={say('practice.adoptions')} id="adoptions">
            <Adopters adoptions={adoptions} />
          </Section>
          <Section title={say('record.chain')}>{chain.length > 0 && <Chain links={chain} />}</Section>
          <Section title={say('practice.advice')}>
            {practice.transferAdvice !== null && (
              <Prose text={practice.transferAdvice} lang={langOf('transferAdvice')} />
            )}
          </Section>
          <Section title={say('practice.blocks')}>
            {practice.buildingBlocks.length > 0 && (
              <ul>
                {practice.buildingBlocks.map((text) => (
                  <li key={text} lang={lang}>
                    {text}
                  </li>
                ))}
              </ul>
            )}
          </Section>
          <Section title={say('practice.lessons')}>
            {practice.lessons !== null && <Prose text={practice.lessons} lang={langOf('lessons')} />}
          </Section>
          <Section
            title={mine === null ? say('practice.fit.yours') : say('practice.fit', { city: mine })}
            id="fit"
          >
            {fit !== null && fit.mine !== null && <FitCheck fit={fit} practice={practice} />}
          </Section>
          <Section title={say('practice.plans')}>
            {practice.actions.length > 0 && (
              <ul>
                {practice.actions.map(({ title, status, plan }) => (
                  <li key={title}>
                    {say('practice.plan', {
                      action: told(title, say.foreign(OF_RECORDS)),
                      plan: <Titled at="plans" of={plan} />,
                    })}{' '}
                    <Status status={status} />
                  </li>
                ))}
              </ul>
            )}
          </Section>
          <Section title={say('practice.events')}>
            {practice.events.length > 0 && <EventList events={practice.events} />}
          </Section>
          <Documents documents={practice.documents} />
          {practice.missing.length > 0 && (
            <section class="missing">
              <h2>{say('practice.missing')}</h2>
              <ul>
                {practice.missing.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </section>
          )}
          <Section title={say('practice.similar')} id="similar">
            {similar.length > 0 && <SimilarList slug={practice.slug} found={similar} />}
          </Section>
          <Sources sources={practice.sources} />
          <Cite cite={cite} />
          <History history={practice.history} address={`/practices/${practice.slug}`} />
        </Record>
      </>
    );
  },
};

function Documents({ documents }: Pick<Practice, 'documents'>) {
  const say = useSay();
  if (documents.length === 0) return null;
  return (
    <Section title={say('practice.documents')}>
      <ul>
        {documents.map(({ url, title, language, kind }) => (
          <li key={url}>
            <a href={url} rel="noopener noreferrer">
              {told(title, language === null ? undefined : say.foreign(language)) ?? url}
            </a>{' '}
            ({kind.label})
          </li>
        ))}
      </ul>
    </Section>
  );
}
