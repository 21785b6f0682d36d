import { readersAndWriters } from '../fuzz/properties.ts';
import { hostileRequests } from '../fuzz/requests.ts';
import { mutatedImport } from './campaign-files.ts';
import { awayAtStart } from './engine/away.ts';
import { fullDisk as fullEngineDisk } from './engine/full.ts';
import { changedSettings, drifted, goneIndex } from './engine/gone.ts';
import { wrongKey } from './engine/key.ts';
import { killedEngine } from './engine/killed-engine.ts';
import { killedRelay } from './engine/killed-relay.ts';
import { poison } from './engine/poison.ts';
import { restored } from './engine/restored.ts';
import { slowEngine } from './engine/slow.ts';
import { failedSwap, swapped } from './engine/swap.ts';
import { wrongClock } from './database/clocks.ts';
import { closedLog, closedPipes } from './database/closed-pipes.ts';
import { backupDrill } from './database/drill.ts';
import { flippedBits } from './database/flipped-bits.ts';
import { countedFsyncs } from './database/fsyncs.ts';
import { fullDisk, fullDiskServed } from './database/full-disk.ts';
import { importWhileWriting } from './database/import-while-writing.ts';
import { killedServer } from './database/killed-server.ts';
import { lockedDatabase } from './database/locked.ts';
import { longReader } from './database/long-reader.ts';
import { killedRestore } from './database/killed-restore.ts';
import { killedBackup, killedMigration, killedReindex } from './database/phases.ts';
import { signalledImport } from './database/signals.ts';
import { smallMemory } from './database/small-memory.ts';
import { stoppedServer } from './database/stopping.ts';
import { tornWal } from './database/torn-wal.ts';
import { twoImports } from './database/two-imports.ts';
import { readOnlyDisk, unwritable } from './database/unwritable.ts';
import { upgrade } from './database/upgrade.ts';
import { killedImport } from './killed.ts';
import { slowClients } from './security/slow-clients.ts';
import type { Trial } from './trial.ts';

/** Every fault that is caused on purpose, in the order of the matrix in docs/reliability.md. */
export const TRIALS: readonly Trial[] = [
  killedImport,
  killedServer,
  killedRelay,
  killedMigration,
  killedReindex,
  killedBackup,
  killedRestore,
  upgrade,
  tornWal,
  countedFsyncs,
  awayAtStart,
  killedEngine,
  slowEngine,
  fullEngineDisk,
  wrongKey,
  poison,
  goneIndex,
  drifted,
  changedSettings,
  swapped,
  failedSwap,
  lockedDatabase,
  longReader,
  fullDisk,
  fullDiskServed,
  unwritable,
  readOnlyDisk,
  twoImports,
  importWhileWriting,
  mutatedImport,
  wrongClock,
  stoppedServer,
  signalledImport,
  smallMemory,
  slowClients,
  flippedBits,
  backupDrill,
  restored,
  closedPipes,
  closedLog,
  hostileRequests,
  readersAndWriters,
];
