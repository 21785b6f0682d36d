import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Fonts for the families that pictures name. None of those the machine has: it may have none. */
const FONTS: readonly (readonly [family: string, file: string])[] = [
  ['Card Serif', 'DejaVuSerif-Bold.ttf'],
  ['Card Sans', 'DejaVuSans.ttf'],
  ['Card Sans', 'DejaVuSans-Bold.ttf'],
];

type Canvas = typeof import('@napi-rs/canvas');
let ready: Promise<Canvas> | undefined;

/** What draws, with its fonts. Loaded for the first picture: a server that is asked for none does without its 35 MB. */
export const canvasWithFonts = (): Promise<Canvas> => (ready ??= load());

async function load(): Promise<Canvas> {
  const canvas = await import('@napi-rs/canvas');
  const require = createRequire(import.meta.url);
  const folder = join(dirname(require.resolve('dejavu-fonts-ttf/package.json')), 'ttf');
  for (const [family, file] of FONTS) {
    if (canvas.GlobalFonts.registerFromPath(join(folder, file), family) === null)
      throw new Error(`The font ${file} cannot be read.`);
  }
  return canvas;
}
