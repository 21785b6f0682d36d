import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

/**
 * A new folder for made files beside the database, where there is room for it; for one in memory, where temporary files
 * are. What processes that are no more have left behind is removed.
 */
export function spoolFolder(database: string | undefined): string {
  const start = `${database ?? join(tmpdir(), 'practice-exchange')}.exports-`;
  const folder = dirname(start);
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(basename(start))) continue;
    const path = join(folder, name);
    if (isLeftBehind(path, Number(name.slice(basename(start).length).split('-')[0])))
      rmSync(path, { recursive: true, force: true });
  }
  return mkdtempSync(`${start}${process.pid}-`);
}

function isLeftBehind(path: string, pid: number): boolean {
  if (pid === process.pid) return madeBefore(path, Date.now() - process.uptime() * 1000);
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    // One of somebody else lives too.
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/** In a container every process has the same number. */
const madeBefore = (path: string, instant: number): boolean =>
  (statSync(path, { throwIfNoEntry: false })?.ctimeMs ?? instant) < instant;
