import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { decoded, UnreadableFile } from './decode.ts';
import type { Row } from './headings.ts';

/** No record is longer; a file that is one long quotation ends here. */
const LONGEST_RECORD = 1_000_000;

/**
 * The rows of a CSV file. Commas, semicolons and tabs separate; which of them does is seen in the first lines.
 * @throws UnreadableFile with the line where it breaks off.
 */
export async function openCsv(path: string): Promise<{ delimiter: string; rows: AsyncGenerator<Row> }> {
  const pieces = decoded(path);
  const first = await pieces.next();
  const start = first.done === true ? '' : first.value;
  const delimiter = delimiterOf(start);
  return { delimiter, rows: rowsOf(start, pieces, delimiter) };
}

async function* rowsOf(
  start: string,
  pieces: AsyncGenerator<string>,
  delimiter: string,
): AsyncGenerator<Row> {
  let parsed = 0;
  const parser = parse({
    bom: true,
    delimiter,
    info: true,
    relax_column_count: true,
    max_record_size: LONGEST_RECORD,
    // Rows that were parsed before a mistake may not come out any more; where the last of them ended is known here.
    on_record: (record, { lines }) => {
      parsed = lines;
      return record;
    },
  });
  const text = Readable.from(
    (async function* () {
      refuseNul(start);
      yield start;
      for await (const piece of pieces) {
        refuseNul(piece);
        yield piece;
      }
    })(),
  );
  text.on('error', (error) => parser.destroy(error));
  text.pipe(parser);
  let row = 0;
  let line = 1;
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      row += 1;
      yield { cells: record.map(unguarded), row, line };
      line = info.lines + 1;
    }
  } catch (error) {
    const { code, lines = 0 } = error as { code?: string; lines?: number };
    // A quotation mark that is never closed is opened in the row that was being read.
    throw explained(error, code === 'CSV_QUOTE_NOT_CLOSED' ? parsed + 1 : Math.max(line, lines));
  }
}

/** The character that stands outside quotes as often in one line as in the next; of two such, the commoner one. */
function delimiterOf(text: string): string {
  const outside = text.slice(0, 20_000).replaceAll(/"(?:[^"]|"")*"/g, '');
  const lines = outside
    .split('\n')
    .slice(0, 12)
    .filter((line) => line.trim() !== '');
  const judged = [',', ';', '\t'].map((mark) => {
    const counts = lines.map((line) => line.split(mark).length - 1);
    const most = Math.max(
      0,
      ...counts.map((count) => (count === 0 ? 0 : counts.filter((other) => other === count).length)),
    );
    return { mark, most, inHeadings: Math.max(counts[0] ?? 0, counts[1] ?? 0) };
  });
  return judged.toSorted((a, b) => b.most - a.most || b.inHeadings - a.inHeadings)[0]?.mark ?? ',';
}

/** The apostrophe that keeps a spreadsheet from running a text as a formula; taken off again, and only that one. */
const GUARDED = /^'+[=+\-@\t\r]/;
const unguarded = (cell: string): string => (GUARDED.test(cell) ? cell.slice(1) : cell);
/** A text that no spreadsheet program takes for a formula. */
export const guarded = (cell: string): string =>
  /^'*[=+\-@\t\r]/.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell;
/** `-300` is no formula. */
const PLAIN_NUMBER = /^[+-]?\d[\d.,]*$/;

function refuseNul(text: string): void {
  if (text.includes('\0'))
    throw new UnreadableFile('This is no text: it holds NUL characters. Save the file again as CSV (UTF-8).');
}

function explained(error: unknown, line: number): unknown {
  const { code } = error as { code?: string };
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return new UnreadableFile('A quotation mark is opened in this row and never closed.', line);
    case 'CSV_MAX_RECORD_SIZE':
      return new UnreadableFile(
        'This row is longer than a million characters. Is a quotation mark not closed?',
        line,
      );
    case 'CSV_INVALID_CLOSING_QUOTE':
    case 'INVALID_OPENING_QUOTE':
    case 'CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE':
      return new UnreadableFile(
        'A quotation mark stands inside a value. Put the whole value in quotes and write the mark twice ("").',
        line,
      );
    default:
      return error;
  }
}

const DELIMITERS: Record<string, string> = { '\\t': '\t', tab: '\t', comma: ',', semicolon: ';' };
/** What separates cells, as it was typed; undefined for what cannot. */
export function delimiterNamed(text: string): string | undefined {
  const mark = DELIMITERS[text] ?? text;
  return [',', ';', '\t'].includes(mark) ? mark : undefined;
}
