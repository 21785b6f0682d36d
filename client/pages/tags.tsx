import type { TagSummary } from '../api.ts';
import type { Page } from '../page.ts';
import { PageHead } from '../parts/page-head.tsx';
import { Link } from '../parts/link.tsx';

interface Data {
  readonly total: number;
  readonly results: TagSummary[];
}

export const tagsPage: Page<Data> = {
  path: '/tags',
  load: (api) => api.tags(),
  title: () => 'Subjects – Practice Exchange',
  description: () => 'All subjects of the catalogue, with the number of practices for each.',
  View({ data }) {
    const used = data.results.filter(({ practices }) => practices > 0);
    const topics = used.filter(({ broader }) => broader === null);
    return (
      <>
        <PageHead title="Subjects">
          <p class="lead">Each subject is known in five languages; the search understands all of them.</p>
          <p>
            On which topics nobody has a practice yet: see the <Link href="/gap-map">gap map</Link>.
          </p>
        </PageHead>
        <div class="wrap subject-grid">
          {topics.map((topic) => (
            <section key={topic.slug}>
              <h2>
                <Link href={`/tags/${topic.slug}`}>{topic.label}</Link>{' '}
                <span class="count">{topic.practices}</span>
              </h2>
              <ul class="tag-cloud">
                {used
                  .filter(({ broader }) => broader === topic.slug)
                  .map(({ slug, label, practices }) => (
                    <li key={slug}>
                      <Link class="tag" href={`/tags/${slug}`}>
                        {label} <span class="count">{practices}</span>
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
