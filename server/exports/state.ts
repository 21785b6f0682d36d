import type { Snapshot } from '../db/snapshot.ts';
import { lastSaved } from '../linked-data/extent.ts';

/** Which state of the catalogue a file holds. */
export interface State {
  /** `v42-2026-11-30`: the catalogue version, and the day of the newest change (in universal time). */
  readonly id: string;
  readonly version: number;
  /** When anything was last saved; undefined while nothing was. */
  readonly modified: Date | undefined;
}

/** The same catalogue has the same name and, below, the same bytes in every process. */
export async function stateOf({ db, version }: Snapshot): Promise<State> {
  const modified = await lastSaved(db);
  const date = modified === undefined ? [] : [modified.toISOString().slice(0, 10)];
  return { id: [`v${version}`, ...date].join('-'), version, modified };
}

/** What files are dated where no record was ever saved. */
const NEVER = new Date(0);
export const datedAt = ({ modified = NEVER }: State): Date => modified;
