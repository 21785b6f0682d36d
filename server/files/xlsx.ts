import readSpreadsheet from 'read-excel-file/node';
import { UnreadableFile } from './decode.ts';
import type { Cell } from './cell.ts';
import type { Row } from './headings.ts';
import { guardArchive } from './zip-guard.ts';

export interface Sheet {
  readonly name: string;
  readonly rows: Row[];
}

/**
 * The sheets of a spreadsheet; for the reading process only, which has little memory and no rights.
 * @throws UnreadableFile with what to do about it.
 */
export async function readXlsx(path: string): Promise<Sheet[]> {
  await guardArchive(path);
  try {
    const sheets = await readSpreadsheet(path, { trim: false });
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      rows: data.map((cells, at) => ({ cells: cells as unknown as Cell[], row: at + 1, line: at + 1 })),
    }));
  } catch (error) {
    throw new UnreadableFile(
      `This spreadsheet cannot be read (${(error as Error).message.split('\n')[0]}). Open it and save it again as .xlsx.`,
    );
  }
}
