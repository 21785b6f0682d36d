import type { Transfer } from '../api.ts';
import { ChainCell } from './chain-cell.tsx';
import { CityLink } from './city-link.tsx';
import { Link } from './link.tsx';
import { useSay } from './saying.ts';
import { Titled } from './titled.tsx';
import { Status } from './transfers.tsx';

const HEADS = ['from', 'to', 'practice', 'status', 'when', 'learned', 'confidence', 'chain'] as const;

/** The same transfers as the pictures show, a row each. Failed ones are marked and say why. */
export function TransferTable({ transfers }: { transfers: readonly Transfer[] }) {
  const say = useSay();
  return (
    <div class="table-scroll" role="region" aria-label={say('network.table')} tabIndex={0}>
      <table class="transfer-table">
        <thead>
          <tr>
            {HEADS.map((head) => (
              <th key={head} scope="col">
                {say(`network.table.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {transfers.map((transfer) => (
            <Row key={transfer.slug} transfer={transfer} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ transfer }: { transfer: Transfer }) {
  const say = useSay();
  const { slug, practice, from, to, status, statusDate, started, abandonReason } = transfer;
  const since = started ?? statusDate;
  return (
    <tr data-stage={transfer.stage}>
      <td>
        <CityLink city={from} />
      </td>
      <td>
        <CityLink city={to} />
      </td>
      <td>
        <Titled at="practices" of={practice} />
        {transfer.inBetter && (
          <>
            {' '}
            <span class="badge">BETTER</span>
          </>
        )}
      </td>
      <td>
        <Link class="step-by-step" href={`/adoptions/${slug}`}>
          <Status status={status} />
          <span class="visually-hidden">
            {say('network.table.step-by-step', { practice: <Titled of={practice} />, city: to.name })}
          </span>
        </Link>
        {abandonReason !== null && <small class="reason">{abandonReason.label}</small>}
        {statusDate !== null && statusDate !== since && <small> {say.date(statusDate)}</small>}
      </td>
      <td>{since === null ? '–' : say.date(since)}</td>
      <td>{transfer.learnedThrough.label}</td>
      <td>
        {say(transfer.confidence.code === 'inferred' ? 'network.table.inferred' : 'network.table.stated')}
      </td>
      <td>
        <ChainCell transfer={transfer} />
      </td>
    </tr>
  );
}
