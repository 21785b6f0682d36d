import type { ComponentChildren } from 'preact';

interface Props {
  /** The facts in short: beside the text where there is room, above it where there is not. */
  readonly side: ComponentChildren;
  readonly lang?: string | undefined;
  readonly children: ComponentChildren;
}

/** The body of a page about one record. */
export function Record({ side, lang, children }: Props) {
  return (
    <div class="wrap record">
      <aside class="record-side" aria-label="In short">
        {side}
      </aside>
      <div class="record-main" lang={lang}>
        {children}
      </div>
    </div>
  );
}
