/** One thing that was looked at. */
export interface Examined {
  readonly what: string;
  readonly ok: boolean;
  readonly found: string;
  /** What to do about it, where it is not as it should be. */
  readonly todo: string;
}

export const examined = (what: string, ok: boolean, found: string, todo = ''): Examined => ({
  what,
  ok,
  found,
  todo,
});
