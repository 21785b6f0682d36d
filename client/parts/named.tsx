import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { FlowDrawing } from '../api.ts';
import { carry } from '../carried.ts';
import { CarriedContext, useUnder } from './link.tsx';

interface NamedProps {
  readonly title: string;
  readonly href: string | null;
  /** Whether words in the picture name it already. */
  readonly written?: boolean;
  readonly children: ComponentChildren;
}

/** A part of a picture with its name; a link where it leads somewhere. */
export function Named({ title, href, written = false, children }: NamedProps) {
  const under = useUnder();
  const carried = useContext(CarriedContext);
  const inside = (
    <>
      <title>{title}</title>
      {children}
    </>
  );
  return href === null ? (
    <g>{inside}</g>
  ) : (
    <a href={under(carry(href, carried))} aria-label={written ? undefined : title}>
      {inside}
    </a>
  );
}

/** Words in a picture. */
export function Letters({
  at: { x, y, text, anchor },
  kind,
}: {
  at: FlowDrawing['heads'][number];
  kind?: string;
}) {
  return (
    <text class={kind} x={x} y={y} text-anchor={anchor === 'start' ? undefined : anchor}>
      {text}
    </text>
  );
}
