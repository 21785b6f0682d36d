/** Where the cities that are made up lie: about the middle of sixteen countries. */
export const MIDDLES: Record<string, readonly [lat: number, lon: number]> = {
  IT: [43, 12],
  SE: [60, 15.5],
  EE: [58.7, 26],
  HU: [47, 19.5],
  GB: [53, -1.5],
  FI: [63, 26],
  DE: [51, 10],
  FR: [46.5, 2.5],
  ES: [40, -3.5],
  PT: [39.8, -8],
  NL: [52.3, 5.6],
  BE: [50.7, 4.6],
  DK: [56, 9.5],
  PL: [52, 19],
  AT: [47.5, 14],
  IE: [53.2, -7.8],
};
