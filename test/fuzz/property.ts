import type { Random } from '../bench/random.ts';

/** What has to hold of a parser or a writer, whatever it is given. */
export interface Property {
  readonly name: string;
  /** How many of a hundred tries it gets beside the others; 1 unless said: what needs files gets fewer. */
  readonly weight?: number;
  /** Tries it once. @returns what is wrong, or nothing. What it throws is wrong too. */
  readonly fault: (random: Random) => string | undefined | Promise<string | undefined>;
}

/** Something was not as it should be: both, as JSON shows them. */
export const unlike = (given: unknown, wanted: unknown): string | undefined => {
  const [a, b] = [JSON.stringify(given), JSON.stringify(wanted)];
  return a === b ? undefined : `${a} is not ${b}`;
};

/** XML 1.0, 2.2 (Char): what of a text a document can hold. */
export const sayable = (text: string): string =>
  Array.from(text)
    .filter((sign) => {
      const code = sign.codePointAt(0) ?? 0;
      if (code < 0x20) return code === 9 || code === 10 || code === 13;
      return code < 0xd800 || (code > 0xdfff && code !== 0xfffe && code !== 0xffff);
    })
    .join('');

/** As texts are in the catalogue: whole signs, without those that cannot be seen. */
export const printable = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cn}\p{Co}\uFEFF]/gu, '')
    .trim();
