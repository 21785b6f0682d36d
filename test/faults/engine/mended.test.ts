import { describe } from 'vitest';
import { passes } from '../gate.ts';
import { changedSettings, drifted, goneIndex } from './gone.ts';
import { poison } from './poison.ts';

describe('an index that somebody laid hands on', () => {
  passes(goneIndex, 300_000);
  passes(changedSettings, 300_000);
  passes(drifted, 300_000);
  passes(poison, 300_000);
});
