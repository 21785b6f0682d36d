import type { TagSummary } from '../api.ts';
import type { Page } from '../page.ts';
import { PageHead } from '../parts/page-head.tsx';
import { Link } from '../parts/link.tsx';
import { useSay } from '../parts/saying.ts';

interface Data {
  readonly total: number;
  readonly results: TagSummary[];
}

export const tagsPage: Page<Data> = {
  path: '/tags',
  words: ['search'],
  load: (api) => api.tags(),
  title: (_, __, say) => say('frame.title', { page: say('frame.tags') }),
  description: (_, say) => say('tags.description'),
  View({ data }) {
    const say = useSay();
    const used = data.results.filter(({ practices }) => practices > 0);
    const topics = used.filter(({ broader }) => broader === null);
    return (
      <>
        <PageHead title={say('frame.tags')}>
          <p class="lead">{say('tags.lead')}</p>
          <p>{say('tags.gaps', { map: <Link href="/gap-map">{say('tags.gaps.map')}</Link> })}</p>
        </PageHead>
        <div class="wrap subject-grid">
          {topics.map((topic) => (
            <section key={topic.slug}>
              <h2>
                <Link href={`/tags/${topic.slug}`}>{topic.label}</Link>{' '}
                <span class="count">{say.number(topic.practices)}</span>
              </h2>
              <ul class="tag-cloud">
                {used
                  .filter(({ broader }) => broader === topic.slug)
                  .map(({ slug, label, practices }) => (
                    <li key={slug}>
                      <Link class="tag" href={`/tags/${slug}`}>
                        {label} <span class="count">{say.number(practices)}</span>
                      </Link>
                    </li>
                  ))}
              </ul>
            </section>
          ))}
        </div>
      </>
    );
  },
};
