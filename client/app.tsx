import type { Loaded } from './page.ts';
import { SearchContext } from './parts/search-context.ts';
import { LanguageSwitch } from './parts/language-switch.tsx';
import { Mark } from './parts/mark.tsx';
import { carriedIn } from './carried.ts';
import { AddressContext, BaseContext, CarriedContext, Link } from './parts/link.tsx';
import { SayContext } from './parts/saying.ts';
import { ShortlistStatus } from './parts/shortlist-link.tsx';

const SECTIONS = [
  { href: '/practices', label: 'frame.practices' },
  { href: '/cities', label: 'frame.cities' },
  { href: '/transfers', label: 'frame.transfers', records: '/adoptions/' },
  { href: '/events', label: 'frame.events' },
  { href: '/plans', label: 'frame.plans' },
  { href: '/tags', label: 'frame.tags' },
  { href: '/about', label: 'frame.about' },
] as const;

const FOOTER = [
  ['/about', 'frame.about-catalogue'],
  ['/gap-map', 'frame.gap-map'],
  ['/data', 'frame.data'],
  ['/developers', 'frame.developers'],
  ['/glossary', 'frame.glossary'],
  ['/privacy', 'frame.privacy'],
  ['/accessibility', 'frame.accessibility'],
  ['/status', 'frame.status'],
] as const;

interface Props {
  readonly loaded: Loaded;
  /** What addresses of pages begin with: `/it`, or nothing. */
  readonly base: string;
  /** Searches as the visitor types; only in the browser. */
  readonly search?: (address: string) => Promise<void>;
}

/** The frame around every page: the map of the site. */
export function App({ loaded: { page, data, url, say }, base, search }: Props) {
  const { View } = page;
  return (
    <SayContext.Provider value={say}>
      <BaseContext.Provider value={base}>
        <SearchContext.Provider value={search}>
          <AddressContext.Provider value={url}>
            <CarriedContext.Provider value={carriedIn(url.searchParams)}>
              <a class="skip" href="#main">
                {say('frame.skip')}
              </a>
              <header class="site-header">
                <div class="wrap">
                  <Link class="brand" href="/" aria-label={say('frame.home')}>
                    <Mark /> <span>Practice Exchange</span>
                  </Link>
                  <ShortlistStatus />
                  <LanguageSwitch />
                  <nav aria-label={say('frame.sections')}>
                    <ul>
                      {SECTIONS.map(({ href, label, ...section }) => (
                        <li key={href}>
                          <Link
                            href={href}
                            aria-current={
                              [href, ...('records' in section ? [section.records] : [])].some((path) =>
                                url.pathname.startsWith(path),
                              )
                                ? 'true'
                                : undefined
                            }
                          >
                            {say(label)}
                          </Link>
                        </li>
                      ))}
                    </ul>
                  </nav>
                </div>
              </header>
              <main id="main" tabIndex={-1}>
                <View data={data} url={url} key={url.pathname} />
              </main>
              <footer class="site-footer">
                <div class="wrap">
                  <p>{say('frame.mission')}</p>
                  <ul>
                    {FOOTER.map(([href, label]) => (
                      <li key={href}>
                        <Link href={href}>{say(label)}</Link>
                      </li>
                    ))}
                  </ul>
                  <p>
                    {say('frame.licences', {
                      texts: <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>,
                      software: 'EUPL 1.2',
                    })}
                  </p>
                </div>
              </footer>
            </CarriedContext.Provider>
          </AddressContext.Provider>
        </SearchContext.Provider>
      </BaseContext.Provider>
    </SayContext.Provider>
  );
}
