import { readersAndWriters } from '../fuzz/properties.ts';
import { hostileRequests } from '../fuzz/requests.ts';
import { mutatedImport } from './campaign-files.ts';
import { killedImport } from './killed.ts';
import { slowClients } from './security/slow-clients.ts';
import type { Trial } from './trial.ts';

/** Every fault that is caused on purpose, in the order of the matrix in docs/reliability.md. */
export const TRIALS: readonly Trial[] = [
  killedImport,
  mutatedImport,
  slowClients,
  hostileRequests,
  readersAndWriters,
];
