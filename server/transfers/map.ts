import { absent } from './absent.ts';
import { addressOf } from './address.ts';
import { arcBetween, isNear } from './arcs.ts';
import type { MapDrawing, Pictures, Stage } from './drawings.ts';
import { FRAME, type Point } from './europe.ts';
import type { Say } from '../vocabulary/say.ts';
import { rounded } from './lettering.ts';
import { placeLabels } from './map-labels.ts';
import type { Edge, Narrowing } from './schema.ts';
import { type Spot, spotsOf } from './spots.ts';
import { leadOf } from './leads.ts';
import { kindOf, stages } from './stages.ts';

/** Of connections between countries the strongest are drawn, and the strongest of those that were given up. */
const MOST = { going: 60, stopped: 20 };

interface Arc {
  readonly from: Spot;
  readonly to: Spot;
  readonly stage: Stage;
  readonly transfers: readonly Edge[];
}

/** The same transfers on a map, as arrows from the place that gave to the place that took. */
export function drawMap(transfers: readonly Edge[], narrowing: Narrowing, say: Say): Pictures['map'] {
  const { grouped, spots, cities, keyOf, notes } = spotsOf(transfers, say);
  const arcs = [
    ...Map.groupBy(
      transfers,
      (edge) => `${keyOf(edge.from)} ${keyOf(edge.to)} ${kindOf(edge.stage, grouped)}`,
    ).values(),
  ]
    .flatMap((some): Arc[] => {
      const [edge] = some as [Edge];
      const [from, to] = [spots.get(keyOf(edge.from) ?? ''), spots.get(keyOf(edge.to) ?? '')];
      if (from === undefined || to === undefined) return [];
      return [{ from, to, stage: kindOf(edge.stage, grouped), transfers: some }];
    })
    .toSorted((a, b) => b.transfers.length - a.transfers.length);
  const stopped = arcs.filter(({ stage }) => stage === 'stopped');
  const going = arcs.filter(({ stage }) => stage !== 'stopped');
  const shown = grouped ? [...going.slice(0, MOST.going), ...stopped.slice(0, MOST.stopped)] : arcs;
  const left = arcs.filter((arc) => !shown.includes(arc));
  const draw = (width: number): MapDrawing =>
    drawing(shown, { spots: [...spots.values()], cities, grouped }, { narrowing, say }, width);
  const loops = shown.some(({ from, to }) => isNear(from.at, to.at));
  return {
    title: say(grouped ? 'map.title.grouped' : 'map.title'),
    description: say('map.description', {
      transfers: say('map.transfers', { count: total(shown) }),
      places: say(grouped ? 'map.countries' : 'map.places', { count: spots.size }),
      arrows: say('map.arrows', { count: shown.length }),
      names: say.list([...spots.values()].slice(0, 3).map(({ name }) => name)),
    }),
    notes: [
      ...notes,
      ...(left.length === 0
        ? []
        : [
            say('map.left', {
              ...MOST,
              count: left.length,
              transfers: say('map.transfers', { count: total(left) }),
            }),
          ]),
      ...(loops ? [say('map.loop')] : []),
      ...absent(transfers, keyOf, say),
    ],
    wide: draw(FRAME.width),
    narrow: draw(320),
  };
}

const total = (arcs: readonly Arc[]): number => arcs.reduce((sum, arc) => sum + arc.transfers.length, 0);

function drawing(
  arcs: readonly Arc[],
  { spots, cities, grouped }: { spots: readonly Spot[]; cities: readonly Point[]; grouped: boolean },
  { narrowing, say }: { narrowing: Narrowing; say: Say },
  width: number,
): MapDrawing {
  const scale = width / FRAME.width;
  const height = rounded(FRAME.height * scale);
  const scaled = ({ x, y }: Point): Point => ({ x: rounded(x * scale), y: rounded(y * scale) });
  const most = Math.max(12, ...arcs.map(({ transfers }) => transfers.length));
  // The thickest first, so that the thin ones stay visible.
  const arrows = arcs.map((arc) => ({
    arc,
    ...arcBetween(scaled(arc.from.at), scaled(arc.to.at), {
      weight: arc.transfers.length / most,
      thickest: width === FRAME.width ? 5 : 3,
      bend: stages.indexOf(arc.stage),
    }),
  }));
  const sizes = { width, height };
  return {
    ...sizes,
    dots: cities.map((city) => `M${Math.round(city.x * scale)} ${Math.round(city.y * scale)}h0`).join(''),
    arcs: arrows.map(({ arc, path, head, thickness }) => ({
      path,
      head,
      thickness,
      stage: arc.stage,
      ...leadOf(
        { ...arc, from: arc.from.name, to: arc.to.name },
        grouped,
        addressOf(narrowing, { origin: [arc.from.key], adopter: [arc.to.key] }),
        say,
      ),
    })),
    points: spots.map(({ key, name, at, count }) => ({
      ...scaled(at),
      title: say('map.place', { place: name, count }),
      href: addressOf(narrowing, { [grouped ? 'country' : 'city']: [key] }),
    })),
    labels: placeLabels(
      spots.map(({ name, at }) => ({ text: name, at: scaled(at) })),
      arrows.flatMap(({ way }) => way),
      sizes,
    ),
  };
}
