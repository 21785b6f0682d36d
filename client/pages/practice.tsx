import type { Practice } from '../api.ts';
import { count, formatDate, formatPeriod } from '../format.ts';
import type { Page } from '../page.ts';
import { CityLink } from '../parts/city-link.tsx';
import { Conditions, Costs, Figures } from '../parts/decision.tsx';
import { EventList } from '../parts/event-list.tsx';
import { Facts, Prose, Section } from '../parts/facts.tsx';
import { History } from '../parts/history.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Record } from '../parts/record.tsx';
import { Confidence, Sources } from '../parts/sources.tsx';
import { Status, Transfers } from '../parts/transfers.tsx';
import { only } from '../query.ts';
import { Link } from '../parts/link.tsx';

const foreign = (language: string): string | undefined => (language === 'en' ? undefined : language);

export const practicePage: Page<Practice> = {
  path: '/practices/:slug',
  load: (api, slug) => api.practice(slug),
  title: ({ title, city }) => `${title} (${city.name}) – Practice Exchange`,
  description: ({ summary }) => summary,
  View({ data: practice }) {
    const { language, adoptions } = practice;
    return (
      <>
        <PageHead
          kind={
            <>
              {practice.recordKind.label} · {practice.type.label}
            </>
          }
          title={practice.title}
          lang={foreign(language.code)}
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
          <p class="lead" lang={foreign(language.code)}>
            {practice.summary}
          </p>
        </PageHead>
        <Record
          side={
            <>
              <InShort practice={practice} />
              <Confidence confidence={practice.confidence} note={practice.note} />
            </>
          }
          lang={foreign(language.code)}
        >
          <Section title="The problem">
            {practice.problem !== null && <Prose text={practice.problem} />}
          </Section>
          <Section title="What was done">
            {practice.solution !== null && <Prose text={practice.solution} />}
          </Section>
          <Section title="What came of it">
            {(practice.results !== null || practice.figures.length > 0) && (
              <>
                <Prose text={practice.results} />
                <Figures figures={practice.figures} />
              </>
            )}
          </Section>
          <Section title="What it costs">
            <Costs practice={practice} />
          </Section>
          <Section title="What went wrong">
            <Failures practice={practice} />
          </Section>
          <Section title="What helps and what hinders">
            {practice.conditions.length > 0 && <Conditions conditions={practice.conditions} />}
          </Section>
          <Section title="Lessons">{practice.lessons !== null && <Prose text={practice.lessons} />}</Section>
          <Section title="Taking it over">
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
          <Section title="Who took it" id="adoptions">
            {adoptions.length > 0 ? (
              <Transfers adoptions={adoptions} short />
            ) : (
              <p>No other city’s adoption is recorded yet.</p>
            )}
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
          <Section title="Documents">
            {practice.documents.length > 0 && (
              <ul>
                {practice.documents.map(({ url, title, kind }) => (
                  <li key={url}>
                    <a href={url} rel="noopener noreferrer">
                      {title ?? url}
                    </a>{' '}
                    ({kind.label})
                  </li>
                ))}
              </ul>
            )}
          </Section>
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
          <Sources sources={practice.sources} />
          <History history={practice.history} />
        </Record>
      </>
    );
  },
};

function InShort({ practice }: { practice: Practice }) {
  const { stage, ongoing, inBetter, inBetterConfidence, inBetterBasis } = practice;
  return (
    <>
      <Facts
        facts={[
          ['Stage', stage.label],
          ['Still running', ongoing.code === 'unknown' ? 'Not known' : ongoing.code === 'yes' ? 'Yes' : 'No'],
          [practice.ended === null ? 'Started' : 'Period', formatPeriod(practice.started, practice.ended)],
          ['Last confirmed', practice.confirmedOn === null ? null : formatDate(practice.confirmedOn)],
          ['Owner', practice.owner],
          ['Level of government', practice.governmentLevel.label],
          ['Confidence', practice.confidence.label],
          ['Staff', practice.staff],
          [
            'Time to set up',
            practice.durationMonths === null ? null : count(practice.durationMonths, 'month'),
          ],
          ['Complexity', practice.complexity === null ? null : `${practice.complexity} of 5`],
          [
            'BETTER project',
            <>
              {inBetter ? 'Yes' : 'No'}
              {inBetterConfidence?.code === 'inferred' &&
                ` (inferred${inBetterBasis === null ? '' : `: ${inBetterBasis}`})`}
            </>,
          ],
          [
            'Website',
            practice.website === null ? null : (
              <a href={practice.website} rel="noopener noreferrer">
                {practice.website}
              </a>
            ),
          ],
        ]}
      />
      <ul class="tag-cloud" aria-label="Subjects">
        {practice.tags.map((tag) => (
          <li key={tag.slug}>
            <Link class="tag" href={only('tag', tag.slug)}>
              {tag.label}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

const NO_FAILURES: Record<string, string> = {
  none: 'The origin was asked and knows of nothing that went wrong.',
  unknown: 'The origin was asked and could not say.',
  'not-asked': 'Nobody has been asked yet. That is not the same as “nothing went wrong”.',
};

function Failures({ practice }: { practice: Practice }) {
  if (practice.failures !== null) return <Prose text={practice.failures} />;
  return <p class="unknown">{NO_FAILURES[practice.answers.failures]}</p>;
}
