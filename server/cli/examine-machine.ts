import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Config } from '../config.ts';
import { type Examined, examined } from './examined.ts';

const LEAST_SPACE = 1_000_000_000;

/** Node, the disk, and the right to write. */
export function examineMachine({ database: path }: Config): Examined[] {
  const folder = nearestFolder(dirname(resolve(path)));
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  const writable = mayWrite(folder) && (!existsSync(path) || mayWrite(path));
  const rights = writable ? 'may be written' : 'may not be written';
  return [
    examined('Node', Number(process.versions['napi']) >= 10, process.versions.node, 'Install Node 24.'),
    examined(
      'disk space',
      free >= LEAST_SPACE,
      `${(free / 1e9).toFixed(1)} GB free in ${folder}`,
      'Make room: an import needs as much again as the database, a backup too.',
    ),
    examined(
      'rights',
      writable,
      `${path} and its folder ${rights}`,
      `Give this user (uid ${process.getuid?.() ?? '?'}) the right to write both.`,
    ),
  ];
}

function nearestFolder(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearestFolder(dirname(folder));
}

function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
