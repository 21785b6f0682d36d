// A fault that is caused on purpose, so many times. `npm test` causes it a few times, `npm run campaign` many.

/** How far a trial may go. */
export interface Bounds {
  readonly times: number;
  /** No new round begins after this moment, in milliseconds since 1970. */
  readonly until: number;
  /** A number below 1, the same row of numbers in every run. */
  readonly random: () => number;
}

export interface Outcome {
  readonly times: number;
  /** What came of them, in one line: "43 cut before the end, 7 after". */
  readonly detail: string;
  /** What was wrong, each with all that is needed to see it again; empty when all is well. */
  readonly failures: string[];
}

export interface Trial {
  /** Its number in the fault matrix of docs/reliability.md. */
  readonly row: string;
  /** What is done to the service: "SIGKILL an import at a random moment". */
  readonly fault: string;
  /** What has to hold all the same: "all of a file is there or nothing of it". */
  readonly holds: string;
  /** How many times in `npm test` (0: it takes too long there), and in a campaign before a release. */
  readonly gate: number;
  readonly release: number;
  /** How much of a campaign's time it may take beside the others; 1 unless said. */
  readonly share?: number;
  /** Why it cannot run on this machine, if so. */
  readonly cannot?: () => string | undefined;
  run(bounds: Bounds): Promise<Outcome>;
}
