import type { ComponentChildren } from 'preact';
import type { SimilarPractices } from '../api.ts';
import type { Say } from '../say.ts';
import { CityLink } from './city-link.tsx';
import { Link } from './link.tsx';
import { useSay } from './saying.ts';
import { Titled } from './titled.tsx';

type Found = SimilarPractices['results'][number];

/** Practices that are like this one, each with what they share. */
export function SimilarList({ slug, found }: { slug: string; found: readonly Found[] }) {
  const say = useSay();
  return (
    <ul class="practice-list">
      {found.map((each) => (
        <li key={each.practice.slug}>
          <Titled at="practices" of={each.practice} />{' '}
          <span class="route">
            <CityLink city={each.practice.city} />
          </span>
          <p class="facts">
            <span>{say('similar.both', { shared: sharedIn(each, say) })}</span>
            <Link href={`/compare?practice=${slug}&practice=${each.practice.slug}`}>
              {say('similar.compare')}
              <span class="visually-hidden">
                {' '}
                {say('similar.compare.with', { practice: <Titled of={each.practice} /> })}
              </span>
            </Link>
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Subjects, then words, adopters and events. */
function sharedIn({ tags, words, adopters, events }: Found, say: Say): ComponentChildren {
  const quoted = words.map((word) => say('similar.word', { word })).join(', ');
  const cities = adopters.map(({ name }) => name).join(', ');
  return [
    tags.map(({ title }) => title).join(', '),
    quoted && say('similar.words', { words: quoted }),
    cities && say('similar.adopters', { cities }),
    events.length > 0 &&
      say('similar.events', { events: say.list(events.map((event) => <Titled of={event} />)) }),
  ]
    .filter((part) => part)
    .map((part, at) => [at > 0 && ' · ', part]);
}
