import type { ComponentChildren } from 'preact';

/** A list of facts; those without a value are left out. */
export function Facts({ facts }: { facts: readonly (readonly [string, ComponentChildren])[] }) {
  const known = facts.filter(([, value]) => value !== null && value !== undefined && value !== false);
  return (
    <dl class="fact-list">
      {known.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A section with a heading; nothing at all when there is nothing to say. */
export function Section({
  title,
  id,
  children,
}: {
  title: string;
  id?: string;
  children: ComponentChildren;
}) {
  if (children === null || children === undefined || children === false) return null;
  return (
    <section id={id}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

interface Told {
  readonly text: string | null;
  /** The language it is written in, where that is not the page's. */
  readonly lang?: string | undefined;
}

/** A few words of the record, in its own language; null where there are none. */
export const told = (text: string | null, lang: string | undefined): ComponentChildren =>
  text === null || lang === undefined ? text : <span lang={lang}>{text}</span>;

/** A text of the record; blank lines part its paragraphs. */
export function Prose({ text, lang }: Told) {
  if (text === null) return null;
  return (
    <>
      {text.split(/\n{2,}/).map((paragraph, at) => (
        <p key={at} lang={lang}>
          {paragraph}
        </p>
      ))}
    </>
  );
}
