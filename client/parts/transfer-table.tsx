import type { Transfer } from '../api.ts';
import { formatDate } from '../format.ts';
import { ChainCell } from './chain-cell.tsx';
import { CityLink } from './city-link.tsx';
import { Link } from './link.tsx';
import { Status } from './transfers.tsx';

const HEADS = ['From', 'To', 'Practice', 'How far it got', 'When', 'Learned through', 'Confidence', 'Chain'];

/** The same transfers as the pictures show, a row each. Failed ones are marked and say why. */
export function TransferTable({ transfers }: { transfers: readonly Transfer[] }) {
  return (
    <div class="table-scroll" role="region" aria-label="Transfers as a table" tabIndex={0}>
      <table class="transfer-table">
        <thead>
          <tr>
            {HEADS.map((head) => (
              <th key={head} scope="col">
                {head}
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
        <Link href={`/practices/${practice.slug}`}>{practice.title}</Link>
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
            : {practice.title}, {to.name}, step by step
          </span>
        </Link>
        {abandonReason !== null && <small class="reason">{abandonReason.label}</small>}
        {statusDate !== null && statusDate !== since && <small> {formatDate(statusDate)}</small>}
      </td>
      <td>{since === null ? '–' : formatDate(since)}</td>
      <td>{transfer.learnedThrough.label}</td>
      <td>{transfer.confidence.code === 'inferred' ? 'Inferred' : 'Stated'}</td>
      <td>
        <ChainCell transfer={transfer} />
      </td>
    </tr>
  );
}
