import { useContext } from 'preact/hooks';
import { AddressContext, Link } from './link.tsx';

const LANGUAGES = [
  ['en', 'English'],
  ['it', 'Italiano'],
  ['sv', 'Svenska'],
  ['et', 'Eesti'],
  ['hu', 'Magyar'],
] as const;

/** In which language titles and summaries are shown where there are translations: links to this page in each. */
export function LanguageSwitch() {
  const { pathname, searchParams } = useContext(AddressContext);
  const now = searchParams.get('lang') ?? 'en';
  const others = new URLSearchParams([...searchParams].filter(([name]) => name !== 'lang'));
  return (
    <nav class="languages" aria-label="Language of titles and summaries">
      <ul>
        {LANGUAGES.map(([code, name]) => {
          const parameters = new URLSearchParams(others);
          parameters.set('lang', code === 'en' ? '' : code);
          return (
            <li key={code}>
              <Link
                href={`${pathname}?${parameters.toString()}`}
                lang={code}
                aria-current={code === now ? 'true' : undefined}
              >
                {name}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
