import { existsSync, mkdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Cell } from '../files/cell.ts';
import { type Kind, KINDS } from '../files/kinds.ts';
import { writeCsv, writeLines, writeWhole } from '../files/write.ts';
import { writeXlsx } from '../files/write-xlsx.ts';
import { formatOf } from './catalogue-files.ts';
import type { Intake } from './intake.ts';
import { Misuse } from './io.ts';

/** The column, or the field, that says why a record was not taken; passed over when the file comes back. */
const WHY = '#fault';

/** Where rejected records go: a file for one imported file, a folder for several. @throws Misuse for a mismatch. */
export function checkRejects(target: string, files: { name: string; format: string }[]): void {
  const isFolder = existsSync(target) && statSync(target).isDirectory();
  if (existsSync(target) && !isFolder)
    throw new Misuse(`${target} is there already, and bad rows overwrite nothing. Name another file.`);
  if (files.length > 1 || isFolder) {
    return;
  }
  const format = files[0]?.format;
  if (formatOf(target) !== format)
    throw new Misuse(
      `Bad rows come back as a file of the same kind: name it ${basename(target, extname(target))}.${format}.`,
    );
}

/** Writes the records with faults back, each as it stood, with the reason. @returns the files. */
export async function writeRejects({ files, staging, heads }: Intake, target: string): Promise<string[]> {
  const intoFolder = files.length > 1 || (existsSync(target) && statSync(target).isDirectory());
  if (intoFolder) mkdirSync(target, { recursive: true });
  const written: string[] = [];
  for (const [number, file] of files.entries()) {
    const rows = staging.rejects(number);
    if (rows.length === 0) continue;
    const path = intoFolder ? join(target, file.name.replaceAll(/[\\/]+/g, '_')) : target;
    const records = rows.map(({ kind, raw, why }) => ({
      kind: kind as Kind,
      raw: JSON.parse(raw) as unknown,
      why,
    }));
    switch (file.format) {
      case 'csv':
      case 'xlsx': {
        const sheets = (heads.get(number) ?? []).map((head) => {
          const wide = (row: Cell[], last: string): Cell[] => [
            ...row,
            ...Array.from({ length: Math.max(0, head.row.length - row.length) }, () => null),
            last,
          ];
          const at = rows.map((row) => JSON.parse(row.at) as { sheet?: string });
          const mine = records.filter((_, k) => at[k]?.sheet === head.sheet);
          return {
            name: head.sheet ?? KINDS[head.kind].plural,
            rows: [wide(head.row, WHY), ...mine.map(({ raw, why }) => wide(raw as Cell[], why))],
          };
        });
        const filled = sheets.filter(({ rows: all }) => all.length > 1);
        await (file.format === 'csv'
          ? writeCsv(path, filled[0]?.rows ?? [], heads.get(number)?.[0]?.delimiter)
          : writeXlsx(path, filled));
        break;
      }
      case 'jsonl':
        await writeLines(
          path,
          records.map(({ kind, raw, why }) => JSON.stringify({ record: kind, ...asFields(raw), [WHY]: why })),
        );
        break;
      case 'yaml':
      case 'json': {
        const lists = Object.fromEntries(
          [...Map.groupBy(records, ({ kind }) => KINDS[kind].plural)].map(([plural, mine]) => [
            plural,
            mine.map(({ raw, why }) => ({ ...asFields(raw), [WHY]: why })),
          ]),
        );
        await writeWhole(path, lists, file.format);
      }
    }
    written.push(path);
  }
  return written;
}

/** What was no record at all comes back as the value of a field. */
const asFields = (raw: unknown): object =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? raw : { '#value': raw };
