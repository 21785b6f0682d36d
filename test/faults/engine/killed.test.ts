import { describe } from 'vitest';
import { passes } from '../gate.ts';
import { killedEngine } from './killed-engine.ts';
import { killedRelay } from './killed-relay.ts';
import { failedSwap, swapped } from './swap.ts';

describe('the index while something dies', () => {
  passes(killedRelay, 300_000);
  passes(killedEngine, 300_000);
});

describe('the index while it is built anew', () => {
  passes(swapped, 300_000);
  passes(failedSwap, 300_000);
});
