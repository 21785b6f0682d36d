import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { PROJECT } from './machine.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Path of a database that holds the real catalogue: to be copied, never opened. */
    readonly seeded: string;
  }
}

/** Seeds the real catalogue once for all tests. */
export default function seedOnce({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'practice-exchange-seeded-'));
  const path = join(folder, 'catalogue.db');
  const { status, stderr } = spawnSync(process.execPath, ['server/cli/main.ts', 'seed'], {
    cwd: PROJECT,
    env: { ...process.env, DATABASE: path },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  provide('seeded', path);
  return () => rmSync(folder, { recursive: true, force: true });
}
