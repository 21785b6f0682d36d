import type { ComponentType } from 'preact';
import { useSay } from './saying.ts';

interface Props<D> {
  readonly id: string;
  readonly picture: { title: string; description: string; notes: string[]; wide: D; narrow: D };
  /** Where to go on for those who do not want to go through every link of the picture. */
  readonly next: string;
  readonly Drawing: ComponentType<{ drawing: D }>;
}

/** A picture in two layouts, of which the style shows the one that fits, and what it says and leaves out in words. */
export function Picture<D extends { width: number; height: number }>({
  id,
  picture,
  next,
  Drawing,
}: Props<D>) {
  const say = useSay();
  const { title, description, notes } = picture;
  return (
    <figure class="picture" id={id}>
      <figcaption>
        <h2>{title}</h2>
        <p>{description}</p>
        <a class="skip-picture" href={`#${next}`}>
          {say('network.picture.skip')}
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
            <Drawing drawing={picture[layout]} />
          </svg>
        );
      })}
      {notes.length > 0 && <p class="picture-notes">{notes.join(' ')}</p>}
    </figure>
  );
}
