import { type Static, Type } from 'typebox';
import { named, NullableText } from '../vocabulary/shapes.ts';

// What the pictures are made of: numbers, paths and words, so that the client only has to write them down.

const Stage = Type.Enum(['running', 'open', 'stopped']);
export type Stage = Static<typeof Stage>;

const Lettering = Type.Object({
  x: Type.Number(),
  y: Type.Number(),
  text: Type.String(),
  anchor: Type.Enum(['start', 'middle', 'end']),
});
export type Lettering = Static<typeof Lettering>;

const Size = { width: Type.Number(), height: Type.Number() };
/** Something that has a name and, where there is more to see, an address. */
const Named = { title: Type.String(), href: NullableText };

/** The same picture for a wide and for a narrow page, with the sentences that say what it shows and what it leaves out. */
const Picture = <T extends Parameters<typeof Type.Array>[0]>(drawing: T) =>
  Type.Object({
    title: Type.String(),
    description: Type.String(),
    notes: Type.Array(Type.String()),
    wide: drawing,
    narrow: drawing,
  });

const FlowDrawing = Type.Object({
  ...Size,
  heads: Type.Array(Lettering),
  nodes: Type.Array(Type.Object({ x: Type.Number(), y: Type.Number(), ...Size, label: Lettering, ...Named })),
  links: Type.Array(Type.Object({ path: Type.String(), thickness: Type.Number(), stage: Stage, ...Named })),
});
export type FlowDrawing = Static<typeof FlowDrawing>;

const MapDrawing = Type.Object({
  ...Size,
  /** Places without a name on the map, all in one path. */
  dots: Type.String(),
  arcs: Type.Array(
    Type.Object({
      path: Type.String(),
      head: Type.String(),
      thickness: Type.Number(),
      stage: Stage,
      ...Named,
    }),
  ),
  points: Type.Array(Type.Object({ x: Type.Number(), y: Type.Number(), ...Named })),
  labels: Type.Array(Lettering),
});
export type MapDrawing = Static<typeof MapDrawing>;

const TimelineDrawing = Type.Object({
  ...Size,
  /** Where the upright lines begin and end. */
  top: Type.Number(),
  bottom: Type.Number(),
  lines: Type.Array(Type.Number()),
  ticks: Type.Array(Lettering),
  lanes: Type.Array(Lettering),
  marks: Type.Array(
    Type.Object({
      x: Type.Number(),
      y: Type.Number(),
      ...Size,
      shape: Type.Enum(['day', 'span', 'sum']),
      ...Named,
    }),
  ),
  bars: Type.Array(Type.Object({ x: Type.Number(), y: Type.Number(), ...Size, stage: Stage, ...Named })),
  totals: Type.Array(Lettering),
});
export type TimelineDrawing = Static<typeof TimelineDrawing>;

/** For the pages: not part of what the API promises. */
export const Pictures = named(
  'Pictures',
  Type.Object(
    {
      flows: Picture(FlowDrawing),
      map: Picture(MapDrawing),
      timeline: Picture(TimelineDrawing),
    },
    { 'x-unpromised': true },
  ),
);
export type Pictures = Static<typeof Pictures>;
