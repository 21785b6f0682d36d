/** A file that has to be refused, and what the refusal has to say. */
export interface BrokenFile {
  /** What is wrong with it: "refuses …". */
  readonly name: string;
  readonly file: string;
  /** What it holds, or what puts something else in its place. */
  readonly content: string | Buffer | ((path: string) => void);
  /** What stands between the name of the file and the two spaces before the reason. */
  readonly place: RegExp;
  readonly reason: RegExp;
}

/** A case in one line. */
export const broken = (
  name: string,
  file: string,
  content: BrokenFile['content'],
  place: RegExp,
  reason: RegExp,
): BrokenFile => ({ name, file, content, place, reason });

/** Places: the whole file, a line, a cell of a table, a cell of a sheet. */
export const START = /^:1(:1)?$/;
export const onLine = (line: number): RegExp => new RegExp(`^:${line}(:\\d+| [A-Z]+\\d+.*)?$`);
export const inCell = (cell: string, field = '.+'): RegExp =>
  new RegExp(`^(:\\d+| sheet ".*") ${cell}( \\(${field}\\))?$`);
