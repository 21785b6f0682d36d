import type { SearchAnswer, Tag } from '../api.ts';
import type { Page } from '../page.ts';
import { Facts, Section } from '../parts/facts.tsx';
import { Follow } from '../parts/follow.tsx';
import { History } from '../parts/history.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Record } from '../parts/record.tsx';
import { PracticeCard } from '../parts/practice-card.tsx';
import { only } from '../query.ts';
import { Link } from '../parts/link.tsx';
import { useSay } from '../parts/saying.ts';

interface Data {
  readonly tag: Tag;
  readonly answer: SearchAnswer;
}

export const tagPage: Page<Data> = {
  path: '/tags/:slug',
  words: ['likeness', 'record', 'search'],
  async load(api, slug) {
    const [tag, answer] = await Promise.all([api.tag(slug), api.search(`tag=${encodeURIComponent(slug)}`)]);
    return { tag, answer };
  },
  title: ({ tag }, _, say) => say('frame.title', { page: tag.label }),
  description: ({ tag }, say) =>
    say('tag.description', {
      practices: say('count.good-practices', { count: tag.practices }),
      tag: tag.label,
    }),
  View({ data: { tag, answer }, url }) {
    const say = useSay();
    return (
      <>
        <PageHead kind={tag.kind.label} title={tag.label}>
          <p class="route">
            {say('count.practices', { count: tag.practices })}
            {tag.broader !== null && (
              <>
                {' · '}
                {say('tag.part-of', {
                  tag: <Link href={`/tags/${tag.broader.slug}`}>{tag.broader.title}</Link>,
                })}
              </>
            )}
          </p>
        </PageHead>
        <Record
          side={
            <>
              <Section title={say('tag.labels')}>
                <Facts
                  facts={tag.labels.map(
                    ({ language, label }) =>
                      [language.label, <span lang={language.code}>{label}</span>] as const,
                  )}
                />
              </Section>
              <Section title={say('tag.narrower')}>
                {tag.narrower.length > 0 && (
                  <ul class="tag-cloud">
                    {tag.narrower.map(({ slug, title }) => (
                      <li key={slug}>
                        <Link class="tag" href={`/tags/${slug}`}>
                          {title}
                        </Link>
                      </li>
                    ))}
                  </ul>
                )}
              </Section>
              <Follow url={url} />
            </>
          }
        >
          {answer.results.map((practice) => (
            <PracticeCard key={practice.slug} practice={practice} />
          ))}
          {answer.total > answer.results.length && (
            <p>
              <Link href={only('tag', tag.slug)}>{say('tag.all', { count: answer.total })}</Link>
            </p>
          )}
          <History history={tag.history} />
        </Record>
      </>
    );
  },
};
