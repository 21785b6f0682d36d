import { describe } from 'vitest';
import { passes } from '../gate.ts';
import { awayAtStart } from './away.ts';
import { fullDisk } from './full.ts';
import { wrongKey } from './key.ts';
import { restored } from './restored.ts';
import { slowEngine } from './slow.ts';

describe('a server whose Meilisearch', () => {
  passes(awayAtStart, 300_000);
  passes(slowEngine, 300_000);
  passes(fullDisk, 300_000);
  passes(wrongKey, 300_000);
  passes(restored, 300_000);
});
