import type { Practice } from '../api.ts';
import { formatMoney } from '../format.ts';

// The parts of a practice page that a decision hangs on: money, figures, conditions.

const NO_COST: Record<string, string> = {
  none: 'It needs no extra money.',
  unknown: 'The origin was asked and could not say.',
  'not-asked': 'No cost is recorded.',
};

export function Costs({ practice: { costs, answers } }: { practice: Practice }) {
  if (costs.length === 0) return <p class="unknown">{NO_COST[answers.costs]}</p>;
  return (
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
              </td>
              <td>{cost.what}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
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
