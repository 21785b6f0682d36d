import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT } from '../machine.ts';

// A morning with the workbench, really run: every command and its output stand in docs/cli.md.

/** A spreadsheet as an official might send it: Italian headings, semicolons, and five things wrong with it. */
const PRACTICES = `identificativo;titolo;città;lingua;sintesi;tipo;stadio;livello di governo;in corso;in better;record kind;confidence;tag;Costo 1 importo;Costo 1 valuta;Costo 1 fase;Fonte 1 link;Fonte 1 kind;inizio
orti-urbani;Orti urbani condivisi;genoa;italiano;Orti affidati ai quartieri.;Programme;Running;local;yes;no;good-practice;stated;nature, participation;12 500,50;€;set-up;https://example.org/orti;web-page;5.10.2019
portineria;Portineria di quartiere;genova;it;Un punto di ascolto.;service;runing;local;yes;no;good-practice;stated;social-inclusion;-300;EUR;set-up;https://example.org/portineria;web-page;05/10/2019
orti-urbani;Orti urbani, seconda riga;genoa;it;Ancora orti.;programme;pilot;local;yes;no;good-practice;stated;nature;;;;https://example.org/orti;web-page;2020
`;

interface Step {
  /** What it shows. */
  readonly text?: string;
  readonly run: string[];
  readonly before?: (folder: string) => void;
  /** Show only so many lines from the beginning; the last one always. */
  readonly lines?: number;
}

const rewrite = (folder: string, name: string, change: (text: string) => string): void =>
  writeFileSync(join(folder, name), change(readFileSync(join(folder, name), 'utf8')));

const STEPS: Step[] = [
  {
    text: 'The catalogue that comes with the project:',
    run: ['exchange', 'seed'],
    before: (folder) => symlinkSync(join(PROJECT, 'seed'), join(folder, 'seed')),
    lines: 2,
  },
  {
    text: 'A spreadsheet came by mail. Its headings are Italian, its cells are separated by semicolons, and not all of it is right:',
    run: ['cat', 'pratiche.csv'],
    before: (folder) => writeFileSync(join(folder, 'pratiche.csv'), PRACTICES),
  },
  { run: ['exchange', 'import', 'pratiche.csv', '--dry-run'] },
  {
    text: 'Nothing was written. The good row may go in, and the others come back with the reason:',
    run: ['exchange', 'import', 'pratiche.csv', '--skip-bad', 'da-correggere.csv'],
  },
  { run: ['cat', 'da-correggere.csv'] },
  {
    text: 'Mended and imported again (the last column is passed over):',
    before: (folder) =>
      rewrite(folder, 'da-correggere.csv', (text) =>
        text
          .replace('genova', 'genoa')
          .replace('runing', 'running')
          .replace('-300', '300')
          .replace('05/10/2019', '2019-10-05')
          .replace(/^orti-urbani/m, 'orti-urbani-2'),
      ),
    run: ['exchange', 'import', 'da-correggere.csv'],
  },
  {
    text: 'What would a corrected file change? A dry run says it field by field:',
    before: (folder) =>
      rewrite(folder, 'pratiche.csv', (text) =>
        text
          .split('\n')
          .slice(0, 2)
          .join('\n')
          .replace('12 500,50', '13 000')
          .replace('Orti affidati ai', 'Orti affidati alle scuole e ai'),
      ),
    run: ['exchange', 'import', 'pratiche.csv', '--dry-run'],
  },
  { run: ['exchange', 'import', 'pratiche.csv'] },
  {
    text: 'A workbook that LibreOffice saved, with a title over everything, groups of merged headings, dates as dates and as text:',
    before: (folder) =>
      copyFileSync(join(PROJECT, 'test/cli/spreadsheets/tartu.xlsx'), join(folder, 'tartu.xlsx')),
    run: ['exchange', 'validate', 'tartu.xlsx'],
  },
  { text: 'Every change is kept, and can be taken back:', run: ['exchange', 'log', 'orti-urbani'] },
  { run: ['exchange', 'diff', 'orti-urbani'] },
  { run: ['exchange', 'revert', 'orti-urbani', '--to', '1'] },
  { text: 'What is wrong, and what would make a record more useful:', run: ['exchange', 'check', '--wrong'] },
  { run: ['exchange', 'check', 'practice/orti-urbani'] },
  { text: 'How things stand:', run: ['exchange', 'status'] },
  { run: ['exchange', 'doctor'] },
  { text: 'A backup, and whether it is one:', run: ['exchange', 'backup', 'tuesday.db'] },
  { run: ['exchange', 'restore', 'tuesday.db', '--check'] },
  {
    text: 'Contacts are kept apart from the records. Somebody wants to be forgotten:',
    before: (folder) =>
      writeFileSync(
        join(folder, 'contacts.csv'),
        'practice,role,mailbox,public,confirmed on\nspoku,E-services office,clerk@city.example,no,2026-01\n',
      ),
    run: ['exchange', 'import', 'contacts.csv'],
  },
  { run: ['exchange', 'contact', 'erase', 'clerk@city.example'] },
  { text: 'An old file cannot bring the address back:', run: ['exchange', 'import', 'contacts.csv'] },
  { text: 'Out again, for git, for a spreadsheet, for a program:', run: ['exchange', 'export', 'catalogue'] },
  { run: ['ls', 'catalogue'] },
  { run: ['exchange', 'import', 'catalogue', '--json'], lines: 4 },
  { run: ['exchange', 'show', 'event/study-visit-1'], lines: 6 },
];

/** What differs from run to run is replaced, so that a test can compare. */
const masked = (text: string, folder: string): string =>
  text
    .replaceAll(folder, '/srv/exchange')
    .replaceAll(`${PROJECT}/`, '')
    .replaceAll(/\d{4}-\d{2}-\d{2} \d{2}:\d{2}/g, '2026-11-24 21:05')
    .replaceAll(/[0-9a-f]{64}/g, '3b1f…')
    .replaceAll(/\d+\.\d GB free/g, '70.0 GB free')
    .replaceAll(/\d+\.\d MB/g, '1.5 MB')
    .replaceAll('\uFEFF', '');

function shown(step: Step, output: string): string {
  const lines = output.trimEnd().split('\n');
  if (step.lines === undefined || lines.length <= step.lines + 1) return lines.join('\n');
  return [...lines.slice(0, step.lines), '…', lines.at(-1)].join('\n');
}

/** Runs all of it in a folder of its own. */
export async function tour(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'exchange-tour-'));
  try {
    const parts = STEPS.map((step) => {
      step.before?.(folder);
      const [command = '', ...parameters] = step.run;
      const program =
        command === 'exchange'
          ? `"${process.execPath}" "${join(PROJECT, 'dist/server/exchange.js')}"`
          : command;
      // Through a shell, so that what goes to the two outputs stands in the order in which it was said.
      const { stdout } = spawnSync('sh', ['-c', `${program} ${parameters.join(' ')} 2>&1`], {
        cwd: folder,
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], DATABASE: 'catalogue.db', PORT: '1' },
      });
      const output = masked(shown(step, stdout), folder);
      const line = step.run.join(' ');
      return `${step.text === undefined ? '' : `${step.text}\n\n`}\`\`\`console\n$ ${line}\n${output}${output === '' ? '' : '\n'}\`\`\``;
    });
    return `## A morning with the workbench\n\n${parts.join('\n\n')}\n`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
