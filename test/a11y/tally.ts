import type { Row } from './report.ts';

/** Counts looks and collects faults, check by check; the same fault on several pages is one line that names them. */
export class Tally {
  private readonly checks = new Map<string, { looks: number; faults: Map<string, string[]> }>();
  /** How often each explanation was needed. */
  readonly explained = new Map<string, number>();

  note(check: string, where: string, faults: readonly string[]): void {
    const row = this.checks.get(check) ?? { looks: 0, faults: new Map<string, string[]>() };
    this.checks.set(check, row);
    row.looks += 1;
    for (const fault of faults) row.faults.set(fault, [...(row.faults.get(fault) ?? []), where]);
  }

  explain(counts: Readonly<Record<string, number>>): void {
    for (const [name, count] of Object.entries(counts))
      this.explained.set(name, (this.explained.get(name) ?? 0) + count);
  }

  rows(): Row[] {
    return [...this.checks].map(([check, { looks, faults }]) => ({
      check,
      looks,
      faults: [...faults].map(
        ([fault, places]) => `${fault} (${places.slice(0, 3).join(', ')}${places.length > 3 ? ' …' : ''})`,
      ),
    }));
  }
}
