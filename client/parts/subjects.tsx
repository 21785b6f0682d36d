import type { Practice } from '../api.ts';
import { only } from '../query.ts';
import { Link } from './link.tsx';
import { useSay } from './saying.ts';

/** The subjects of a practice, each a way to what else there is on it. */
export function Subjects({ tags }: Pick<Practice, 'tags'>) {
  const say = useSay();
  return (
    <ul class="tag-cloud" aria-label={say('frame.tags')}>
      {tags.map((tag) => (
        <li key={tag.slug}>
          <Link class="tag" href={only('tag', tag.slug)}>
            {tag.label}
          </Link>
        </li>
      ))}
    </ul>
  );
}
