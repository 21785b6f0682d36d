import { useSay } from './saying.ts';

export const anchor = (name: string): string => name.toLowerCase().replaceAll(' ', '-');

/** Where on the page for developers what stands. */
export function Contents({ sections }: { readonly sections: readonly string[] }) {
  const say = useSay();
  const english = say.foreign('en');
  const parts = [
    ['start', say('developers.start')],
    ['promise', say('developers.stays')],
    ['rules', say('developers.rules')],
    ...sections.map((name) => [anchor(name), name, english] as const),
    ['shapes', say('developers.shapes')],
  ] as const;
  return (
    <nav class="contents" aria-label={say('developers.contents')}>
      <ul>
        {parts.map(([id, name, lang]) => (
          <li key={id}>
            <a href={`#${id}`} lang={lang}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
