import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { geoPath } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { FRAME, projection } from './europe.ts';

// `npm run basemap` draws client/assets/europe.svg, the land and the borders under the map of transfers, from Natural
// Earth (public domain). The file is kept in the project; the script runs again only when the frame changes.

const FILE = join(import.meta.dirname, '..', '..', 'client', 'assets', 'europe.svg');
/** Units of the file for each unit of the map: whole numbers that are fine enough for a big screen. */
const FINER = 4;
/** Triangles of less than this (steradians) are no detail that one could see. */
const LEAST_DETAIL = 2e-6;

/** Lines through Crimea and through Cyprus, west south east north: no borders to the European Union and its cities. */
const NO_BORDERS = [
  [32, 44, 37, 46.6],
  [32, 34, 35, 36],
] as const;
const within =
  ([west, south, east, north]: (typeof NO_BORDERS)[number]) =>
  ([lon = 0, lat = 0]: number[]): boolean =>
    lon > west && lon < east && lat > south && lat < north;

interface World extends Topology {
  objects: { countries: GeometryCollection; land: GeometryCollection };
}

const world = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-50m.json'), 'utf8'),
) as World;
const plain = simplify(presimplify(world), LEAST_DETAIL);

const [x, y] = projection.translate();
projection
  .scale(projection.scale() * FINER)
  .translate([x * FINER, y * FINER])
  .clipExtent([
    [-FINER, -FINER],
    [(FRAME.width + 1) * FINER, (FRAME.height + 1) * FINER],
  ]);
const draw = geoPath(projection).digits(0);
const land = draw(feature(plain, plain.objects.land)) ?? '';
const between = mesh(plain, plain.objects.countries, (a, b) => a !== b);
const lines = between.coordinates.filter((line) => !NO_BORDERS.some((box) => line.every(within(box))));
const borders = draw({ ...between, coordinates: lines }) ?? '';

/** Each line from point to point instead of from the corner: half the size. Lines without a length are left out. */
const relative = (path: string): string =>
  path
    .split(/(?=M)/)
    .map((line) => {
      const points = line
        .replaceAll(/[MZ]/g, '')
        .split('L')
        .map((point) => point.split(',').map(Number));
      const steps = points
        .map(([x = 0, y = 0], at) => [x - (points[at - 1]?.[0] ?? 0), y - (points[at - 1]?.[1] ?? 0)])
        .filter(([dx, dy], at) => at === 0 || dx !== 0 || dy !== 0)
        .map((step) => step.join(' '));
      const [start, ...rest] = steps;
      return rest.length === 0 ? '' : `M${start}l${rest.join(' ')}${line.endsWith('Z') ? 'z' : ''}`;
    })
    .join('')
    .replaceAll(' -', '-');

// The attributes are for where styles inside pictures are not let in: greys that can be seen on light and on dark.
writeFileSync(
  FILE,
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${FRAME.width * FINER} ${FRAME.height * FINER}">
<style>.land{fill:#e9e6dc;fill-opacity:1}.borders{stroke:#fbfaf7;stroke-opacity:1}@media (prefers-color-scheme:dark){.land{fill:#232f34}.borders{stroke:#11181b}}</style>
<path class="land" fill="#767d7c" fill-opacity=".2" d="${relative(land)}"/>
<path class="borders" fill="none" stroke="#767d7c" stroke-opacity=".4" stroke-width="${FINER}" stroke-linejoin="round" d="${relative(borders)}"/>
</svg>
`,
);
