import type { Fit, Practice } from '../api.ts';
import { mineIn } from '../carried.ts';
import { count, formatDate, siteOf } from '../format.ts';
import type { Page } from '../page.ts';
import { BriefSheet } from '../parts/brief-sheet.tsx';
import { myCityInWords } from '../parts/likeness.tsx';
import { Link } from '../parts/link.tsx';
import { PrintButton } from '../parts/print-button.tsx';
import { useSay } from '../parts/saying.ts';
import { shortlistIn } from '../shortlist.ts';
import { listed } from './shortlist.tsx';

interface Data {
  readonly sheets: { readonly practice: Practice; readonly fit: Fit | null }[];
  readonly gone: string[];
}

export const briefPage: Page<Data> = {
  path: '/brief',
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
  title: () => 'Council brief – Practice Exchange',
  description: ({ sheets }) => sheets.map(({ practice }) => practice.title).join(', '),
  View({ data: { sheets, gone }, url }) {
    const say = useSay();
    const list = shortlistIn(url.searchParams);
    const mine = sheets[0]?.fit?.mine ?? null;
    return (
      <div class="brief">
        <header class="wrap narrow brief-head no-print">
          <h1 tabIndex={-1}>Council brief</h1>
          {sheets.length === 0 ? (
            <p>
              A brief is made of a shortlist, and yours is empty. Add practices from{' '}
              <Link href="/practices">the search</Link>.
            </p>
          ) : (
            <>
              <p>
                {count(sheets.length, 'practice')} on {count(sheets.length, 'page')} A4, the sources on a last
                one. Print it or keep it as a PDF with your browser’s print command (Ctrl + P, on a Mac ⌘ +
                P).
              </p>
              <p class="actions-row">
                <PrintButton />
                <Link class="button quiet" href="/shortlist">
                  Back to the shortlist
                </Link>
              </p>
              {mine === null && (
                <p>
                  <Link href={`/my-city?next=${encodeURIComponent('/brief')}`}>Say which city is yours</Link>{' '}
                  to have costs for each of your inhabitants on it.
                </p>
              )}
              {gone.length > 0 && <p class="notice">Not in the catalogue (any more): {gone.join(', ')}.</p>}
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
  return (
    <section class="sheet" aria-labelledby="brief-sources">
      <h2 id="brief-sources">Sources</h2>
      {sheets.map(({ practice }) => (
        <section key={practice.slug}>
          <h3>{practice.title}</h3>
          <p class="address">
            <span data-script>{siteOf(url)}</span>/practices/{practice.slug} · version {practice.version},{' '}
            {formatDate(practice.updated.slice(0, 10))}
          </p>
          <ol class="sources">
            {practice.sources.map((source) => (
              <li key={source.url}>
                {source.title ?? source.kind.label}
                {source.confidence.code === 'inferred' && ' (inferred from it)'}{' '}
                <span class="url">{source.url}</span>
              </li>
            ))}
          </ol>
        </section>
      ))}
      <p class="hint">Texts: CC BY 4.0, Practice Exchange.</p>
    </section>
  );
}
