import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { FlowDrawing } from '../api.ts';
import { carry } from '../carried.ts';
import { CarriedContext } from './link.tsx';

interface Props<D> {
  readonly id: string;
  readonly picture: { title: string; description: string; notes: string[]; wide: D; narrow: D };
  /** Where to go on for those who do not want to go through every link of the picture. */
  readonly next: string;
  readonly draw: (drawing: D) => ComponentChildren;
}

/** A picture in two layouts, of which the style shows the one that fits, and what it says and leaves out in words. */
export function Picture<D extends { width: number; height: number }>({ id, picture, next, draw }: Props<D>) {
  const { title, description, notes } = picture;
  return (
    <figure class="picture" id={id}>
      <figcaption>
        <h2>{title}</h2>
        <p>{description}</p>
        <a class="skip-picture" href={`#${next}`}>
          Skip this picture
        </a>
      </figcaption>
      {(['wide', 'narrow'] as const).map((layout) => {
        const { width, height } = picture[layout];
        const name = `${id}-${layout}`;
        return (
          <svg
            key={layout}
            class={layout}
            viewBox={`0 0 ${width} ${height}`}
            role="group"
            aria-labelledby={`${name}-title`}
            aria-describedby={`${name}-desc`}
          >
            <title id={`${name}-title`}>{title}</title>
            <desc id={`${name}-desc`}>{description}</desc>
            {draw(picture[layout])}
          </svg>
        );
      })}
      {notes.length > 0 && <p class="picture-notes">{notes.join(' ')}</p>}
    </figure>
  );
}

interface NamedProps {
  readonly title: string;
  readonly href: string | null;
  readonly children: ComponentChildren;
}

/** A part of a picture with its name; a link where it leads somewhere. */
export function Named({ title, href, children }: NamedProps) {
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
    <a href={carry(href, carried)} aria-label={title}>
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

const KINDS = [
  ['running', 'Running or done'],
  ['open', 'Planned, considered or not known'],
  ['stopped', 'Stopped: paused or abandoned'],
] as const;

/** How the pictures draw the three kinds of transfer; each differs in more than its colour. */
export function Legend() {
  return (
    <ul class="legend" aria-label="How transfers are drawn">
      {KINDS.map(([stage, words]) => (
        <li key={stage}>
          <svg viewBox="0 0 56 16" width="56" height="16" aria-hidden="true">
            <path class="arc" data-stage={stage} d="M2 8h24" stroke-width="5" />
            <rect class="bar" data-stage={stage} x="36" y="1.5" width="18" height="13" />
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}
