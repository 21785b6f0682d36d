// What keeps a database from being used, told by the codes of SQLite and of the system, and what to do about it.

/** `busy`: another process writes. `disk`: full or failing. `damaged`: the file. `rights`: it may not be written. `version`: a newer program's. */
export type TroubleKind = 'busy' | 'disk' | 'damaged' | 'rights' | 'version';

export interface Trouble {
  readonly kind: TroubleKind;
  /** What is wrong, in one sentence. */
  readonly what: string;
  /** What to do, in one or two. */
  readonly todo: string;
}

/** A database that cannot be used as it is; the message holds what is wrong and what to do. */
export class Unusable extends Error implements Trouble {
  readonly kind: TroubleKind;
  readonly what: string;
  readonly todo: string;
  constructor({ kind, what, todo }: Trouble, cause?: unknown) {
    super(`${what} ${todo}`, { cause });
    this.kind = kind;
    this.what = what;
    this.todo = todo;
  }
}

const KINDS: readonly (readonly [RegExp, TroubleKind])[] = [
  [/^SQLITE_(BUSY|LOCKED)/, 'busy'],
  [/^(SQLITE_(FULL|IOERR)|ENOSPC$|EDQUOT$|EIO$)/, 'disk'],
  [/^SQLITE_(CORRUPT|NOTADB)/, 'damaged'],
  [/^SQLITE_(READONLY|CANTOPEN|PERM|AUTH)/, 'rights'],
];

/** What kind of trouble with the database an error tells of; undefined when it tells of something else. */
export function kindOfTrouble(error: unknown): TroubleKind | undefined {
  if (error instanceof Unusable) return error.kind;
  const { code } = error as { code?: unknown };
  if (typeof code !== 'string') return undefined;
  return KINDS.find(([codes]) => codes.test(code))?.[1];
}

/** An error of SQLite in words; undefined when it is of another kind. `path` names the database. */
export function troubleOf(error: unknown, path = 'The database'): Trouble | undefined {
  if (error instanceof Unusable) return error;
  const kind = kindOfTrouble(error);
  const reason = (error as Error).message;
  switch (kind) {
    case 'busy':
      return {
        kind,
        what: 'Another process is writing to the catalogue.',
        todo: 'Try again when it has finished.',
      };
    case 'disk':
      return {
        kind,
        what: `The disk is full or failing (${reason}). Nothing was changed:`,
        todo: 'make room and run it again.',
      };
    case 'damaged':
      return (error as { code?: string }).code === 'SQLITE_NOTADB'
        ? {
            kind,
            what: `${path} is no catalogue, or damaged at its beginning (${reason}).`,
            todo: `${REPLACE} If it is another file that you mean, set DATABASE.`,
          }
        : { kind, what: `${path} is damaged (${firstLine(reason)}).`, todo: REPLACE };
    case 'rights':
      return {
        kind,
        what: `${path} cannot be opened as a catalogue (${reason}).`,
        todo: 'Check DATABASE and the rights on it.',
      };
    default:
      return undefined;
  }
}

/** What helps against damage. */
export const REPLACE =
  'exchange restore FILE puts a backup in its place; stop the server before, and keep the damaged file for those who look for the cause.';

/** SQLite lists what is wrong over many lines, under a heading. */
export const firstLine = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .find((line) => line !== '' && !line.startsWith('***')) ?? text;
