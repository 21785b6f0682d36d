import type { FlowDrawing, TransferAnswer } from '../api.ts';
import { Letters, Named } from './named.tsx';
import { Picture } from './picture.tsx';

/** Who took from whom, as bands from the givers to the takers. */
export function FlowPicture({
  picture,
  next,
}: {
  picture: TransferAnswer['pictures']['flows'];
  next: string;
}) {
  return <Picture id="flows" picture={picture} next={next} Drawing={Flows} />;
}

function Flows({ drawing: { heads, nodes, links } }: { drawing: FlowDrawing }) {
  return (
    <>
      {heads.map((head) => (
        <Letters key={head.text} at={head} kind="head" />
      ))}
      {links.map(({ path, thickness, stage, title, href }) => (
        <Named key={`${path} ${stage}`} title={title} href={href}>
          <path class="arc band" data-stage={stage} d={path} stroke-width={thickness} />
        </Named>
      ))}
      {nodes.map(({ x, y, width, height, label, title, href }) => (
        <Named key={`${x} ${y}`} title={title} href={href} written>
          <rect class="node" x={x} y={y} width={width} height={height} />
          <Letters at={label} />
        </Named>
      ))}
    </>
  );
}
