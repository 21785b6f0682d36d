import europe from '../assets/europe.svg?url';
import type { MapDrawing, TransferAnswer } from '../api.ts';
import { Letters, Named } from './named.tsx';
import { Picture } from './picture.tsx';

/** The transfers as arrows over the outlines of Europe. */
export function EuropeMap({ picture, next }: { picture: TransferAnswer['pictures']['map']; next: string }) {
  return <Picture id="map" picture={picture} next={next} Drawing={Arrows} />;
}

function Arrows({ drawing: { width, height, dots, arcs, points, labels } }: { drawing: MapDrawing }) {
  return (
    <>
      <image href={europe} width={width} height={height} />
      {dots !== '' && <path class="dots" d={dots} />}
      {arcs.map(({ path, head, thickness, stage, title, href }) => (
        <Named key={`${path} ${stage}`} title={title} href={href}>
          <path class="arc" data-stage={stage} d={path} stroke-width={thickness} />
          <path class="arrow-head" data-stage={stage} d={head} />
        </Named>
      ))}
      {points.map(({ x, y, title, href }) => (
        <Named key={`${x} ${y} ${title}`} title={title} href={href}>
          <circle class="point" cx={x} cy={y} r="4" />
        </Named>
      ))}
      {labels.map((label) => (
        <Letters key={`${label.text} ${label.x} ${label.y}`} at={label} kind="name" />
      ))}
    </>
  );
}
