import type { Fit, Practice } from '../api.ts';
import { Prose, told } from './facts.tsx';
import { useSay } from './saying.ts';

// The parts of a practice page that a decision hangs on: money, figures, conditions, what went wrong.

const NO_COST = {
  none: 'costs.none',
  unknown: 'practice.could-not-say',
  'not-asked': 'costs.not-asked',
} as const;

/** The day whose rates server/practices/money.ts converts at. */
const RATES = '2023-12-29';

/** The language of the record, where that is not the page's. */
type Lang = string | undefined;

interface CostsProps {
  readonly practice: Practice;
  readonly fit: Fit | null;
  readonly lang: Lang;
}

export function Costs({ practice, fit, lang }: CostsProps) {
  const say = useSay();
  const { costs, answers } = practice;
  if (costs.length === 0) return <p class="unknown">{say(NO_COST[answers.costs as keyof typeof NO_COST])}</p>;
  const converted = costs.some(({ currency }) => currency !== 'EUR');
  const noYear = costs.some(({ priceYear }) => priceYear === null);
  return (
    <>
      <InFigures practice={practice} fit={fit} />
      <div class="table-scroll" role="region" aria-label={say('costs.table')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('costs.when')}</th>
              <th scope="col" class="number">
                {say('costs.amount')}
              </th>
              <th scope="col">{say('costs.what')}</th>
            </tr>
          </thead>
          <tbody>
            {costs.map((cost, at) => (
              <tr key={at}>
                <td>{cost.phase.label}</td>
                <td class="number">
                  {say.money(cost.amount, cost.currency)}
                  {cost.priceYear !== null && <small> ({cost.priceYear})</small>}
                  {cost.currency !== 'EUR' && (
                    <small class="line">
                      {cost.euro === null
                        ? say('costs.not-converted')
                        : say('costs.about', { amount: say.money(cost.euro, 'EUR') })}
                    </small>
                  )}
                </td>
                <td lang={lang}>{cost.what}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="hint">
        {converted && `${say('costs.rates', { date: say.date(RATES) })} `}
        {noYear && say('costs.no-year')}
      </p>
    </>
  );
}

/** The first year in euro: in all, for each inhabitant of the origin, and of the visitor's city. */
function InFigures({ practice, fit }: Omit<CostsProps, 'lang'>) {
  const say = useSay();
  const { firstYear, firstYearPerInhabitant: there, city } = practice;
  const here = fit?.likeness?.perInhabitant ?? null;
  const mine = fit?.mine?.name ?? null;
  if (firstYear === null) return null;
  return (
    <dl class="figures">
      <div>
        <dd>{say.money(firstYear, 'EUR')}</dd>
        <dt>{say('costs.first-year')}</dt>
      </div>
      {there !== null && (
        <div>
          <dd>{say.smallMoney(there)}</dd>
          <dt>{say('costs.there', { city: city.name })}</dt>
        </div>
      )}
      {here !== null && (
        <div>
          <dd>{say.smallMoney(here)}</dd>
          <dt>{mine === null ? say('costs.here.yours') : say('costs.here', { city: mine })}</dt>
        </div>
      )}
    </dl>
  );
}

export function Figures({ figures, lang }: { figures: Practice['figures']; lang: Lang }) {
  const say = useSay();
  if (figures.length === 0) return null;
  return (
    <dl class="figures">
      {figures.map(({ indicator, before, after, unit, period, certainty }) => (
        <div key={indicator}>
          <dd>
            {before !== null && (
              <>
                {told(before, lang)} <span aria-hidden="true">→</span>
                <span class="visually-hidden"> {say('figures.then')} </span>{' '}
              </>
            )}
            {told(after, lang) ?? say('figures.not-stated')}
            {unit !== null && <small lang={lang}> {unit}</small>}
          </dd>
          <dt>
            {told(indicator, lang)}
            <small>
              {period !== null && <>{told(period, lang)}, </>}
              {certainty.label}
            </small>
          </dt>
        </div>
      ))}
    </dl>
  );
}

export function Conditions({ conditions, lang }: { conditions: Practice['conditions']; lang: Lang }) {
  const say = useSay();
  return (
    <ul class="conditions">
      {conditions.map(({ kind, category, text, overcome }) => (
        <li key={text} data-kind={kind.code}>
          <strong>
            {kind.label} · {category.label}
          </strong>
          <p lang={lang}>{text}</p>
          {overcome !== null && <p>{say('conditions.overcome', { how: told(overcome, lang) })}</p>}
        </li>
      ))}
    </ul>
  );
}

const NO_FAILURES = {
  none: 'failures.none',
  unknown: 'practice.could-not-say',
  'not-asked': 'failures.not-asked',
} as const;

export function Failures({ practice, lang }: { practice: Practice; lang: Lang }) {
  const say = useSay();
  if (practice.failures !== null) return <Prose text={practice.failures} lang={lang} />;
  return <p class="unknown">{say(NO_FAILURES[practice.answers.failures as keyof typeof NO_FAILURES])}</p>;
}
