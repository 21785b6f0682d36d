import { openArchive } from './archive.ts';
import type { Cell } from './cell.ts';
import type { Row } from './headings.ts';
import { type Merge, mergesOf, rowsOf } from './sheet.ts';
import { readWorkbook } from './workbook.ts';

export interface Sheet {
  readonly name: string;
  readonly merges: readonly Merge[];
  readonly rows: AsyncIterable<Row>;
}

/** Headings stand at most so far down. */
const HEADINGS_END = 15;

/**
 * The sheets of a spreadsheet, each read row by row; for the reading process only, which has little memory and no rights.
 * @throws UnreadableFile with what to do about it.
 */
export async function* sheetsOf(path: string): AsyncGenerator<Sheet> {
  const archive = await openArchive(path);
  try {
    const book = await readWorkbook(archive);
    for (const { name, part } of book.sheets) {
      const merges = await mergesOf(archive, part);
      yield { name, merges, rows: withMerges(rowsOf(archive, part, book), merges) };
    }
  } finally {
    archive.close();
  }
}

/** Tells, where headings can be, what merged cells show in each of their places. */
async function* withMerges(rows: AsyncIterable<Row>, all: Merge[]): AsyncGenerator<Row> {
  const merges = all.filter(({ rows: [first] }) => first <= HEADINGS_END);
  const values = new Map<Merge, Cell>();
  for await (const row of rows) {
    if (row.row > HEADINGS_END) {
      yield row;
      continue;
    }
    const merged = [...row.cells];
    const spans = new Set<number>();
    for (const merge of merges) {
      const [[first, last], [left, right]] = [merge.rows, merge.columns];
      if (row.row < first || row.row > last) continue;
      if (row.row === first) values.set(merge, row.cells[left - 1] ?? null);
      while (merged.length < right) merged.push(null);
      for (let column = left; column <= right; column++) {
        merged[column - 1] = values.get(merge) ?? null;
        spans.add(column - 1);
      }
    }
    yield { ...row, merged, spans };
  }
}
