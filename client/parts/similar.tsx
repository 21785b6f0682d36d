import type { SimilarPractices } from '../api.ts';
import type { Say } from '../say.ts';
import { CityLink } from './city-link.tsx';
import { Link } from './link.tsx';
import { useSay } from './saying.ts';

type Found = SimilarPractices['results'][number];

/** Practices that are like this one, each with what they share. */
export function SimilarList({ slug, found }: { slug: string; found: readonly Found[] }) {
  const say = useSay();
  return (
    <ul class="practice-list">
      {found.map((each) => (
        <li key={each.practice.slug}>
          <Link href={`/practices/${each.practice.slug}`}>{each.practice.title}</Link>{' '}
          <span class="route">
            <CityLink city={each.practice.city} />
          </span>
          <p class="facts">
            <span>{say('similar.both', { shared: sharedIn(each, say).join(' · ') })}</span>
            <Link href={`/compare?practice=${slug}&practice=${each.practice.slug}`}>
              {say('similar.compare')}
              <span class="visually-hidden">
                {' '}
                {say('similar.compare.with', { practice: each.practice.title })}
              </span>
            </Link>
          </p>
        </li>
      ))}
    </ul>
  );
}

function sharedIn({ tags, words, adopters, events }: Found, say: Say): string[] {
  const quoted = words.map((word) => say('similar.word', { word })).join(', ');
  const cities = adopters.map(({ name }) => name).join(', ');
  const shown = events.map(({ title }) => title).join(', ');
  return [
    tags.map(({ title }) => title).join(', '),
    quoted && say('similar.words', { words: quoted }),
    cities && say('similar.adopters', { cities }),
    shown && say('similar.events', { events: shown }),
  ].filter((part) => part !== '');
}
