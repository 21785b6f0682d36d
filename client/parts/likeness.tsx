import { useContext } from 'preact/hooks';
import type { MyCity, PracticeCard } from '../api.ts';
import { formatNumber, formatSmallMoney } from '../format.ts';
import { AddressContext, Link } from './link.tsx';

type Likeness = NonNullable<PracticeCard['likeness']>;
type Reason = Likeness['reasons'][number];

/** From here on a size counts as about the same: at most 1.7 times as many people, or as few. */
const ABOUT = 0.5;
const UNKNOWN: Record<Reason['dimension'], string> = {
  population: 'size',
  country: 'country',
  language: 'language',
  cost: 'cost',
};

/** Why a result is like the visitor's city, in the visitor's words; what it would cost; and what is not known. */
export function LikenessLine({ likeness }: { likeness: Likeness }) {
  const { reasons, yours, perInhabitant } = likeness;
  const alike = reasons.flatMap((reason) => alikeIn(reason) ?? []);
  const unknown = reasons.filter(({ value }) => value === null).map(({ dimension }) => UNKNOWN[dimension]);
  const compared = reasons.some(({ dimension, value }) => dimension !== 'cost' && value !== null);
  return (
    <p class="likeness">
      {yours && <strong>Your city has it. </strong>}
      {alike.length > 0 && (
        <>
          <strong>Like yours:</strong> {alike.join(' · ')}.{' '}
        </>
      )}
      {alike.length === 0 && compared && <strong>No city like yours has it. </strong>}
      {perInhabitant !== null &&
        `${formatSmallMoney(perInhabitant)} for each of your inhabitants in the first year. `}
      {unknown.length > 0 && <span class="unknown">Not recorded: {unknown.join(', ')}.</span>}
    </p>
  );
}

function alikeIn({ dimension, value, place, role }: Reason): string | undefined {
  if (dimension === 'cost' || value === null || value <= 0 || place === undefined) return undefined;
  const whose = role === 'origin' ? place.name : `${place.name}, which took it over`;
  if (dimension === 'population')
    return value >= ABOUT ? `about your size (${whose})` : `not far from your size (${whose})`;
  if (dimension === 'language') return `your language (${whose})`;
  return role === 'origin' ? `your country (${place.name})` : `same country as an adopter (${place.name})`;
}

/** The visitor's city as it was understood: `Kisvárda: 30,000 inhabitants, Hungary, Hungarian`. */
export function myCityInWords({ name, population, country, languages }: MyCity): string {
  const facts = [
    population === null ? undefined : `${formatNumber(population)} inhabitants`,
    country?.label,
    languages.length === 0 ? undefined : languages.map(({ label }) => label).join(', '),
  ].filter((fact) => fact !== undefined);
  return name === null ? facts.join(', ') : `${name}: ${facts.join(', ')}`;
}

/** Which city the visitor compares with, and the way to change it; an invitation when none was said. */
export function MyCityBar({ mine, next }: { mine: MyCity | null; next: string }) {
  const href = `/my-city?next=${encodeURIComponent(next)}`;
  const named = useContext(AddressContext).searchParams.get('my') ?? '';
  return (
    <p class="my-city">
      {mine === null && named !== '' ? (
        <>
          The catalogue does not know <strong>{named}</strong>.{' '}
          <Link href={href}>Say how many inhabitants it has, its country or its language</Link>, and practices
          can be compared with it.
        </>
      ) : mine === null ? (
        <Link href={href}>Say which city is yours, and see which practices worked in cities like it</Link>
      ) : (
        <>
          Compared with <strong>{myCityInWords(mine)}</strong>{' '}
          <Link href={href}>
            Change<span class="visually-hidden"> your city</span>
          </Link>
        </>
      )}
    </p>
  );
}
