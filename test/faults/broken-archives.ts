import { type BrokenFile, broken, START } from './broken-file.ts';
import { rowsOf } from './samples.ts';
import { partsOf } from './spreadsheet.ts';
import { type Part, SIZES_FOLLOW, zip } from './zip.ts';

// Spreadsheets whose archive is broken, lies, or holds something else.

const SHEET = 'xl/worksheets/sheet1.xml';
const parts = partsOf([{ name: 'tags', rows: rowsOf('tag') }]);
const good = zip(parts);
const archive = (name: string, content: Buffer | Part[], reason = /damaged or no XLSX/): BrokenFile =>
  broken(name, 'tags.xlsx', Buffer.isBuffer(content) ? content : zip(content), START, reason);
const but = (name: string, change: Partial<Part>): Part[] =>
  parts.map((part) => (part.name === name ? { ...part, ...change } : part));
const all = (change: Partial<Part>): Part[] => parts.map((part) => ({ ...part, ...change }));

/** The same bytes with some of them changed. */
function patched(bytes: Buffer, change: (copy: Buffer) => void): Buffer {
  const copy = Buffer.from(bytes);
  change(copy);
  return copy;
}
/** Where the packed bytes of the sheet begin. */
const inSheet = good.indexOf(SHEET) + SHEET.length;
const directoryAt = good.indexOf(Buffer.from('504b0102', 'hex'));
/** Where the directory speaks of the sheet. */
const entryAt = good.lastIndexOf(SHEET) - 46;

const cutOff: BrokenFile[] = [0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99].map((share) =>
  archive(`a spreadsheet cut off after ${share * 100} %`, good.subarray(0, Math.floor(good.length * share))),
);

const damaged: BrokenFile[] = [
  archive('a spreadsheet without its first bytes', good.subarray(7)),
  archive('a spreadsheet behind other bytes', Buffer.concat([Buffer.from('GARBAGE!'), good])),
  archive('the beginning of an archive and nothing else', Buffer.from('504b0304', 'hex')),
  archive('the end of an archive and nothing else', good.subarray(-22), /damaged|no XLSX/),
  archive('an archive of nothing', zip([]), /no XLSX/),
  archive(
    'an archive with a wrong mark in its directory',
    patched(good, (copy) => copy.write('XX', directoryAt)),
  ),
  archive(
    'an archive whose directory is elsewhere',
    patched(good, (copy) => copy.writeUInt32LE(12, copy.length - 6)),
  ),
  archive('an archive that says it has more parts', zip(parts, { entries: parts.length + 3 })),
  archive(
    'an archive of another number of disks',
    patched(good, (copy) => copy.writeUInt16LE(3, copy.length - 18)),
  ),
  archive(
    'a packed part with a spoilt byte',
    patched(good, (copy) => copy.writeUInt8((copy[inSheet + 40] ?? 0) ^ 0xff, inSheet + 40)),
  ),
  archive(
    'a part that is not what was packed',
    patched(zip(all({ stored: true })), (copy) => copy.write('mobilitx', copy.lastIndexOf('mobility'))),
  ),
  archive(
    'a part with a wrong sum',
    patched(good, (copy) => copy.writeUInt32LE(7, entryAt + 16)),
    /damaged|no XLSX|not what was packed/,
  ),
];

const lies: BrokenFile[] = [
  archive('a part larger than it says', but(SHEET, { directory: { size: 100 } })),
  archive('a part smaller than it says', but(SHEET, { directory: { size: 2000 } })),
  archive(
    'a part that says it is gigabytes',
    but(SHEET, { directory: { size: 0xfffffff0 } }),
    /more than 50 MB|damaged/,
  ),
  archive(
    'a part that says it takes no space',
    but(SHEET, { directory: { packedSize: 0 } }),
    /damaged|more than 50 MB/,
  ),
  archive(
    'a part packed by a method that nobody has',
    all({ local: { method: 99 }, directory: { method: 99 } }),
  ),
  archive('a part that is packed and says it is not', but(SHEET, { directory: { method: 0 } })),
  archive(
    'an archive with a password',
    all({ local: { flags: 1 }, directory: { flags: 1 } }),
    /damaged|password|encrypted/,
  ),
  archive(
    'a part that lies outside the archive',
    patched(good, (copy) => copy.writeUInt32LE(0x7fffff00, entryAt + 42)),
  ),
  archive('a part that is in the archive twice', [...parts, { name: SHEET, content: '<x/>' }], /twice/),
  archive('a name that climbs out of the archive', [...parts, { name: '../../etc/passwd', content: 'x' }]),
  archive('a name that begins at the top of the disk', [...parts, { name: '/etc/passwd', content: 'x' }]),
  archive('a name with backslashes that climbs out', [...parts, { name: '..\\..\\x.xml', content: '<x/>' }]),
  archive('a sheet that the directory leaves out', but(SHEET, { directory: 'absent' }), /missing in it/),
  archive(
    'a workbook under another name',
    but('xl/workbook.xml', { directory: { name: 'xl/workbook.xm_' } }),
    /no XLSX|damaged/,
  ),
  archive(
    'sizes that follow and are not there',
    but(SHEET, { local: { flags: SIZES_FOLLOW }, directory: { packedSize: 5 } }),
  ),
];

const zipOf = (name: string, content: string): Buffer => zip([{ name, content }]);
const others: BrokenFile[] = [
  archive(
    'an archive without a workbook',
    parts.filter(({ name }) => name !== 'xl/workbook.xml'),
    /no XLSX spreadsheet/,
  ),
  archive(
    'an archive without relations',
    parts.filter(({ name }) => !name.includes('workbook.xml.rels')),
    /missing in it/,
  ),
  archive(
    'an archive without its sheet',
    parts.filter(({ name }) => name !== SHEET),
    /missing in it/,
  ),
  archive('a text document', zipOf('word/document.xml', '<w:document/>'), /no XLSX spreadsheet/),
  archive(
    'an OpenDocument spreadsheet',
    zipOf('content.xml', '<office:document-content/>'),
    /no XLSX spreadsheet/,
  ),
  archive('a binary spreadsheet (.xlsb)', zipOf('xl/workbook.bin', 'x'), /no XLSX spreadsheet/),
  archive('a folder of CSV files in an archive', zipOf('tags.csv', 'slug,kind\n'), /no XLSX spreadsheet/),
  archive('an archive of archives', zipOf('inner.zip', 'PK'), /no XLSX spreadsheet/),
  archive(
    'an archive of 2,000 parts',
    [...parts, ...Array.from({ length: 2000 }, (_, at) => ({ name: `xl/media/${at}.xml`, content: '<x/>' }))],
    /more than 1000 parts/,
  ),
  archive(
    'a part that unpacks to two hundred times its size',
    but(SHEET, { content: ' '.repeat(1_000_000) }),
    /more than 50 MB/,
  ),
];

export const brokenArchives: BrokenFile[] = [...cutOff, ...damaged, ...lies, ...others];
