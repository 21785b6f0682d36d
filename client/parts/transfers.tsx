import type { AdoptionCard } from '../api.ts';
import { Link } from './link.tsx';
import { Route } from './route.tsx';
import { useSay } from './saying.ts';
import { Titled } from './titled.tsx';

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
          <Route origin={adoption.origin} city={adoption.city} />
          {!short && (
            <p class="what">
              <Titled at="practices" of={adoption.practice} />
            </p>
          )}
          <p class="facts">
            <HowFar adoption={adoption} />
            <StepByStep adoption={adoption} />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** How far an adoption is, since when, and why it was given up. */
export function HowFar({ adoption }: { adoption: AdoptionCard }) {
  const say = useSay();
  return (
    <>
      <Status status={adoption.status} />
      {adoption.statusDate !== null && <span>{say.date(adoption.statusDate)}</span>}
      {adoption.abandonReason !== null && <span>{adoption.abandonReason.label}</span>}
      {adoption.inBetter && <span class="badge">BETTER</span>}
    </>
  );
}

/** The way to an adoption's own page. */
export function StepByStep({ adoption }: { adoption: AdoptionCard }) {
  const say = useSay();
  return (
    <Link href={`/adoptions/${adoption.slug}`}>
      {say('frame.step-by-step')}
      <span class="visually-hidden">
        : <Titled of={adoption.practice} />, {adoption.city.name}
      </span>
    </Link>
  );
}

/** How far something is; the words carry the meaning, the colour only repeats it. */
export function Status({ status }: { status: { code: string; label: string } }) {
  return (
    <span class="status" data-status={status.code}>
      {status.label}
    </span>
  );
}
