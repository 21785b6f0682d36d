import { dayExists } from './dates.ts';
import type { Fault } from './faults.ts';
import { PartialDate, patternOf } from '../vocabulary/shapes.ts';

const DATE = new RegExp(patternOf(PartialDate));
/** Characters that XML cannot hold and that no spreadsheet, feed or archive would give back. */
const UNWRITABLE =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** Nearly every text holds none of these, and this is the quick way to see it. */
// oxlint-disable-next-line no-control-regex
const SUSPICIOUS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uD800-\uDFFF\uFFFE\uFFFF]/;

/** What no schema says of texts: characters that cannot be written everywhere, and days that no calendar has. */
export function textFaults(value: unknown, path: (string | number)[] = []): Fault[] {
  if (typeof value === 'string') {
    const bad = SUSPICIOUS.test(value) ? UNWRITABLE.exec(value)?.[0] : undefined;
    if (bad !== undefined) {
      const code = (bad.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      return [{ path, message: `This text holds the invisible character U+${code}. Take it out.` }];
    }
    if (value.length < 20 && DATE.test(value) && !dayExists(value))
      return [{ path, message: `"${value}" is a day that no calendar has.` }];
    return [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Array.isArray(value)
    ? value.flatMap((item, at) => textFaults(item, [...path, at]))
    : Object.entries(value).flatMap(([name, item]) => textFaults(item, [...path, name]));
}

/** No field takes so much, and no pattern should have to look at it. */
const HUGE = 50_000;

export function hugeTexts(value: unknown, path: (string | number)[] = []): Fault[] {
  if (typeof value === 'string') {
    const message = `This text has ${value.length} characters. Shorten it.`;
    return value.length > HUGE ? [{ path, message }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Array.isArray(value)
    ? value.flatMap((item, at) => hugeTexts(item, [...path, at]))
    : Object.entries(value).flatMap(([name, item]) => hugeTexts(item, [...path, name]));
}
