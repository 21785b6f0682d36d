/** How long a search is remembered: the month in which it was made and twelve more. */
export const MONTHS_KEPT = 13;

/** `2026-11`, in universal time. */
export const monthOf = (at: Date): string => at.toISOString().slice(0, 7);

/** The first of the last so many months, this one among them. */
export const firstOf = (months: number, now: Date): string =>
  monthOf(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - (months - 1), 1)));
