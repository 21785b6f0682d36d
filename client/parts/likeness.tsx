import { useContext } from 'preact/hooks';
import type { MyCity, PracticeCard } from '../api.ts';
import type { Say } from '../say.ts';
import { AddressContext, Link } from './link.tsx';
import { useSay } from './saying.ts';

type Likeness = NonNullable<PracticeCard['likeness']>;
type Reason = Likeness['reasons'][number];

/** From here on a size counts as about the same: at most 1.7 times as many people, or as few. */
const ABOUT = 0.5;

/** Why a result is like the visitor's city, in the visitor's words; what it would cost; and what is not known. */
export function LikenessLine({ likeness }: { likeness: Likeness }) {
  const say = useSay();
  const { reasons, yours, perInhabitant } = likeness;
  const alike = reasons.flatMap((reason) => alikeIn(reason, say) ?? []);
  const unknown = reasons
    .filter(({ value }) => value === null)
    .map(({ dimension }) => say(`likeness.unknown.${dimension}`));
  const compared = reasons.some(({ dimension, value }) => dimension !== 'cost' && value !== null);
  return (
    <p class="likeness">
      {yours && <strong>{say('likeness.yours')} </strong>}
      {alike.length > 0 && (
        <>
          <strong>{say('likeness.alike')}</strong> {alike.join(' · ')}.{' '}
        </>
      )}
      {alike.length === 0 && compared && <strong>{say('likeness.unlike')} </strong>}
      {perInhabitant !== null &&
        `${say('likeness.per-inhabitant', { amount: say.smallMoney(perInhabitant) })} `}
      {unknown.length > 0 && (
        <span class="unknown">{say('likeness.unknown', { what: unknown.join(', ') })}</span>
      )}
    </p>
  );
}

function alikeIn({ dimension, value, place, role }: Reason, say: Say): string | undefined {
  if (dimension === 'cost' || value === null || value <= 0 || place === undefined) return undefined;
  const { name } = place;
  const whose = { place: role === 'origin' ? name : say('likeness.adopter', { place: name }) };
  if (dimension === 'population')
    return say(value >= ABOUT ? 'likeness.about-your-size' : 'likeness.near-your-size', whose);
  if (dimension === 'language') return say('likeness.your-language', whose);
  return say(role === 'origin' ? 'likeness.your-country' : 'likeness.country-of-adopter', { place: name });
}

/** The visitor's city as it was understood: `Kisvárda: 30,000 inhabitants, Hungary, Hungarian`. */
export function myCityInWords({ name, population, country, languages }: MyCity, say: Say): string {
  const known = [
    population === null ? undefined : say('likeness.inhabitants', { count: population }),
    country?.label,
    languages.length === 0 ? undefined : languages.map(({ label }) => label).join(', '),
  ].filter((fact) => fact !== undefined);
  const facts = known.join(', ');
  return name === null ? facts : say('likeness.my-city', { name, facts });
}

/** Which city the visitor compares with, and the way to change it; an invitation when none was said. */
export function MyCityBar({ mine, next }: { mine: MyCity | null; next: string }) {
  const say = useSay();
  const href = `/my-city?next=${encodeURIComponent(next)}`;
  const named = useContext(AddressContext).searchParams.get('my') ?? '';
  return (
    <p class="my-city">
      {mine === null && named !== '' ? (
        say('likeness.not-known', {
          city: <strong>{named}</strong>,
          more: <Link href={href}>{say('likeness.not-known.more')}</Link>,
        })
      ) : mine === null ? (
        <Link href={href}>{say('likeness.say')}</Link>
      ) : (
        <>
          {say('likeness.compared', { city: <strong>{myCityInWords(mine, say)}</strong> })}{' '}
          <Link href={href} aria-label={say('likeness.change.label')}>
            {say('likeness.change')}
          </Link>
        </>
      )}
    </p>
  );
}
