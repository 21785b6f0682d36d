import type { SimilarPractices } from '../api.ts';
import { CityLink } from './city-link.tsx';
import { Link } from './link.tsx';

type Found = SimilarPractices['results'][number];

/** Practices that are like this one, each with what they share. */
export function SimilarList({ slug, found }: { slug: string; found: readonly Found[] }) {
  return (
    <ul class="practice-list">
      {found.map((each) => (
        <li key={each.practice.slug}>
          <Link href={`/practices/${each.practice.slug}`}>{each.practice.title}</Link>{' '}
          <span class="route">
            <CityLink city={each.practice.city} />
          </span>
          <p class="facts">
            <span>{sharedIn(each)}</span>
            <Link href={`/compare?practice=${slug}&practice=${each.practice.slug}`}>
              Compare<span class="visually-hidden"> with {each.practice.title}</span>
            </Link>
          </p>
        </li>
      ))}
    </ul>
  );
}

function sharedIn({ tags, words, adopters, events }: Found): string {
  const parts = [
    ['', tags.map(({ title }) => title)],
    ['the words ', words.map((word) => `“${word}”`)],
    ['taken over by ', adopters.map(({ name }) => name)],
    ['shown at ', events.map(({ title }) => title)],
  ] as const;
  return `Both: ${parts
    .filter(([, values]) => values.length > 0)
    .map(([before, values]) => before + values.join(', '))
    .join(' · ')}`;
}
