import type { Loaded } from './page.ts';
import { SearchContext } from './parts/search-context.ts';
import { LanguageSwitch } from './parts/language-switch.tsx';
import { Mark } from './parts/mark.tsx';
import { carriedIn } from './carried.ts';
import { AddressContext, CarriedContext, Link } from './parts/link.tsx';
import { ShortlistStatus } from './parts/shortlist-link.tsx';

const SECTIONS = [
  { href: '/practices', label: 'Practices' },
  { href: '/cities', label: 'Cities' },
  { href: '/transfers', label: 'Transfers', records: '/adoptions/' },
  { href: '/events', label: 'Events' },
  { href: '/plans', label: 'Action plans' },
  { href: '/tags', label: 'Subjects' },
  { href: '/about', label: 'About' },
];

interface Props {
  readonly loaded: Loaded;
  /** Searches as the visitor types; only in the browser. */
  readonly search?: (address: string) => Promise<void>;
}

/** The frame around every page: the map of the site. */
export function App({ loaded: { page, data, url }, search }: Props) {
  const { View } = page;
  return (
    <SearchContext.Provider value={search}>
      <AddressContext.Provider value={url}>
        <CarriedContext.Provider value={carriedIn(url.searchParams)}>
          <a class="skip" href="#main">
            Skip to content
          </a>
          <header class="site-header">
            <div class="wrap">
              <Link class="brand" href="/" aria-label="Practice Exchange, home">
                <Mark /> <span>Practice Exchange</span>
              </Link>
              <nav aria-label="Sections">
                <ul>
                  {SECTIONS.map(({ href, label, records = href }) => (
                    <li key={href}>
                      <Link
                        href={href}
                        aria-current={
                          [href, records].some((path) => url.pathname.startsWith(path)) ? 'true' : undefined
                        }
                      >
                        {label}
                      </Link>
                    </li>
                  ))}
                </ul>
              </nav>
              <ShortlistStatus />
              <LanguageSwitch />
            </div>
          </header>
          <main id="main" tabIndex={-1}>
            <View data={data} url={url} key={url.pathname} />
          </main>
          <footer class="site-footer">
            <div class="wrap">
              <p>
                Practice Exchange keeps what cities learned from each other in BETTER, an Interreg Europe
                project (2019–2023), and goes on from there.
              </p>
              <p>
                Texts: <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>. Software: EUPL
                1.2. <Link href="/about">About the catalogue</Link> · <Link href="/gap-map">Gap map</Link> ·{' '}
                <Link href="/data">Data</Link> · <Link href="/developers">For developers</Link>
              </p>
            </div>
          </footer>
        </CarriedContext.Provider>
      </AddressContext.Provider>
    </SearchContext.Provider>
  );
}
