import { describe, expect, test } from 'vitest';
import { fitting, laidOut } from '../../server/discovery/card-text.ts';

/** Every sign as wide as half its size, as on a typewriter. */
const measure = (text: string, size: number) => (Array.from(text).length * size) / 2;
const room = { width: 200, height: 100, sizes: [40, 20], measure };

describe('a title', () => {
  test('is as large as fits', () => {
    expect(laidOut('Bikes', room)).toEqual({ size: 40, lines: ['Bikes'] });
    expect(laidOut('Bikes to borrow', room)).toEqual({ size: 40, lines: ['Bikes to', 'borrow'] });
    expect(laidOut('Bikes to borrow, boats to share', room).size).toBe(20);
  });

  test('has lines of about one length', () => {
    expect(laidOut('aaaa bbbb cccc dddd e', { ...room, sizes: [20] }).lines).toEqual([
      'aaaa bbbb',
      'cccc dddd e',
    ]);
  });

  test('is smaller rather than broken within a word, and broken where there is no smaller size', () => {
    expect(laidOut('Partnerships', room)).toEqual({ size: 20, lines: ['Partnerships'] });
    expect(laidOut('x'.repeat(45), room).lines).toEqual(['x'.repeat(20), 'x'.repeat(20), 'x'.repeat(5)]);
  });

  test('may end a line after a hyphen or a slash, and loses no sign by it', () => {
    const title = 'Co-creation-and-participation street/square';
    const { lines } = laidOut(title, room);
    expect(lines.join('').replaceAll(' ', '')).toBe(title.replaceAll(' ', ''));
    for (const line of lines) expect(measure(line, 20)).toBeLessThanOrEqual(200);
  });

  test('is cut after a word with an ellipsis where it does not fit at all', () => {
    const { size, lines } = laidOut('word, '.repeat(40), room);
    expect([size, lines.length]).toEqual([20, 4]);
    expect(lines.at(-1)).toBe('word, word, word…');
    for (const line of lines) expect(measure(line, size)).toBeLessThanOrEqual(200);
  });

  test('takes apart no letter that is made of several signs', () => {
    const letter = 'e\u{301}';
    expect(laidOut(letter.repeat(30), room).lines.join('')).toBe(letter.repeat(30));
    for (const line of laidOut(letter.repeat(30), room).lines) expect(line.startsWith('e')).toBe(true);
  });

  test('may be empty or nothing but spaces', () => {
    for (const title of ['', '   ']) expect(laidOut(title, room).lines).toEqual([]);
  });
});

test('a line is cut only where it has to be', () => {
  const fits = (line: string) => line.length <= 10;
  expect(fitting('Tartu', fits)).toBe('Tartu');
  expect(fitting('Nyíregyháza, Hungary', fits)).toBe('Nyíregyhá…');
});
