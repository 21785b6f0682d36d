import type { Kind } from '../../server/files/kinds.ts';

/** A file that looks unlike what this program writes and is good all the same. */
export interface HarmlessFile {
  readonly name: string;
  readonly file: string;
  readonly content: string | Buffer;
  /** The one record that it holds. */
  readonly becomes: readonly [Kind, object];
}
