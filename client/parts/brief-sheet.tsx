import type { Fit, Practice } from '../api.ts';
import type { Say } from '../say.ts';
import { writtenIn } from '../written-in.ts';
import { shortened } from '../shorten.ts';
import { useSay } from './saying.ts';

interface Props {
  readonly practice: Practice;
  readonly fit: Fit | null;
  readonly note: string | undefined;
  readonly number: number;
  readonly of: number;
  /** The visitor's city in words. */
  readonly mine: string | undefined;
}

/** A practice on one page A4: what a council needs to talk about it, long texts cut at a sentence. */
export function BriefSheet({ practice, fit, note, number, of, mine }: Props) {
  const say = useSay();
  const { adoptions, conditions } = practice;
  const lang = say.foreign(practice.language.code);
  const langOf = (field: keyof Practice) => writtenIn(practice, field, say);
  const here = fit?.likeness?.perInhabitant ?? null;
  const cut = cutterFor(practice, note);
  const hindering = conditions.filter(({ kind }) => kind.code === 'hindering').slice(0, 2);
  const enabling = conditions.filter(({ kind }) => kind.code === 'enabling').slice(0, 2);
  return (
    <article class="sheet">
      <p class="sheet-number">
        {mine === undefined
          ? say('choosing.sheet.number', { number, total: of })
          : say('choosing.sheet.number.for', { number, total: of, city: mine })}
      </p>
      <h2 lang={langOf('title')}>{practice.title}</h2>
      <p class="route">
        {practice.city.name}, {practice.city.country.label} · {practice.type.label}
        {practice.started !== null &&
          ` · ${say('choosing.sheet.since', { date: say.date(practice.started) })}`}{' '}
        ·{' '}
        {practice.confirmedOn === null
          ? say('choosing.sheet.never-confirmed')
          : say('choosing.sheet.confirmed', { date: say.date(practice.confirmedOn) })}
      </p>
      <p class="lead" lang={langOf('summary')}>
        {practice.summary}
      </p>
      {note !== undefined && <p class="sheet-note">{note}</p>}
      <dl class="sheet-facts">
        <div>
          <dt>{say('choosing.sheet.cost')}</dt>
          <dd>
            {practice.firstYear === null ? say(noCost(practice)) : say.money(practice.firstYear, 'EUR')}
          </dd>
        </div>
        <div>
          <dt>{say('choosing.sheet.each')}</dt>
          <dd>{costs(say, practice.firstYearPerInhabitant, here)}</dd>
        </div>
        <div>
          <dt>{say('choosing.sheet.staff')}</dt>
          {practice.staff === null ? (
            <dd>{say('choosing.sheet.not-recorded')}</dd>
          ) : (
            <dd lang={lang}>{cut(practice.staff, 60)}</dd>
          )}
        </div>
        <div>
          <dt>{say('choosing.sheet.evidence')}</dt>
          <dd>{say('choosing.sheet.evidence.level', { level: practice.evidence.level })}</dd>
        </div>
      </dl>
      <div class="sheet-columns">
        <Part
          title={say('choosing.sheet.done')}
          lang={langOf(practice.solution === null ? 'problem' : 'solution')}
          text={practice.solution ?? practice.problem}
          cut={(text) => cut(text, 750)}
        />
        <Part
          title={say('choosing.sheet.results')}
          lang={practice.results === null ? lang : langOf('results')}
          text={
            practice.results ??
            practice.figures
              .map(({ indicator, after, unit }) =>
                `${indicator}: ${after ?? say('choosing.sheet.not-stated')} ${unit ?? ''}`.trim(),
              )
              .join('. ')
          }
          cut={(text) => cut(text, 340)}
        />
        <Part
          title={say('choosing.sheet.failures')}
          lang={practice.failures === null ? undefined : langOf('failures')}
          text={practice.failures ?? noFailures(say, practice.answers.failures)}
          cut={(text) => cut(text, 340)}
        />
        <section>
          <h3>{say('choosing.sheet.conditions')}</h3>
          {conditions.length === 0 ? (
            <p class="unknown">{say('choosing.sheet.nothing-recorded')}</p>
          ) : (
            <ul class="signed" lang={lang}>
              {[...enabling, ...hindering].map(({ kind, text }) => (
                <li key={text}>
                  <strong>{kind.code === 'enabling' ? '+' : '–'}</strong> {cut(text, 130)}
                </li>
              ))}
            </ul>
          )}
        </section>
        <section>
          <h3>{say('choosing.sheet.adopters')}</h3>
          {adoptions.length === 0 ? (
            <p class="unknown">{say('choosing.sheet.adopters.none')}</p>
          ) : (
            <ul>
              {adoptions.slice(0, 5).map(({ slug, city, status, abandonReason }) => (
                <li key={slug}>
                  {city.name}, {city.country.label}: {status.label.toLowerCase()}
                  {abandonReason !== null && ` (${abandonReason.label.toLowerCase()})`}
                </li>
              ))}
              {adoptions.length > 5 && (
                <li>{say('choosing.sheet.adopters.more', { count: adoptions.length - 5 })}</li>
              )}
            </ul>
          )}
        </section>
        <Part
          title={say('choosing.sheet.advice')}
          lang={langOf('transferAdvice')}
          text={practice.transferAdvice}
          cut={(text) => cut(text, 260)}
        />
      </div>
      {practice.missing.length > 0 && (
        <section class="sheet-missing">
          <h3>{say('choosing.sheet.missing')}</h3>
          <p>{cut(practice.missing.join(' '), 400)}</p>
        </section>
      )}
    </article>
  );
}

const NO_FAILURES = ['none', 'unknown', 'not-asked'] as const;

function noFailures(say: Say, answer: string): string | null {
  const known = NO_FAILURES.find((each) => each === answer);
  return known === undefined ? null : say(`choosing.sheet.failures.${known}`);
}

const noCost = ({ answers, costs: stated }: Practice) =>
  answers.costs === 'none'
    ? 'choosing.sheet.cost.none'
    : stated.length > 0
      ? 'choosing.sheet.cost.other'
      : 'choosing.sheet.not-recorded';

/** What the first year costs for each inhabitant, where the practice started and in the visitor's city. */
function costs(say: Say, there: number | null, here: number | null): string {
  if (there === null)
    return here === null
      ? say('choosing.sheet.each.unknown')
      : say('choosing.sheet.each.here', { here: say.smallMoney(here) });
  const amount = say.smallMoney(there);
  return here === null
    ? say('choosing.sheet.each.there', { there: amount })
    : say('choosing.sheet.each.both', { there: amount, here: say.smallMoney(here) });
}

/** As many characters as a page A4 holds below the summary, with some air. */
const ROOM = 2300;

/** Cuts texts only where together they would not fit on the page: each to its share of the room. */
function cutterFor(
  { solution, problem, results, failures, transferAdvice, conditions, adoptions, missing }: Practice,
  note = '',
) {
  const texts = [
    [solution ?? problem, 750],
    [results, 340],
    [failures, 340],
    [transferAdvice, 260],
    [missing.join(' '), 400],
    ...conditions.slice(0, 4).map(({ text }) => [text, 130] as const),
  ] as const;
  const fixed = note.length + 50 * Math.min(adoptions.length, 6);
  const whole = texts.reduce((sum, [text]) => sum + (text?.length ?? 0), fixed);
  if (whole <= ROOM) return (text: string): string => shortened(text, ROOM);
  const wanted = texts.reduce((sum, [text, limit]) => sum + Math.min(text?.length ?? 0, limit), fixed);
  return (text: string, limit: number): string => shortened(text, Math.round((limit * ROOM) / wanted));
}

interface PartProps {
  readonly title: string;
  readonly lang: string | undefined;
  readonly text: string | null;
  readonly cut: (text: string) => string;
}

function Part({ title, lang, text, cut }: PartProps) {
  const say = useSay();
  return (
    <section>
      <h3>{title}</h3>
      {text === null || text === '' ? (
        <p class="unknown">{say('choosing.sheet.nothing-recorded')}</p>
      ) : (
        <p lang={lang}>{cut(text)}</p>
      )}
    </section>
  );
}
