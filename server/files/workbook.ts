import { type Archive, damaged } from './archive.ts';
import { UnreadableFile } from './decode.ts';
import { readXml } from './xml.ts';

/** What the sheets of a spreadsheet share. */
export interface Workbook {
  readonly sheets: { readonly name: string; readonly part: string }[];
  /** The texts that cells refer to by number. */
  readonly texts: string[];
  /** By the number of a style: the number of its format. */
  readonly formats: number[];
  /** Formats that are not built in. */
  readonly codes: Map<number, string>;
  /** The first day of its calendar, in milliseconds since 1970. */
  readonly firstDay: number;
}

const LONGEST = 1_000_000;
const BOOK = 'xl/workbook.xml';
/** Spreadsheets count days from 1899-12-30, those of old Macs from 1904-01-01. */
const [SINCE_1900, SINCE_1904] = [Date.UTC(1899, 11, 30), Date.UTC(1904, 0, 1)];

export async function readWorkbook(archive: Archive): Promise<Workbook> {
  if (!archive.names.has(BOOK)) throw new UnreadableFile('This archive is no XLSX spreadsheet.');
  const targets = await relations(archive);
  const sheets: Workbook['sheets'] = [];
  let firstDay = SINCE_1900;
  await readXml(archive.read(BOOK), {
    open(name, attributes) {
      if (name === 'workbookPr' && ['1', 'true'].includes(attributes['date1904'] ?? ''))
        firstDay = SINCE_1904;
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      const part = targets.get(id);
      if (part === undefined) throw damaged(new Error(`its sheet "${attributes['name'] ?? ''}" is missing`));
      sheets.push({ name: attributes['name'] ?? '', part });
    },
  });
  return { sheets, firstDay, texts: await sharedTexts(archive), ...(await styles(archive)) };
}

async function relations(archive: Archive): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  await readXml(archive.read('xl/_rels/workbook.xml.rels'), {
    open(name, { Id: id = '', Target: target = '' }) {
      if (name !== 'Relationship') return;
      targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
  });
  return targets;
}

async function sharedTexts(archive: Archive): Promise<string[]> {
  const texts: string[] = [];
  const part = 'xl/sharedStrings.xml';
  if (!archive.names.has(part)) return texts;
  const reading = richText();
  await readXml(archive.read(part), {
    open: reading.open,
    text: reading.text,
    close(name) {
      reading.close(name);
      if (name === 'si') texts.push(reading.take());
    },
  });
  return texts;
}

/** The text of `<si>` or `<is>`: all its runs, without the reading aids of Japanese. */
export function richText() {
  let [text, inText, aids] = ['', false, 0];
  return {
    open(name: string): void {
      if (name === 't') inText = true;
      if (name === 'rPh') aids += 1;
    },
    text(piece: string): void {
      if (inText && aids === 0) text += piece;
      if (text.length > LONGEST) throw new UnreadableFile('A cell holds more than a million characters.');
    },
    close(name: string): void {
      if (name === 't') inText = false;
      if (name === 'rPh') aids -= 1;
    },
    take(): string {
      const whole = unescaped(text);
      text = '';
      return whole;
    },
  };
}

/** `_x000D_` is a carriage return, `_x005F_x000D_` the text `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
const unescaped = (text: string): string =>
  text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );

async function styles(archive: Archive): Promise<Pick<Workbook, 'formats' | 'codes'>> {
  const formats: number[] = [];
  const codes = new Map<number, string>();
  const part = 'xl/styles.xml';
  if (!archive.names.has(part)) return { formats, codes };
  let inCells = false;
  await readXml(archive.read(part), {
    open(name, { numFmtId: id, formatCode: code }) {
      if (name === 'cellXfs') inCells = true;
      if (name === 'numFmt' && id !== undefined) codes.set(Number(id), code ?? '');
      if (name === 'xf' && inCells) formats.push(Number(id ?? 0));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return { formats, codes };
}
