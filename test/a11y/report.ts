import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../machine.ts';

const DOCUMENT = join(PROJECT, 'docs', 'accessibility.md');
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

/** Puts one part of the report between its two marks in docs/accessibility.md. */
export function write(part: string, report: string): void {
  const text = readFileSync(DOCUMENT, 'utf8');
  const [first, last] = [`<!-- ${part}: written by npm run a11y -->`, `<!-- end of ${part} -->`];
  const [begin, end] = [text.indexOf(first), text.indexOf(last)];
  if (begin < 0 || end < begin)
    throw new Error(`docs/accessibility.md has lost its marks: ${first} and ${last}`);
  writeFileSync(DOCUMENT, `${text.slice(0, begin + first.length)}\n\n${report}\n\n${text.slice(end)}`);
}
