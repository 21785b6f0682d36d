import { geoAzimuthalEqualArea } from 'd3-geo';

/** The part of Europe that the map shows, in the units of the wide map: from Iceland to Cyprus and to the North Cape. */
export const FRAME = { width: 720, height: 690 };

/** Equal areas around 52° N 10° E, as in the grid that statistics of Europe are drawn on (ETRS89-LAEA, EPSG 3035). */
export const projection = geoAzimuthalEqualArea()
  .rotate([-10, -52])
  .scale(1050)
  .translate([326, 378])
  .precision(0.1);

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a place lies on the map; undefined when it lies outside the frame. */
export function onMap(lon: number, lat: number): Point | undefined {
  const [x = Number.NaN, y = Number.NaN] = projection([lon, lat]) ?? [];
  const inside = x >= 0 && y >= 0 && x <= FRAME.width && y <= FRAME.height;
  return inside ? { x, y } : undefined;
}
