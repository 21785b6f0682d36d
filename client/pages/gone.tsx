import type { Page } from '../page.ts';
import { Link } from '../parts/link.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { useSay } from '../parts/saying.ts';
import { Titled } from '../parts/titled.tsx';
import { SearchBox } from '../parts/search-box.tsx';
import { EMPTY } from '../query.ts';

/** What the server says of a practice that was archived. */
interface Gone {
  readonly practice: {
    readonly slug: string;
    readonly title: string;
    readonly language: string;
    readonly archivedOn: string;
    readonly versions: readonly { readonly version: number; readonly on: string }[];
  };
}

/** A record that was taken out of the catalogue. Not in the list of routes: it stands in for the record's page. */
export const gonePage: Page<Gone> = {
  path: '/gone',
  words: ['search'],
  load: () => Promise.reject(new Error('stands in for other pages')),
  title: ({ practice }, _, say) =>
    say('frame.title', { page: say('gone.title', { practice: practice.title }) }),
  description: ({ practice }, say) => say('gone.description', { date: say.date(practice.archivedOn) }),
  View({ data: { practice } }) {
    const say = useSay();
    const { slug, archivedOn, versions } = practice;
    return (
      <>
        <PageHead kind={say('gone.kind')} title={<Titled of={practice} />}>
          <p class="lead">{say('gone.lead', { date: say.date(archivedOn) })}</p>
        </PageHead>
        <div class="wrap narrow">
          <h2>{say('gone.readable')}</h2>
          <ul>
            {versions.map(({ version, on }) => (
              <li key={version}>
                {say('gone.version', {
                  link: (
                    <Link href={`/practices/${slug}/v/${version}`}>
                      {say('gone.version.link', { version })}
                    </Link>
                  ),
                  date: say.date(on),
                })}
              </li>
            ))}
          </ul>
          <h2>{say('gone.similar')}</h2>
          <SearchBox query={EMPTY} />
          <p>{say('gone.all', { practices: <Link href="/practices">{say('frame.all-practices')}</Link> })}</p>
        </div>
      </>
    );
  },
};
