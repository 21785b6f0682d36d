import type { Difference } from '../files/cells.ts';
import { KINDS } from '../files/kinds.ts';
import type { ShownFault } from './intake.ts';
import { type Io, plural } from './io.ts';
import type { Change, Fate } from './saving.ts';

// What commands say of records, faults and changes, for people.

/** `seed/tags.yaml:58:11`, `practices.csv:14 F12 (stage)`, `all.xlsx sheet "Cities" B3 (country)`. */
export function placeOf({ file, line, column, sheet, cell, field }: ShownFault): string {
  const inside = field === undefined ? '' : ` (${field})`;
  if (sheet !== undefined) return `${file} sheet "${sheet}" ${cell ?? `row ${line}`}${inside}`;
  if (cell !== undefined) return `${file}:${line} ${cell}${inside}`;
  return `${file}:${line}${column === undefined ? '' : `:${column}`}${inside}`;
}

export function tellFaults(faults: readonly ShownFault[], io: Io, end = 'Nothing was written.'): void {
  for (const fault of faults) io.err(`${placeOf(fault)}  ${fault.message}\n`);
  const files = new Set(faults.map(({ file }) => file)).size;
  io.err(`\n${plural(faults.length, 'fault')} in ${plural(files, 'file')}. ${end}\n`);
}

export type Counts = Record<Fate, number>;
export const noCounts = (): Counts => ({
  added: 0,
  changed: 0,
  same: 0,
  kept: 0,
  archived: 0,
  erased: 0,
});

/** A line a file: `+` added, `~` changed, `=` the same. */
export function tellCounts(counts: ReadonlyMap<string, Counts>, total: Counts, io: Io): void {
  const width = Math.max(5, ...[...counts.keys()].map((name) => name.length));
  const also: [keyof Counts, string][] = [
    ['kept', 'left alone'],
    ['archived', 'archived'],
    ['erased', 'erased on request, not taken back'],
  ];
  const line = (name: string, mine: Counts) => {
    const rest = also.filter(([fate]) => mine[fate] > 0).map(([fate, words]) => `, ${mine[fate]} ${words}`);
    io.out(`${name.padEnd(width)}  +${mine.added} ~${mine.changed} =${mine.same}${rest.join('')}\n`);
  };
  for (const [name, mine] of counts) line(name, mine);
  line('total', total);
}

const SIGN: Record<Change['fate'], string> = { added: '+', changed: '~', archived: '-' };

/** A record that changes, and what of it. */
export function tellChange({ fate, kind, slug, title, differences }: Change, io: Io): void {
  const note = fate === 'archived' ? ' (in none of the files: archived)' : '';
  io.out(`${SIGN[fate]} ${KINDS[kind].noun} ${slug}  ${title}${note}\n`);
  tellDifferences(differences, io, '    ');
}

export function tellDifferences(all: readonly Difference[], io: Io, indent = ''): void {
  const width = Math.min(30, Math.max(0, ...all.map(({ field }) => field.length)));
  for (const { field, before, after } of all) {
    const name = `${indent}${field.padEnd(width)}  `;
    if (before === undefined) io.out(`${name}+ ${shorten(after ?? '')}\n`);
    else if (after === undefined) io.out(`${name}- ${shorten(before)}\n`);
    else {
      const [old, now] = around(before, after);
      io.out(
        old.length + now.length < 80
          ? `${name}${old} → ${now}\n`
          : `${name}- ${old}\n${' '.repeat(name.length)}+ ${now}\n`,
      );
    }
  }
}

const MOST = 96;
const shorten = (text: string): string => {
  const line = text.replaceAll('\n', '⏎');
  return line.length > MOST ? `${line.slice(0, MOST - 1)}…` : line;
};

/** Both texts from a little before the first difference on. */
function around(before: string, after: string): [string, string] {
  let same = 0;
  while (same < before.length && before[same] === after[same]) same += 1;
  const start = before.length <= MOST && after.length <= MOST ? 0 : Math.max(0, same - 30);
  const cut = (text: string) => shorten(`${start > 0 ? '…' : ''}${text.slice(start)}`);
  return [cut(before), cut(after)];
}
