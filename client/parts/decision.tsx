import type { Fit, Practice } from '../api.ts';
import { formatMoney, formatSmallMoney } from '../format.ts';
import { Prose } from './facts.tsx';

// The parts of a practice page that a decision hangs on: money, figures, conditions, what went wrong.

const NO_COST: Record<string, string> = {
  none: 'It needs no extra money.',
  unknown: 'The origin was asked and could not say.',
  'not-asked': 'No cost is recorded.',
};

interface CostsProps {
  readonly practice: Practice;
  readonly fit: Fit | null;
}

export function Costs({ practice, fit }: CostsProps) {
  const { costs, answers } = practice;
  if (costs.length === 0) return <p class="unknown">{NO_COST[answers.costs]}</p>;
  const converted = costs.some(({ currency }) => currency !== 'EUR');
  const noYear = costs.some(({ priceYear }) => priceYear === null);
  return (
    <>
      <InFigures practice={practice} fit={fit} />
      <div class="table-scroll" role="region" aria-label="Costs" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col" class="number">
                Amount
              </th>
              <th scope="col">For what</th>
            </tr>
          </thead>
          <tbody>
            {costs.map((cost, at) => (
              <tr key={at}>
                <td>{cost.phase.label}</td>
                <td class="number">
                  {formatMoney(cost.amount, cost.currency)}
                  {cost.priceYear !== null && <small> ({cost.priceYear})</small>}
                  {cost.currency !== 'EUR' && (
                    <small class="line">
                      {cost.euro === null ? 'not converted' : `about ${formatMoney(cost.euro, 'EUR')}`}
                    </small>
                  )}
                </td>
                <td>{cost.what}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="hint">
        {converted && 'Euro at the reference rates of the European Central Bank of 29 December 2023. '}
        {noYear && 'Where no year stands, the sources do not say of which year the prices are.'}
      </p>
    </>
  );
}

/** The first year in euro: in all, for each inhabitant of the origin, and of the visitor's city. */
function InFigures({ practice, fit }: CostsProps) {
  const { firstYear, firstYearPerInhabitant: there, city } = practice;
  const here = fit?.likeness?.perInhabitant ?? null;
  if (firstYear === null) return null;
  return (
    <dl class="figures">
      <div>
        <dd>{formatMoney(firstYear, 'EUR')}</dd>
        <dt>in the first year</dt>
      </div>
      {there !== null && (
        <div>
          <dd>{formatSmallMoney(there)}</dd>
          <dt>for each inhabitant of {city.name}</dt>
        </div>
      )}
      {here !== null && (
        <div>
          <dd>{formatSmallMoney(here)}</dd>
          <dt>for each inhabitant of {fit?.mine?.name ?? 'your city'}, if it cost the same there</dt>
        </div>
      )}
    </dl>
  );
}

export function Figures({ figures }: { figures: Practice['figures'] }) {
  if (figures.length === 0) return null;
  return (
    <dl class="figures">
      {figures.map(({ indicator, before, after, unit, period, certainty }) => (
        <div key={indicator}>
          <dd>
            {before !== null && (
              <>
                {before} <span aria-hidden="true">→</span>
                <span class="visually-hidden"> before, then </span>{' '}
              </>
            )}
            {after ?? 'not stated'}
            {unit !== null && <small> {unit}</small>}
          </dd>
          <dt>
            {indicator}
            <small>
              {period !== null && `${period}, `}
              {certainty.label}
            </small>
          </dt>
        </div>
      ))}
    </dl>
  );
}

export function Conditions({ conditions }: { conditions: Practice['conditions'] }) {
  return (
    <ul class="conditions">
      {conditions.map(({ kind, category, text, overcome }) => (
        <li key={text} data-kind={kind.code}>
          <strong>
            {kind.label} · {category.label}
          </strong>
          <p>{text}</p>
          {overcome !== null && <p>How it was overcome: {overcome}</p>}
        </li>
      ))}
    </ul>
  );
}

const NO_FAILURES: Record<string, string> = {
  none: 'The origin was asked and knows of nothing that went wrong.',
  unknown: 'The origin was asked and could not say.',
  'not-asked': 'Nobody has been asked yet. That is not the same as “nothing went wrong”.',
};

export function Failures({ practice }: { practice: Practice }) {
  if (practice.failures !== null) return <Prose text={practice.failures} />;
  return <p class="unknown">{NO_FAILURES[practice.answers.failures]}</p>;
}
