import { useContext } from 'preact/hooks';
import { LANGUAGES, under } from '../language.ts';
import { AddressContext } from './link.tsx';
import { useSay } from './saying.ts';

/** This very page in each language: a document of its own, so the browser loads it anew. */
export function LanguageSwitch() {
  const say = useSay();
  const { pathname, search } = useContext(AddressContext);
  return (
    <nav class="languages" aria-label={say('frame.languages')}>
      <ul>
        {LANGUAGES.map(([code, name]) => (
          <li key={code}>
            <a
              href={under(`/${code}`, pathname + search)}
              lang={code}
              hreflang={code}
              aria-current={code === say.language ? 'true' : undefined}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
