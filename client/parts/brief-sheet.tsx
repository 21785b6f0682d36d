import type { Fit, Practice } from '../api.ts';
import { formatDate, formatMoney, formatSmallMoney } from '../format.ts';
import { shortened } from '../shorten.ts';

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
  const { adoptions, conditions } = practice;
  const here = fit?.likeness?.perInhabitant ?? null;
  const cut = cutterFor(practice, note);
  const hindering = conditions.filter(({ kind }) => kind.code === 'hindering').slice(0, 2);
  const enabling = conditions.filter(({ kind }) => kind.code === 'enabling').slice(0, 2);
  return (
    <article class="sheet">
      <p class="sheet-number">
        {number} of {of}
        {mine !== undefined && ` · for ${mine}`}
      </p>
      <h2>{practice.title}</h2>
      <p class="route">
        {practice.city.name}, {practice.city.country.label} · {practice.type.label}
        {practice.started !== null && ` · since ${formatDate(practice.started)}`} ·{' '}
        {practice.confirmedOn === null ? 'never confirmed' : `confirmed ${formatDate(practice.confirmedOn)}`}
      </p>
      <p class="lead">{practice.summary}</p>
      {note !== undefined && <p class="sheet-note">{note}</p>}
      <dl class="sheet-facts">
        <div>
          <dt>Cost in the first year</dt>
          <dd>{practice.firstYear === null ? noCost(practice) : formatMoney(practice.firstYear, 'EUR')}</dd>
        </div>
        <div>
          <dt>For each inhabitant</dt>
          <dd>
            {practice.firstYearPerInhabitant === null
              ? 'not known'
              : `${formatSmallMoney(practice.firstYearPerInhabitant)} there`}
            {here !== null && `, ${formatSmallMoney(here)} here`}
          </dd>
        </div>
        <div>
          <dt>Staff</dt>
          <dd>{practice.staff === null ? 'not recorded' : cut(practice.staff, 60)}</dd>
        </div>
        <div>
          <dt>Evidence</dt>
          <dd>level {practice.evidence.level} of 5</dd>
        </div>
      </dl>
      <div class="sheet-columns">
        <Part
          title="What was done"
          text={practice.solution ?? practice.problem}
          cut={(text) => cut(text, 750)}
        />
        <Part
          title="What came of it"
          text={
            practice.results ??
            practice.figures
              .map(({ indicator, after, unit }) =>
                `${indicator}: ${after ?? 'not stated'} ${unit ?? ''}`.trim(),
              )
              .join('. ')
          }
          cut={(text) => cut(text, 340)}
        />
        <Part
          title="What went wrong"
          text={practice.failures ?? NO_FAILURES[practice.answers.failures] ?? null}
          cut={(text) => cut(text, 340)}
        />
        <section>
          <h3>What helps, what hinders</h3>
          {conditions.length === 0 ? (
            <p class="unknown">Not recorded.</p>
          ) : (
            <ul class="signed">
              {[...enabling, ...hindering].map(({ kind, text }) => (
                <li key={text}>
                  <strong>{kind.code === 'enabling' ? '+' : '–'}</strong> {cut(text, 130)}
                </li>
              ))}
            </ul>
          )}
        </section>
        <section>
          <h3>Who took it</h3>
          {adoptions.length === 0 ? (
            <p class="unknown">No other city’s adoption is recorded.</p>
          ) : (
            <ul>
              {adoptions.slice(0, 5).map(({ slug, city, status, abandonReason }) => (
                <li key={slug}>
                  {city.name}, {city.country.label}: {status.label.toLowerCase()}
                  {abandonReason !== null && ` (${abandonReason.label.toLowerCase()})`}
                </li>
              ))}
              {adoptions.length > 5 && <li>and {adoptions.length - 5} more</li>}
            </ul>
          )}
        </section>
        <Part
          title="What must stay, what may change"
          text={practice.transferAdvice}
          cut={(text) => cut(text, 260)}
        />
      </div>
      {practice.missing.length > 0 && (
        <section class="sheet-missing">
          <h3>What the record does not say</h3>
          <p>{cut(practice.missing.join(' '), 400)}</p>
        </section>
      )}
    </article>
  );
}

const NO_FAILURES: Record<string, string> = {
  none: 'Asked; nothing is known.',
  unknown: 'Asked; not known.',
  'not-asked': 'Nobody has been asked yet.',
};

const noCost = ({ answers, costs }: Practice): string =>
  answers.costs === 'none' ? 'no extra money' : costs.length > 0 ? 'see the record' : 'not recorded';

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
  readonly text: string | null;
  readonly cut: (text: string) => string;
}

function Part({ title, text, cut }: PartProps) {
  return (
    <section>
      <h3>{title}</h3>
      {text === null || text === '' ? <p class="unknown">Not recorded.</p> : <p>{cut(text)}</p>}
    </section>
  );
}
