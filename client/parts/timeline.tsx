import type { TimelineDrawing, TransferAnswer } from '../api.ts';
import { Letters, Named } from './named.tsx';
import { Picture } from './picture.tsx';

/** Events on lanes and transfers as bars, over the years. */
export function Timeline({
  picture,
  next,
}: {
  picture: TransferAnswer['pictures']['timeline'];
  next: string;
}) {
  return <Picture id="timeline" picture={picture} next={next} Drawing={Years} />;
}

function Years({ drawing }: { drawing: TimelineDrawing }) {
  const { top, bottom, lines, ticks, lanes, marks, bars, totals } = drawing;
  return (
    <>
      <path class="grid" d={lines.map((x) => `M${x} ${top}V${bottom}`).join('')} />
      <path class="base" d={`M${lines[0] ?? 0} ${bottom}H${drawing.width}`} />
      {ticks.map((tick) => (
        <Letters key={tick.text} at={tick} kind="tick" />
      ))}
      {lanes.map((lane) => (
        <Letters key={lane.text} at={lane} />
      ))}
      {marks.map(({ x, y, width, height, shape, title, href }) => (
        <Named key={`${title} ${x} ${y}`} title={title} href={href}>
          <rect
            class="mark"
            data-shape={shape}
            x={x}
            y={y}
            width={width}
            height={height}
            rx={shape === 'sum' ? 0 : 5}
          />
        </Named>
      ))}
      {bars.map(({ x, y, width, height, stage, title, href }) => (
        <Named key={title} title={title} href={href}>
          <rect class="bar" data-stage={stage} x={x} y={y} width={width} height={height} />
        </Named>
      ))}
      {totals.map((total) => (
        <Letters key={total.x} at={total} kind="tick" />
      ))}
    </>
  );
}
