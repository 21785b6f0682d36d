const MINUTE = 60_000;
/** Below this a bucket counts as full again: sums of fractions are not exact. */
const ALMOST = 0.5;

export interface Taken {
  /** How many more could be taken at once. */
  readonly left: number;
  /** Milliseconds until there is one again; 0 when one was taken. */
  readonly wait: number;
}

/**
 * A bucket of tokens for each of many names, full at first: it holds what flows in within a minute. Of each only the moment
 * is kept at which it will be full again (the generic cell rate algorithm, ITU-T I.371).
 *
 * @param perMinute tokens.
 * @param most names that are remembered; the longest unseen are forgotten first.
 */
export function buckets(perMinute: number, most = 50_000): (name: string, now: number) => Taken {
  const fullAt = new Map<string, number>();
  const each = MINUTE / perMinute;
  return (name, now) => {
    const after = Math.max(fullAt.get(name) ?? now, now) + each;
    const wait = after - now - MINUTE;
    if (wait > ALMOST) return { left: 0, wait };
    fullAt.delete(name);
    fullAt.set(name, after);
    // A bucket that is full again is one like any other.
    for (const [oldest, full] of fullAt) {
      if (full > now && fullAt.size <= most) break;
      fullAt.delete(oldest);
    }
    return { left: Math.floor((MINUTE + ALMOST - (after - now)) / each), wait: 0 };
  };
}
