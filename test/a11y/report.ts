import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../machine.ts';

const DOCUMENT = join(PROJECT, 'docs', 'accessibility.md');
const [BEGIN, END] = ['<!-- report: written by npm run a11y -->', '<!-- end of the report -->'];

/** One line of the report: what was looked for, how often, and what was found. */
export interface Row {
  readonly check: string;
  readonly looks: number;
  readonly faults: readonly string[];
}

/** A table in Markdown, its columns as wide as they need to be. */
export function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Puts the report between its two marks in docs/accessibility.md. */
export function write(report: string): void {
  const text = readFileSync(DOCUMENT, 'utf8');
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin < 0 || end < begin)
    throw new Error(`docs/accessibility.md has lost its marks: ${BEGIN} and ${END}`);
  writeFileSync(DOCUMENT, `${text.slice(0, begin + BEGIN.length)}\n\n${report}\n\n${text.slice(end)}`);
}
