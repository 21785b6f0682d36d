import { readFileSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

/** The top of the project. */
export const PROJECT = join(import.meta.dirname, '..');

/** Room for the databases, indexes and browser of all tests, in bytes. */
const ROOM = 4 * 1024 ** 3;

/**
 * A folder in memory, or undefined where it has no room or programs may not run from there. Most of a test's time on a slow
 * disk is waiting for what is written through to it.
 */
export function folderInMemory(): string | undefined {
  const memory = '/dev/shm';
  try {
    const [, options = ''] =
      new RegExp(` ${memory} tmpfs (\\S+)`).exec(readFileSync('/proc/mounts', 'utf8')) ?? [];
    const { bavail, bsize } = statfsSync(memory);
    if (options === '' || /\b(ro|noexec)\b/.test(options) || bavail * bsize < ROOM) return undefined;
    return memory;
  } catch {
    // Not a Linux, or not for us.
    return undefined;
  }
}
