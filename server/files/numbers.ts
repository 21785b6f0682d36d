import type { Understood } from './cell.ts';
import type { Field } from './fields.ts';

/** `1 234,5`, `1.234,50`, `€ 19 000`: numbers as Europeans write them. `1.234` and `1,234` can be two things. */
export function numberFrom({ is, most = Infinity }: Field, text: string): Understood {
  const bare = text.replaceAll(/[\s\u00A0\u202F']|^[€£$]|(€|£|EUR|euro|Ft|kr)\.?$/giu, '');
  if (/^[+-]?\d{1,3}[.,]\d{3}$/.test(bare)) {
    const whole = Number(bare.replace(/[.,]/, ''));
    if (is === 'integer') return { value: whole, guessed: true };
    if (whole > most) return { value: Number(bare.replace(',', '.')), guessed: bare.includes(',') };
    const fraction = Number(bare.replace(',', '.'));
    const other = Number.isInteger(fraction) ? String(fraction) : writeNumber(fraction);
    return { value: text, fault: `"${text}" could be ${whole} or ${fraction}. Write ${whole}, or ${other}.` };
  }
  if (/^[+-]?\d+(\.\d+)?$/.test(bare)) return { value: Number(bare), guessed: bare !== text };
  const european = /^[+-]?\d{1,3}(\.\d{3})*,\d+$|^[+-]?\d+,\d+$|^[+-]?\d{1,3}(\.\d{3}){2,}$/.test(bare);
  if (european) return { value: Number(bare.replaceAll('.', '').replace(',', '.')), guessed: true };
  const english = /^[+-]?\d{1,3}(,\d{3})+\.\d+$|^[+-]?\d{1,3}(,\d{3}){2,}$/.test(bare);
  return english ? { value: Number(bare.replaceAll(',', '')), guessed: true } : { value: text };
}

/** A number so that numberFrom reads it back: three decimals would look like thousands. */
export const writeNumber = (number: number): string =>
  /^-?\d{1,3}\.\d{3}$/.test(String(number)) ? `${number}0` : String(number);

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/€|\bEUR\b|\beuro/i, 'EUR'],
  [/£|\bGBP\b/, 'GBP'],
  [/\bFt\b|\bHUF\b/, 'HUF'],
  [/\bSEK\b/, 'SEK'],
];

/** The currency that stands beside a number in its cell; undefined when none does. `kr` is the currency of three countries. */
export const currencyIn = (text: string): string | undefined => SIGNS.find(([sign]) => sign.test(text))?.[1];
