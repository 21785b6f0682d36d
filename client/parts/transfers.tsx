import type { AdoptionCard } from '../api.ts';
import { formatDate } from '../format.ts';
import { CityLink } from './city-link.tsx';
import { Link } from './link.tsx';

interface Props {
  readonly adoptions: readonly AdoptionCard[];
  /** Leave the practice's title out, on the practice's own page. */
  readonly short?: boolean;
}

/** Who took what from whom, and how far it got. */
export function Transfers({ adoptions, short = false }: Props) {
  return (
    <ul class="transfers">
      {adoptions.map((adoption) => (
        <li key={adoption.slug}>
          <p class="route">
            <CityLink city={adoption.origin} />{' '}
            <span class="arrow" aria-hidden="true">
              →
            </span>
            <span class="visually-hidden">to</span> <CityLink city={adoption.city} />
          </p>
          {!short && (
            <p class="what">
              <Link href={`/practices/${adoption.practice.slug}`}>{adoption.practice.title}</Link>
            </p>
          )}
          <p class="facts">
            <Status status={adoption.status} />
            {adoption.statusDate !== null && <span>{formatDate(adoption.statusDate)}</span>}
            {adoption.abandonReason !== null && <span>{adoption.abandonReason.label}</span>}
            {adoption.inBetter && <span class="badge">BETTER</span>}
            <Link href={`/adoptions/${adoption.slug}`}>
              The transfer step by step
              <span class="visually-hidden">
                : {adoption.practice.title}, {adoption.city.name}
              </span>
            </Link>
          </p>
        </li>
      ))}
    </ul>
  );
}

/** How far an adoption is; the words carry the meaning, the colour only repeats it. */
export function Status({ status }: { status: { code: string; label: string } }) {
  return (
    <span class="status" data-status={status.code}>
      {status.label}
    </span>
  );
}
