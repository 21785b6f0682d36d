import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { CDPSession, Page } from 'playwright-core';
import { type Colour, contrast, laidOn } from './contrast.ts';

// Where axe cannot tell what is behind a text, its colour is compared with the pixels that are there without the letters.

const TILE = 3000;
/** Everything that can be scrolled to lies open. */
const OPEN = `:not(html,body,svg){overflow:visible!important;max-block-size:none!important}
th,td,caption span,.contents{position:static!important}`;
/** Letters are away, what stands behind them stays. */
const BARE = `*,::before,::after{-webkit-text-fill-color:transparent!important;text-decoration-color:transparent!important;
text-shadow:none!important;caret-color:transparent!important;transition:none!important;animation:none!important}
svg text{fill:transparent!important;stroke:none!important}`;

interface Text {
  readonly name: string;
  readonly colour: readonly number[];
  readonly halo: readonly number[] | null;
  readonly least: number;
  readonly boxes: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
}

/** The texts of elements: their colours and where they stand on the page; in the page. */
function textsOf(elements: [path: string, name: string][]): Text[] {
  const channels = (colour: string) => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d') as OffscreenCanvasRenderingContext2D;
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data].map((each, at) => (at === 3 ? each / 255 : each));
  };
  return elements.flatMap(([path, name]) => {
    const at = document.querySelector(path);
    if (at === null) return [];
    const style = getComputedStyle(at);
    const inPicture = at instanceof SVGElement;
    const texts = [...at.childNodes].filter((node) => node.nodeType === 3 && node.textContent?.trim() !== '');
    const boxes = (inPicture || texts.length === 0 ? [at] : texts).flatMap((node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()].map(({ x, y, width, height }) => ({
        x: x + scrollX,
        y: y + scrollY,
        width,
        height,
      }));
    });
    const size = Number.parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const haloed = inPicture && style.paintOrder.startsWith('stroke') && style.stroke !== 'none';
    return [
      {
        name,
        colour: channels(inPicture ? style.fill : style.color),
        halo: haloed ? channels(style.stroke) : null,
        least: large ? 3 : 4.5,
        boxes,
      },
    ];
  });
}

type Pixels = { readonly data: Uint8ClampedArray; readonly width: number; readonly height: number };

async function tile(session: CDPSession, at: number, width: number): Promise<Pixels> {
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'png',
    captureBeyondViewport: true,
    clip: { x: 0, y: at * TILE, width, height: TILE + 200, scale: 1 },
  });
  const image = await loadImage(Buffer.from(data, 'base64'));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height);
}

/** The colours of a box, the most frequent first, with how many pixels have them. */
function coloursIn(pixels: Pixels, box: Text['boxes'][number], top: number): [Colour, number][] {
  const counts = new Map<number, number>();
  const [bottom, right] = [
    Math.min(pixels.height, box.y - top + box.height),
    Math.min(pixels.width, box.x + box.width),
  ];
  for (let y = Math.max(0, Math.round(box.y - top)); y < bottom; y++) {
    for (let x = Math.max(0, Math.round(box.x)); x < right; x++) {
      const at = (y * pixels.width + x) * 4;
      const key =
        ((pixels.data[at] ?? 0) << 16) | ((pixels.data[at + 1] ?? 0) << 8) | (pixels.data[at + 2] ?? 0);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([key, count]) => [[key >> 16, (key >> 8) & 255, key & 255], count]);
}

/** Every colour that makes up more than a sixth of a box: a hair of a line behind a figure is no background. */
function behind(colours: [Colour, number][]): Colour[] {
  const all = colours.reduce((sum, [, count]) => sum + count, 0);
  return colours.filter(([, count]) => count > all / 6).map(([colour]) => colour);
}

/** How much the letters that were painted stand out from what fills most of their box. */
function asPainted(colours: [Colour, number][]): number {
  const most = colours[0]?.[0];
  return most === undefined ? 1 : Math.max(...colours.map(([colour]) => contrast(colour, most)));
}

/**
 * Decides by pixels whether the texts of elements, given by their paths and names, stand out enough (WCAG 1.4.3).
 * @returns a sentence for each that does not, or of which nothing is to be seen.
 */
export async function tooWeak(page: Page, elements: [path: string, name: string][]): Promise<string[]> {
  if (elements.length === 0) return [];
  // Where things stand once all lies open, but with the colours that they have.
  const sheet = await page.addStyleTag({ content: OPEN });
  const texts = await page.evaluate(textsOf, elements);
  // In forced colours no style takes letters away, so there they are looked at as they are painted.
  const forced = await page.evaluate(() => matchMedia('(forced-colors: active)').matches);
  const bare = await page.addStyleTag({ content: forced ? ':root{}' : BARE });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  const session = await page.context().newCDPSession(page);
  const tiles = new Map<number, Pixels>();
  const faults: string[] = [];
  for (const { name, colour, halo, least, boxes } of texts) {
    const text = colour.slice(0, 3) as unknown as Colour;
    if (boxes.length === 0) faults.push(`${name}: no text to be seen`);
    for (const box of boxes) {
      const at = Math.floor(box.y / TILE);
      const pixels = tiles.get(at) ?? (await tile(session, at, width));
      tiles.set(at, pixels);
      const colours = coloursIn(pixels, box, at * TILE);
      const backgrounds = halo === null ? behind(colours) : [halo.slice(0, 3) as unknown as Colour];
      const worst = forced
        ? asPainted(colours)
        : Math.min(...backgrounds.map((each) => contrast(laidOn(text, each, colour[3] ?? 1), each)));
      if (worst < least) faults.push(`${name} has a contrast of ${worst.toFixed(2)}`);
    }
  }
  await session.detach();
  for (const each of [sheet, bare]) await each.evaluate((style) => (style as Element).remove());
  return faults;
}
