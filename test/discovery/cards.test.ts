import { loadImage } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import { write } from '../../server/db/write.ts';
import { drawCard, HEIGHT, WIDTH } from '../../server/discovery/card-drawing.ts';
import { canvasWithFonts } from '../../server/discovery/card-fonts.ts';
import { keptCards } from '../../server/discovery/cards.ts';
import { savePractice } from '../../server/practices/writes.ts';
import { freshDatabase } from '../helper.ts';
import { aPractice, save } from '../records.ts';
import { siteWith } from './over.ts';

const later = { now: new Date('2026-03-09T08:00:00Z'), command: 'test' };
const facts = (title: string) => ({ title, language: 'en', place: 'Tartu, Estonia', more: ['Pilot'] });

/** Every letter of a card as the machine sees it: one bit a pixel. */
async function shapesOf(letters: string): Promise<Map<string, string>> {
  const { createCanvas } = await canvasWithFonts();
  const pen = createCanvas(60, 60).getContext('2d');
  return new Map(
    Array.from(letters, (letter) => {
      pen.fillStyle = '#fff';
      pen.fillRect(0, 0, 60, 60);
      pen.fillStyle = '#000';
      pen.font = 'bold 32px "Card Serif", "Card Sans"';
      pen.fillText(letter, 8, 44);
      return [letter, Buffer.from(pen.getImageData(0, 0, 60, 60).data).toString('base64')];
    }),
  );
}

describe('a picture', () => {
  test('has every letter of the five languages, and of others that Europe writes with', async () => {
    const letters =
      'ABCDEFGHIJKLMNOPQRSTUVWXYZ' +
      'ÀÈÉÌÎÒÙÅÄÖÕÜŠŽÁÍÓŐÚŰ' +
      'ĄĆĘŁŃŚŹŻČĎĚŇŘŤŮĽĹŔĂÂȘȚĢĶĻŅĀĒĪŪĖĮŲÇĞİÐÞÆØŒ' +
      'ΑΒΓΔΕΖΗΘΛΞΠΣΦΨΩΆΈΉΊΌΎΏ' +
      'БГДЖЗИЙЛПФЦЧШЩЪЫЬЭЮЯЄІЇҐЂЋЉЊЏ';
    const all = `${letters}${letters.toLowerCase()}ßŉ0123456789&–—…·“”’€%/`;
    // What the font has for a letter that it does not have.
    const [missing] = (await shapesOf('\u{E123}')).values();
    const blank = (await shapesOf(' ')).get(' ');
    const lacking = [...(await shapesOf(all))].filter(([, shape]) => shape === missing || shape === blank);
    expect(lacking.map(([letter]) => letter)).toEqual([]);
    expect(missing).not.toBe(blank);
  });

  test('is a PNG of the size that pages say, whatever the title', async () => {
    for (const title of ['A', 'Word '.repeat(60), 'Unbroken'.repeat(20), '🚲 中文 \u{0301}']) {
      const picture = await drawCard(facts(title));
      expect(picture.subarray(1, 4).toString()).toBe('PNG');
      const { width, height } = await loadImage(picture);
      expect([width, height]).toEqual([WIDTH, HEIGHT]);
      expect(picture.length).toBeLessThan(300_000);
    }
  });
});

describe('the pictures of a site', () => {
  test('are there for every published practice and for the site, and change with what they show', async () => {
    const database = freshDatabase();
    await save(database, { practices: [aPractice('bikes'), aPractice('draft', { status: 'draft' })] });
    const app = await siteWith(database);
    const path = '/practices/bikes/card.png';
    const first = await app.inject(path);
    expect([first.statusCode, first.headers['content-type']]).toEqual([200, 'image/png']);
    expect(first.headers['cross-origin-resource-policy']).toBe('cross-origin');
    const headers = { 'if-none-match': String(first.headers['etag']) };
    expect((await app.inject({ url: path, headers })).statusCode).toBe(304);
    expect((await app.inject('/card.png')).headers['content-type']).toBe('image/png');

    await write(database, (tx) => savePractice(tx, aPractice('bikes', { title: 'Better bikes' }), later));
    const second = await app.inject({ url: path, headers });
    expect(second.statusCode).toBe(200);
    expect(second.rawPayload.equals(first.rawPayload)).toBe(false);

    for (const [address, status] of [
      ['/practices/draft/card.png', 404],
      ['/practices/none/card.png', 404],
      ['/practices/bikes/card.png?lang=xx', 400],
      ['/practices/bikes/card.png?size=9', 400],
      ['/card.png?x=1', 400],
    ] as const)
      expect((await app.inject(address)).statusCode, address).toBe(status);
  });
});

describe('drawing', () => {
  /** The real one, with an eye on how many are drawn at once and in all. */
  function watched() {
    const seen = { now: 0, most: 0, all: 0 };
    const draw = async (of: Parameters<typeof drawCard>[0]) => {
      seen.now += 1;
      seen.all += 1;
      seen.most = Math.max(seen.most, seen.now);
      return drawCard(of).finally(() => {
        seen.now -= 1;
      });
    };
    return { seen, draw };
  }

  test('is done one at a time, once for all who want the same, and not again', async () => {
    const { seen, draw } = watched();
    const card = keptCards({ draw });
    const titles = ['one', 'two', 'one', 'three', 'two', 'one'];
    const pictures = await Promise.all(titles.map((title) => card(facts(title))));
    expect(seen).toEqual({ now: 0, most: 1, all: 3 });
    expect(pictures[2]).toBe(pictures[0]);
    expect(await card(facts('three'))).toBe(pictures[3]);
    expect(seen.all).toBe(3);
  });

  test('is refused with 503 and Retry-After where too many wait, and goes on afterwards', async () => {
    const { seen, draw } = watched();
    const card = keptCards({ draw, waiting: 2 });
    const asked = await Promise.allSettled(['1', '2', '3', '4', '5'].map((title) => card(facts(title))));
    expect(asked.map(({ status }) => status === 'fulfilled')).toEqual([true, true, true, false, false]);
    expect((asked[4] as PromiseRejectedResult).reason).toMatchObject({ statusCode: 503, retryAfter: 2 });
    await card(facts('4'));
    expect(seen.all).toBe(4);
  });

  test('that fails is tried again, and holds up nobody', async () => {
    const { draw } = watched();
    let broken = true;
    const card = keptCards({
      draw: (of) => (broken ? Promise.reject(new Error('no ink')) : draw(of)),
    });
    await expect(card(facts('one'))).rejects.toThrow('no ink');
    broken = false;
    expect((await card(facts('one'))).length).toBeGreaterThan(1000);
  });

  test('is forgotten, oldest first, where it takes too much room', async () => {
    const { seen, draw } = watched();
    const { length } = await drawCard(facts('one'));
    const card = keptCards({ draw, most: Math.floor(length * 2.5) });
    for (const title of ['one', 'two', 'six', 'six', 'two']) await card(facts(title));
    expect(seen.all).toBe(3);
    await card(facts('one'));
    expect(seen.all).toBe(4);
  });
});
