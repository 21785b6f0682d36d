import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { chromiumPath } from './browser/chromium.ts';
import { folderInMemory, PROJECT } from './machine.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Path of a database that holds the real catalogue: to be copied, never opened. */
    readonly seeded: string;
  }
}

/** A database in `folder` that holds the real catalogue; its path. */
export function seededIn(folder: string): string {
  const path = join(folder, 'catalogue.db');
  const { status, stderr } = spawnSync(process.execPath, ['server/cli/main.ts', 'seed'], {
    cwd: PROJECT,
    env: { ...process.env, DATABASE: path },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return path;
}

/** Seeds the real catalogue once for all tests, in the folder for all that they write, which is gone afterwards. */
export default async function seedOnce({ provide }: TestProject): Promise<() => void> {
  // Unpacked here, since two files that unpack it at once get in each other's way.
  process.env['CHROMIUM_PATH'] = await chromiumPath();
  const folder = mkdtempSync(join(folderInMemory() ?? tmpdir(), 'practice-exchange-tests-'));
  // For every test, and whatever one starts.
  process.env['TMPDIR'] = folder;
  // Some of them are other users.
  chmodSync(folder, 0o755);
  provide('seeded', seededIn(folder));
  return () => rmSync(folder, { recursive: true, force: true });
}
