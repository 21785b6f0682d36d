import type { MyCity, PracticeCard } from '../api.ts';
import { formatNumber, formatSmallMoney } from '../format.ts';
import { Link } from './link.tsx';

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

/** Why a result is like the visitor's city, in the visitor's words; and what is not known. */
export function LikenessLine({ likeness }: { likeness: Likeness }) {
  const alike = likeness.reasons.flatMap((reason) => alikeIn(reason, likeness) ?? []);
  const unknown = likeness.reasons
    .filter(({ value }) => value === null)
    .map(({ dimension }) => UNKNOWN[dimension]);
  return (
    <p class="likeness">
      <strong>{alike.length > 0 ? 'Like yours:' : 'Not like yours.'}</strong> {alike.join(' · ')}
      {unknown.length > 0 && <span class="unknown"> Not known: {unknown.join(', ')}.</span>}
    </p>
  );
}

function alikeIn({ dimension, value, place, role }: Reason, { perInhabitant }: Likeness): string | undefined {
  if (dimension === 'cost')
    return perInhabitant === null
      ? undefined
      : `${formatSmallMoney(perInhabitant)} for each of your inhabitants in the first year`;
  if (value === null || value <= 0 || place === undefined) return undefined;
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
  return (
    <p class="my-city">
      {mine === null ? (
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
