import { describe } from 'vitest';
import { passes } from './gate.ts';
import { killedImport } from './killed.ts';

describe('an import that is cut off', () => {
  passes(killedImport, 180_000);
});
