import type { SKRSContext2D } from '@napi-rs/canvas';
import type { CardFacts } from './card-facts.ts';
import { canvasWithFonts } from './card-fonts.ts';
import { fitting, laidOut, LEADING } from './card-text.ts';

/** In pixels: what networks show large without cutting (1.91 : 1). */
export const [WIDTH, HEIGHT] = [1200, 630];

/** The light colours of client/style/tokens.css. */
const [PAPER, INK, SOFT, LINE, ACCENT, BACK] = [
  '#fbfaf7',
  '#1a2529',
  '#4c5a5f',
  '#d9d6cb',
  '#0f4c5c',
  '#f2b45a',
];
const MARGIN = 84;
const TITLE = { top: 168, height: 290, sizes: [76, 68, 60, 54, 48, 43] };

/** Draws a picture as PNG. What takes longest, the encoding, is done outside the thread that answers. */
export async function drawCard({ title, language, place, more }: CardFacts): Promise<Buffer> {
  const { createCanvas } = await canvasWithFonts();
  const canvas = createCanvas(WIDTH, HEIGHT);
  const pen = canvas.getContext('2d');
  pen.lang = language;
  const room = WIDTH - 2 * MARGIN;

  pen.fillStyle = PAPER;
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  pen.fillStyle = ACCENT;
  pen.fillRect(0, 0, WIDTH, 14);
  mark(pen, MARGIN, 66, 60);
  pen.font = 'bold 30px "Card Sans"';
  pen.fillText('Practice Exchange', MARGIN + 80, 107);

  const serif = (size: number) => `bold ${size}px "Card Serif", "Card Sans"`;
  const measure = (text: string, size: number): number => {
    pen.font = serif(size);
    return pen.measureText(text).width;
  };
  const { size, lines } = laidOut(title, { width: room, ...TITLE, measure });
  pen.font = serif(size);
  pen.fillStyle = INK;
  for (const [at, line] of lines.entries())
    pen.fillText(line, MARGIN, TITLE.top + size + at * size * LEADING);

  const write = (text: string, font: string, color: string, y: number) => {
    pen.font = font;
    pen.fillStyle = color;
    pen.fillText(
      fitting(text, (line) => pen.measureText(line).width <= room),
      MARGIN,
      y,
    );
  };
  write(place, 'bold 34px "Card Sans"', ACCENT, 516);
  pen.fillStyle = LINE;
  pen.fillRect(MARGIN, 541, room, 2);
  write(more.join('  ·  '), '28px "Card Sans"', SOFT, 588);
  return canvas.encode('png');
}

/** The mark: one arrow out, one arrow back; as client/parts/mark.tsx, which is 32 wide. */
function mark(pen: SKRSContext2D, x: number, y: number, size: number): void {
  pen.save();
  pen.translate(x, y);
  pen.scale(size / 32, size / 32);
  pen.fillStyle = ACCENT;
  pen.beginPath();
  pen.roundRect(0, 0, 32, 32, 7);
  pen.fill();
  pen.lineWidth = 2.6;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  arrow(pen, '#ffffff', [7, 12.5, 22.5], [18, 23, 5]);
  arrow(pen, BACK, [25, 21.5, 9.5], [14, 9, 5]);
  pen.restore();
}

/** A shaft from one x to another, and a head whose point is at `tip`. */
function arrow(
  pen: SKRSContext2D,
  color: string,
  [from, y, to]: readonly [number, number, number],
  [back, tip, half]: readonly [number, number, number],
): void {
  pen.strokeStyle = color;
  pen.beginPath();
  pen.moveTo(from, y);
  pen.lineTo(to, y);
  pen.moveTo(back, y - half);
  pen.lineTo(tip, y);
  pen.lineTo(back, y + half);
  pen.stroke();
}
