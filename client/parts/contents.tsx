export const anchor = (name: string): string => name.toLowerCase().replaceAll(' ', '-');

/** Where on the page for developers what stands. */
export function Contents({ sections }: { readonly sections: readonly string[] }) {
  const parts = [
    ['start', 'Start'],
    ['promise', 'What stays'],
    ['rules', 'Paging, errors, limits'],
    ...sections.map((name) => [anchor(name), name] as const),
    ['shapes', 'Shapes'],
  ] as const;
  return (
    <nav class="contents" aria-label="On this page">
      <ul>
        {parts.map(([id, name]) => (
          <li key={id}>
            <a href={`#${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
