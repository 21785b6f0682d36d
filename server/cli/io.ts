import type { Readable } from 'node:stream';

/** What a command may use of the process, so that tests can run it in-process. */
export interface Io {
  /** Data. */
  out(text: string): void;
  /** Words for the admin: progress, warnings, faults. */
  err(text: string): void;
  /** Whether nobody reads the data any more, so that no more of it need be made. */
  isClosed?(): boolean;
  /** Standard input, when it is asked for. */
  input(): Readable;
  readonly environment: Record<string, string | undefined>;
  /** Whether stderr is a terminal, where a progress line can be overwritten. */
  readonly interactive: boolean;
}

/** What the exit code of every command means. */
export const EXIT = { done: 0, faults: 1, misuse: 2, disk: 74, busy: 75 } as const;

/** The command was called in a way that cannot be carried out; the message says what to do. */
export class Misuse extends Error {}
/** The data, or the state of the catalogue, does not allow it; nothing was changed. */
export class Refusal extends Error {}

/** A line on stderr that is written over and over; nothing when it is no terminal. `total` may be unknown. */
export function progress(
  io: Io,
  total: number | undefined,
  what: string,
): { step(steps?: number): void; end(): void } {
  let done = 0;
  let shown = 0;
  return {
    step(steps = 1) {
      done += steps;
      const now = Date.now();
      if (!io.interactive || now - shown < 100) return;
      shown = now;
      io.err(`\r\u001b[2K${what} ${done}${total === undefined ? '' : ` of ${total}`}`);
    },
    end() {
      if (io.interactive) io.err('\r\u001b[2K');
    },
  };
}

export const plural = (count: number, noun: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? noun : noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`}`;
