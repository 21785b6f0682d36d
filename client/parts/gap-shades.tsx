/** The least number of each shade, from light to dark. */
const SHADES = [1, 2, 5, 10] as const;
/** How dark a number is: 0 for a gap, to 4. */
export const shade = (number: number): number => SHADES.filter((least) => number >= least).length;

/** What the shades mean. */
export function GapLegend() {
  return (
    <ul class="gap-legend" aria-label="Shades">
      <li class="gap-0">0, a gap</li>
      {SHADES.map((least, at) => {
        const most = (SHADES[at + 1] ?? 0) - 1;
        return (
          <li key={least} class={`gap-${at + 1}`}>
            {most < 0 ? `${least} and more` : least === most ? least : `${least} to ${most}`}
          </li>
        );
      })}
    </ul>
  );
}
