import type { ComponentChildren } from 'preact';

interface Props {
  /** What kind of thing this is, above the title. */
  readonly kind?: ComponentChildren;
  readonly title: ComponentChildren;
  readonly lang?: string | undefined;
  readonly children?: ComponentChildren;
}

/** The top of a page. The heading takes the focus when one comes here from another page. */
export function PageHead({ kind, title, lang, children }: Props) {
  return (
    <header class="page-head">
      <div class="wrap">
        {kind !== undefined && <p class="kind">{kind}</p>}
        <h1 tabIndex={-1} lang={lang}>
          {title}
        </h1>
        {children}
      </div>
    </header>
  );
}
