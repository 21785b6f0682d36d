import { addressOf } from './address.ts';
import { arcBetween } from './arcs.ts';
import type { MapDrawing, Pictures, Stage } from './drawings.ts';
import { FRAME, onMap, type Point } from './europe.ts';
import { counted, listed, rounded, written } from './lettering.ts';
import { placeLabels } from './map-labels.ts';
import type { Edge, Narrowing, Place } from './schema.ts';
import { stageWords } from './stages.ts';

/** More arcs than this hide each other. */
const MOST_ARCS = 150;
/** More points than this need no link of their own: their names could not be read. */
const MOST_POINTS = 80;

interface Arc {
  readonly from: Place;
  readonly to: Place;
  readonly stage: Stage;
  readonly transfers: readonly Edge[];
}
/** A place on the map with how often it gave or took. */
interface Stop {
  readonly place: Place;
  readonly at: Point;
  readonly count: number;
}

/** The same transfers on a map: an arc for each pair of cities, from the one that gave to the one that took. */
export function drawMap(transfers: readonly Edge[], narrowing: Narrowing): Pictures['map'] {
  const stops = stopsOf(transfers);
  const drawable = transfers.filter(({ from, to }) => stops.has(from.slug) && stops.has(to.slug));
  const arcs = [
    ...Map.groupBy(drawable, ({ from, to, stage }) => `${from.slug} ${to.slug} ${stage}`).values(),
  ]
    .map((some): Arc => {
      const { from, to, stage } = some[0] as Edge;
      return { from, to, stage, transfers: some };
    })
    .toSorted((a, b) => b.transfers.length - a.transfers.length);
  const shown = arcs.slice(0, MOST_ARCS);
  const draw = (width: number): MapDrawing =>
    drawing(shown, [...stops.values()], narrowing, { width, scale: width / FRAME.width });
  const count = shown.reduce((sum, arc) => sum + arc.transfers.length, 0);
  return {
    title: 'Transfers on the map of Europe',
    description:
      `${counted(count, 'transfer')} between ${counted(stops.size, 'place')}, as ${counted(shown.length, 'arrow')} from the place ` +
      `that gave to the place that took. ${listed([...stops.values()].slice(0, 5).map(({ place }) => place.name))} stand on it most often.`,
    notes: notesOf(transfers, arcs.slice(MOST_ARCS), stops),
    wide: draw(FRAME.width),
    narrow: draw(320),
  };
}

function drawing(
  arcs: readonly Arc[],
  stops: readonly Stop[],
  narrowing: Narrowing,
  { width, scale }: { width: number; scale: number },
): MapDrawing {
  const onPaper = new Map(
    stops.map(({ place, at }) => [place.slug, { x: rounded(at.x * scale), y: rounded(at.y * scale) }]),
  );
  const at = ({ slug }: Place): Point => onPaper.get(slug) ?? { x: 0, y: 0 };
  const named = stops.slice(0, MOST_POINTS);
  const height = rounded(FRAME.height * scale);
  return {
    width,
    height,
    dots: stops
      .slice(MOST_POINTS)
      .map(({ place }) => `M${Math.round(at(place).x)} ${Math.round(at(place).y)}h0`)
      .join(''),
    // The thickest first, so that the thin ones stay visible.
    arcs: arcs.map((arc) => ({
      ...arcBetween(at(arc.from), at(arc.to), arc.transfers.length),
      stage: arc.stage,
      ...leading(arc, narrowing),
    })),
    points: named.map(({ place, count }) => ({
      ...at(place),
      title: `${place.name}, ${place.country.label}: ${counted(count, 'transfer')}`,
      href: addressOf(narrowing, { city: [place.slug] }),
    })),
    labels: placeLabels(
      named.map(({ place }) => ({ text: place.name, at: at(place) })),
      { width, height },
    ),
  };
}

function leading({ from, to, stage, transfers }: Arc, narrowing: Narrowing) {
  const pair = `${from.name} → ${to.name}`;
  const [only] = transfers;
  if (transfers.length === 1 && only !== undefined)
    return {
      title: `${pair}: ${only.practice.title} (${only.status.label.toLowerCase()})`,
      href: `/adoptions/${only.slug}`,
    };
  return {
    title: `${pair}: ${counted(transfers.length, 'transfer')}, ${stageWords[stage]}`,
    href: addressOf(narrowing, { origin: [from.slug], adopter: [to.slug] }),
  };
}

/** The places that can be drawn, those with most transfers first. */
function stopsOf(transfers: readonly Edge[]): Map<string, Stop> {
  const found = new Map<string, Stop>();
  for (const { from, to } of transfers) {
    for (const place of from.slug === to.slug ? [to] : [from, to]) {
      const at = place.lat === null || place.lon === null ? undefined : onMap(place.lon, place.lat);
      if (at !== undefined)
        found.set(place.slug, { place, at, count: (found.get(place.slug)?.count ?? 0) + 1 });
    }
  }
  return new Map([...found].toSorted(([, a], [, b]) => b.count - a.count));
}

function notesOf(
  transfers: readonly Edge[],
  left: readonly Arc[],
  stops: ReadonlyMap<string, Stop>,
): string[] {
  const missing = transfers.filter(({ from, to }) => !stops.has(from.slug) || !stops.has(to.slug));
  const absent = new Map(
    missing
      .flatMap(({ from, to }) => [from, to])
      .filter(({ slug }) => !stops.has(slug))
      .map((place) => [place.slug, place]),
  );
  const names = (places: Place[]): string => listed(places.map(({ name }) => name));
  const unplaced = [...absent.values()].filter(({ lat, lon }) => lat === null || lon === null);
  const outside = [...absent.values()].filter(({ lat, lon }) => lat !== null && lon !== null);
  const notes = [];
  if (left.length > 0)
    notes.push(
      `The ${MOST_ARCS} strongest connections are drawn; ${written(left.length)} more, with ` +
        `${counted(
          left.reduce((sum, arc) => sum + arc.transfers.length, 0),
          'transfer',
        )}, are left out.`,
    );
  if (stops.size > MOST_POINTS)
    notes.push(`Only the ${MOST_POINTS} places with most transfers are linked; the others are dots.`);
  if (missing.length > 0)
    notes.push(`${counted(missing.length, 'transfer is', 'transfers are')} not on the map.`);
  if (unplaced.length > 0)
    notes.push(
      `${counted(unplaced.length, 'place has', 'places have')} no position recorded: ${names(unplaced)}.`,
    );
  if (outside.length > 0)
    notes.push(
      `${counted(outside.length, 'place lies', 'places lie')} outside the frame: ${names(outside)}.`,
    );
  return notes;
}
