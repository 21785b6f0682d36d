import { textOption } from './command.ts';
import { Misuse } from './io.ts';

/** An option's number, or undefined where it was not given. @throws Misuse for anything but 1, 2, 3 … */
export function wholeNumber(options: Record<string, unknown>, name: string): number | undefined {
  const text = textOption(options, name);
  if (text === undefined) return undefined;
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Misuse(`--${name} takes a whole number from 1.`);
  return number;
}
