// Datestamps at seconds (OAI-PMH 2.0, 3.3); in the database they are seconds since 1970.

export const written = (seconds: number): string => `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;

const DAY = /^\d{4}-\d\d-\d\d$/;
const SECOND = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

export interface Bound {
  /** Seconds since 1970. */
  readonly at: number;
  readonly granularity: 'day' | 'second';
}

/** A `from` or `until`; a day is its first second as `from` and its last as `until`. Undefined when it is neither form. */
export function boundOf(text: string, end: 'from' | 'until'): Bound | undefined {
  const granularity = DAY.test(text) ? 'day' : SECOND.test(text) ? 'second' : undefined;
  if (granularity === undefined) return undefined;
  const time = granularity === 'second' ? text : `${text}T${end === 'from' ? '00:00:00' : '23:59:59'}Z`;
  const at = Date.parse(time) / 1000;
  // Date.parse takes the 31st of June for the 1st of July.
  return Number.isNaN(at) || written(at) !== time ? undefined : { at, granularity };
}
