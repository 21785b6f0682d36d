import { describe } from 'vitest';
import { passes } from '../gate.ts';
import { killedServer } from './killed-server.ts';
import { killedRestore } from './killed-restore.ts';
import { killedBackup, killedMigration, killedReindex } from './phases.ts';
import { signalledImport } from './signals.ts';
import { smallMemory } from './small-memory.ts';
import { stoppedServer } from './stopping.ts';

describe('a process that ends', () => {
  passes(killedServer, 240_000);
  passes(killedMigration);
  passes(killedReindex);
  passes(killedBackup);
  passes(killedRestore);
  passes(stoppedServer, 240_000);
  passes(signalledImport);
  passes(smallMemory, 240_000);
});
