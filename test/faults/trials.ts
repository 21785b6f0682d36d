import { readersAndWriters } from '../fuzz/properties.ts';
import { hostileRequests } from '../fuzz/requests.ts';
import { mutatedImport } from './campaign-files.ts';
import { awayAtStart } from './engine/away.ts';
import { fullDisk } from './engine/full.ts';
import { changedSettings, drifted, goneIndex } from './engine/gone.ts';
import { wrongKey } from './engine/key.ts';
import { killedEngine } from './engine/killed-engine.ts';
import { killedRelay } from './engine/killed-relay.ts';
import { poison } from './engine/poison.ts';
import { restored } from './engine/restored.ts';
import { slowEngine } from './engine/slow.ts';
import { failedSwap, swapped } from './engine/swap.ts';
import { killedImport } from './killed.ts';
import { slowClients } from './security/slow-clients.ts';
import type { Trial } from './trial.ts';

/** Every fault that is caused on purpose, in the order of the matrix in docs/reliability.md. */
export const TRIALS: readonly Trial[] = [
  killedImport,
  killedRelay,
  awayAtStart,
  killedEngine,
  slowEngine,
  fullDisk,
  wrongKey,
  poison,
  goneIndex,
  drifted,
  changedSettings,
  swapped,
  failedSwap,
  mutatedImport,
  slowClients,
  restored,
  hostileRequests,
  readersAndWriters,
];
