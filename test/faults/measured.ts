import { readFileSync } from 'node:fs';
import type { ReadingOrder } from '../../server/files/messages.ts';
import { readFiles, type Told } from '../../server/files/sandbox.ts';

/** What one file may take, whatever is in it. */
export const MOST = { seconds: 10, megabytes: 256 } as const;

export interface Measured {
  readonly seconds: number;
  /** The most memory that a reading process ever had, its program and libraries included. */
  readonly megabytes: number;
}

/** Reads files as an import does, with an eye on the process that reads them. @param hear is told every message. */
export async function measured(order: ReadingOrder, hear: (told: Told) => void): Promise<Measured> {
  const started = Date.now();
  let kilobytes = 0;
  const watch = setInterval(() => {
    kilobytes = Math.max(kilobytes, ...readingProcesses().map(peakOf));
  }, 10);
  try {
    for await (const told of readFiles(order)) hear(told);
  } finally {
    clearInterval(watch);
  }
  return { seconds: (Date.now() - started) / 1000, megabytes: Math.round(kilobytes / 1024) };
}

/** A process that ends while it is looked at has no file any more. */
function looked(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

const readingProcesses = (): string[] =>
  looked(`/proc/${process.pid}/task/${process.pid}/children`)
    .split(' ')
    .filter((pid) => pid !== '' && /files\/reader\.[jt]s/.test(looked(`/proc/${pid}/cmdline`)));

/** The kernel keeps the highest resident memory so far, so that nothing between two looks is missed but the very end. */
const peakOf = (pid: string): number =>
  Number(/^VmHWM:\s+(\d+) kB/m.exec(looked(`/proc/${pid}/status`))?.[1] ?? 0);
