import type { Fit, Practice, SimilarPractices } from '../api.ts';
import { mineIn } from '../carried.ts';
import { count, formatDate } from '../format.ts';
import type { Page } from '../page.ts';
import { Adopters } from '../parts/adopters.tsx';
import { Chain } from '../parts/chain.tsx';
import { Cite, type CiteData, citing } from '../parts/cite.tsx';
import { CityLink } from '../parts/city-link.tsx';
import { Conditions, Costs, Failures, Figures } from '../parts/decision.tsx';
import { EventList } from '../parts/event-list.tsx';
import { Prose, Section } from '../parts/facts.tsx';
import { FitCheck } from '../parts/fit.tsx';
import { InShort } from '../parts/in-short.tsx';
import { MyCityBar } from '../parts/likeness.tsx';
import { Link } from '../parts/link.tsx';
import { History } from '../parts/history.tsx';
import { useSay } from '../parts/saying.ts';
import { PageHead } from '../parts/page-head.tsx';
import { Record } from '../parts/record.tsx';
import { ShortlistLink } from '../parts/shortlist-link.tsx';
import { SimilarList } from '../parts/similar.tsx';
import { Confidence, Sources } from '../parts/sources.tsx';
import { Status } from '../parts/transfers.tsx';
import { TranslatedFrom } from '../parts/translated.tsx';

interface Data {
  readonly practice: Practice;
  readonly similar: SimilarPractices['results'];
  /** Null where the visitor has not said which city is theirs. */
  readonly fit: Fit | null;
  readonly cite: CiteData;
}

export const practicePage: Page<Data> = {
  path: '/practices/:slug',
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
  title: ({ practice: { title, city } }) => `${title} (${city.name}) – Practice Exchange`,
  description: ({ practice }) => practice.summary,
  View({ data: { practice, similar, fit, cite }, url }) {
    const { language, adoptions, chain } = practice;
    const say = useSay();
    const lang = say.foreign(language.code);
    const shown = practice.translated === undefined ? lang : undefined;
    return (
      <>
        <PageHead
          kind={
            <>
              {practice.recordKind.label} · {practice.type.label}
            </>
          }
          title={practice.title}
          lang={shown}
        >
          {practice.localName !== null && <p class="local-name">{practice.localName}</p>}
          <p class="route">
            Started in <CityLink city={practice.city} country />
            {adoptions.length > 0 && (
              <>
                {' '}
                <span class="arrow" aria-hidden="true">
                  →
                </span>{' '}
                <a href="#adoptions">{count(adoptions.length, 'recorded adoption')}</a>
              </>
            )}
          </p>
          <p class="lead" lang={shown}>
            {practice.summary}
          </p>
          {practice.translated !== undefined && <TranslatedFrom translated={practice.translated} />}
          <p class="facts">
            <ShortlistLink slug={practice.slug} title={practice.title} />
          </p>
          <MyCityBar mine={fit?.mine ?? null} next={url.pathname} />
          {fit !== null && fit.mine !== null && (
            <p class="no-print">
              <a href="#fit">Does it fit?</a>
            </p>
          )}
        </PageHead>
        <Record
          side={
            <>
              <InShort practice={practice} />
              <Confidence confidence={practice.confidence} note={practice.note} />
            </>
          }
          lang={lang}
        >
          {practice.outdated && practice.confirmedOn !== null && (
            <p class="notice">
              Last confirmed in {formatDate(practice.confirmedOn)}, more than two years ago. Ask{' '}
              {practice.owner ?? practice.city.name} whether it still runs before you build on it.
            </p>
          )}
          <Section title="What it costs" id="costs">
            <Costs practice={practice} fit={fit} />
          </Section>
          <Section title="The problem">
            {practice.problem !== null && <Prose text={practice.problem} />}
          </Section>
          <Section title="What was done">
            {practice.solution !== null && <Prose text={practice.solution} />}
          </Section>
          <Section title="What helps and what hinders">
            {practice.conditions.length > 0 && <Conditions conditions={practice.conditions} />}
          </Section>
          <Section title="What went wrong">
            <Failures practice={practice} />
          </Section>
          <Section title="What came of it">
            <Prose text={practice.results} />
            <Figures figures={practice.figures} />
            <p>
              <strong>Evidence: level {practice.evidence.level} of 5.</strong> {practice.evidence.basis}
            </p>
          </Section>
          <Section title="Who took it, and how it went" id="adoptions">
            <Adopters adoptions={adoptions} />
          </Section>
          <Section title="The chain it belongs to">{chain.length > 0 && <Chain links={chain} />}</Section>
          <Section title="What must stay, and what may change">
            {practice.transferAdvice !== null && <Prose text={practice.transferAdvice} />}
          </Section>
          <Section title="What can be taken alone">
            {practice.buildingBlocks.length > 0 && (
              <ul>
                {practice.buildingBlocks.map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            )}
          </Section>
          <Section title="Lessons">{practice.lessons !== null && <Prose text={practice.lessons} />}</Section>
          <Section title={`Does it fit ${fit?.mine?.name ?? 'your city'}?`} id="fit">
            {fit !== null && fit.mine !== null && <FitCheck fit={fit} practice={practice} />}
          </Section>
          <Section title="Action plans it inspired">
            {practice.actions.length > 0 && (
              <ul>
                {practice.actions.map(({ title, status, plan }) => (
                  <li key={title}>
                    {title}, in the <Link href={`/plans/${plan.slug}`}>{plan.title}</Link>{' '}
                    <Status status={status} />
                  </li>
                ))}
              </ul>
            )}
          </Section>
          <Section title="Where it was shown">
            {practice.events.length > 0 && <EventList events={practice.events} />}
          </Section>
          <Documents documents={practice.documents} />
          {practice.missing.length > 0 && (
            <section class="missing">
              <h2>What this record does not say yet</h2>
              <ul>
                {practice.missing.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </section>
          )}
          <Section title="Similar practices" id="similar">
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
  if (documents.length === 0) return null;
  return (
    <Section title="Documents">
      <ul>
        {documents.map(({ url, title, kind }) => (
          <li key={url}>
            <a href={url} rel="noopener noreferrer">
              {title ?? url}
            </a>{' '}
            ({kind.label})
          </li>
        ))}
      </ul>
    </Section>
  );
}
