import type { ComponentChildren } from 'preact';
import { useSay } from './saying.ts';
import { TellUs } from './tell-us.tsx';

interface Props {
  /** The facts in short: beside the text where there is room, above it where there is not. */
  readonly side: ComponentChildren;
  readonly children: ComponentChildren;
}

/** The body of a page about one record. */
export function Record({ side, children }: Props) {
  const say = useSay();
  return (
    <div class="wrap record">
      <aside class="record-side" aria-label={say('record.side')}>
        {side}
      </aside>
      <div class="record-main">
        {children}
        <TellUs />
      </div>
    </div>
  );
}
