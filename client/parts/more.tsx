import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { takingOver } from '../taking-over.ts';

interface Props {
  readonly summary: ComponentChildren;
  /** What is folded away. */
  readonly children: () => ComponentChildren;
}

const onServer = typeof document === 'undefined';
/** Of an element that is taken over: what is in it stays. */
const AS_IT_IS = { dangerouslySetInnerHTML: { __html: '' } };

/**
 * Something long that is folded away. It is in the page that the server draws, for those without scripts and for whoever
 * searches the page; with scripts it is drawn only while it is open. All filters together are two thirds of a page of results.
 */
export function More({ summary, children }: Props) {
  const [open, setOpen] = useState(false);
  const isThere = useRef(takingOver.now);
  useEffect(() => {
    // It is what it was only until the next drawing.
    isThere.current = false;
  }, []);
  return (
    <details class="more" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{summary}</summary>
      {/* No key may be the same: an element with content of its own cannot become another one under Trusted Types. */}
      {isThere.current && <div key="there" {...AS_IT_IS} />}
      {!isThere.current && (open || onServer) && <div key="drawn">{children()}</div>}
    </details>
  );
}
