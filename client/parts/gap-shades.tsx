import { useSay } from './saying.ts';

/** The least number of each shade, from light to dark. */
const SHADES = [1, 2, 5, 10] as const;
/** How dark a number is: 0 for a gap, to 4. */
export const shade = (number: number): number => SHADES.filter((least) => number >= least).length;

/** What the shades mean. */
export function GapLegend() {
  const say = useSay();
  return (
    <ul class="gap-legend" aria-label={say('network.gap.shades')}>
      <li class="gap-0">{say('network.gap.shades.none')}</li>
      {SHADES.map((least, at) => {
        const most = (SHADES[at + 1] ?? 0) - 1;
        return (
          <li key={least} class={`gap-${at + 1}`}>
            {most < 0
              ? say('network.gap.shades.more', { from: least })
              : least === most
                ? least
                : say('network.gap.shades.range', { from: least, to: most })}
          </li>
        );
      })}
    </ul>
  );
}
