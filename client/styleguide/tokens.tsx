import { coloursIn, contrast, PAIRS } from './colours.ts';

/** Contrasts of all pairs in light and in dark; a test holds them to what they need. */
export function ratiosIn(css: string) {
  const colours = coloursIn(css);
  const of = (name: string, scheme: 0 | 1): string =>
    colours.find((colour) => colour.name === name)?.schemes[scheme] ?? '';
  return PAIRS.map(([front, ground, least]) => ({
    front,
    ground,
    least,
    light: contrast(of(front, 0), of(ground, 0)),
    dark: contrast(of(front, 1), of(ground, 1)),
  }));
}

const sizesIn = (css: string) => [...css.matchAll(/--(s\d|small|h\d|radius|measure): ([^;]+);/g)];

/** What everything is made of: colours with their contrasts, sizes, spaces. */
export const Tokens = ({ css }: { css: string }) => (
  <>
    <h2>Colours</h2>
    <table>
      <thead>
        <tr>
          <th>On</th>
          <th>Stands</th>
          <th class="number">Light</th>
          <th class="number">Dark</th>
          <th class="number">At least</th>
        </tr>
      </thead>
      <tbody>
        {ratiosIn(css).map(({ front, ground, least, light, dark }) => (
          <tr key={`${front} ${ground}`}>
            <td>{ground}</td>
            <td style={{ color: `var(--${front})`, background: `var(--${ground})`, paddingInline: '1rem' }}>
              {front}
            </td>
            <td class="number">{light.toFixed(1)}</td>
            <td class="number">{dark.toFixed(1)}</td>
            <td class="number">{least}</td>
          </tr>
        ))}
      </tbody>
    </table>
    <h2>Sizes and spaces</h2>
    <ul>
      {sizesIn(css).map(([, name = '', size = '']) => (
        <li key={name}>
          <code>--{name}</code> {size}
          {/^s\d$/.test(name) && (
            <span
              style={{
                display: 'block',
                width: `var(--${name})`,
                height: '0.75rem',
                background: 'var(--accent)',
              }}
            />
          )}
        </li>
      ))}
    </ul>
  </>
);
