import type { Fit, Practice } from '../api.ts';
import { mineIn } from '../carried.ts';
import { listed } from '../listed.ts';
import { siteOf } from '../site.ts';
import type { Page } from '../page.ts';
import { BriefSheet } from '../parts/brief-sheet.tsx';
import { writtenIn } from '../written-in.ts';
import { myCityInWords } from '../parts/likeness.tsx';
import { Link } from '../parts/link.tsx';
import { PrintButton } from '../parts/print-button.tsx';
import { useSay } from '../parts/saying.ts';
import { shortlistIn } from '../shortlist.ts';

interface Data {
  readonly sheets: { readonly practice: Practice; readonly fit: Fit | null }[];
  readonly gone: string[];
}

export const briefPage: Page<Data> = {
  path: '/brief',
  words: ['choosing', 'likeness'],
  async load(api, _, { searchParams }) {
    const mine = mineIn(searchParams);
    const { found, gone } = await listed(shortlistIn(searchParams).slugs, async (slug) => {
      const [practice, fit] = await Promise.all([
        api.practice(slug),
        mine === '' ? null : api.fit(slug, mine),
      ]);
      return { practice, fit };
    });
    return { sheets: found, gone };
  },
  title: (_, __, say) => say('frame.title', { page: say('choosing.brief.title') }),
  description: ({ sheets }) => sheets.map(({ practice }) => practice.title).join(', '),
  View({ data: { sheets, gone }, url }) {
    const say = useSay();
    const list = shortlistIn(url.searchParams);
    const mine = sheets[0]?.fit?.mine ?? null;
    return (
      <div class="brief">
        <header class="wrap narrow brief-head no-print">
          <h1 tabIndex={-1}>{say('choosing.brief.title')}</h1>
          {sheets.length === 0 ? (
            <p>
              {say('choosing.brief.empty', {
                search: <Link href="/practices">{say('choosing.search')}</Link>,
              })}
            </p>
          ) : (
            <>
              <p>
                {say('choosing.brief.how', {
                  practices: say('count.practices', { count: sheets.length }),
                  pages: say('choosing.brief.pages', { count: sheets.length }),
                })}
              </p>
              <p class="actions-row">
                <PrintButton />
                <Link class="button quiet" href="/shortlist">
                  {say('choosing.brief.back')}
                </Link>
              </p>
              {mine === null && (
                <p>
                  {say('choosing.brief.my-city', {
                    say: (
                      <Link href={`/my-city?next=${encodeURIComponent('/brief')}`}>
                        {say('choosing.brief.my-city.say')}
                      </Link>
                    ),
                  })}
                </p>
              )}
              {gone.length > 0 && <p class="notice">{say('choosing.gone', { records: gone.join(', ') })}</p>}
            </>
          )}
        </header>
        {sheets.map(({ practice, fit }, at) => (
          <BriefSheet
            key={practice.slug}
            practice={practice}
            fit={fit}
            note={list.notes[practice.slug]}
            number={at + 1}
            of={sheets.length}
            mine={mine === null ? undefined : myCityInWords(mine, say)}
          />
        ))}
        {sheets.length > 0 && <SourceSheet sheets={sheets} url={url} />}
      </div>
    );
  },
};

function SourceSheet({ sheets, url }: { sheets: Data['sheets']; url: URL }) {
  const say = useSay();
  return (
    <section class="sheet" aria-labelledby="brief-sources">
      <h2 id="brief-sources">{say('choosing.brief.sources')}</h2>
      {sheets.map(({ practice }) => (
        <section key={practice.slug}>
          <h3 lang={writtenIn(practice, 'title', say)}>{practice.title}</h3>
          <p class="address">
            <span data-script>{siteOf(url)}</span>/practices/{practice.slug} ·{' '}
            {say('choosing.brief.version', {
              version: practice.version,
              date: say.date(practice.updated),
            })}
          </p>
          <ol class="sources">
            {practice.sources.map((source) => (
              <li key={source.url}>
                {source.confidence.code === 'inferred'
                  ? say('choosing.brief.inferred', { source: source.title ?? source.kind.label })
                  : (source.title ?? source.kind.label)}{' '}
                <span class="url">{source.url}</span>
              </li>
            ))}
          </ol>
        </section>
      ))}
      <p class="hint">{say('choosing.brief.licence')}</p>
    </section>
  );
}
