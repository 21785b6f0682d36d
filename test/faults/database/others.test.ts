import { describe } from 'vitest';
import { passes } from '../gate.ts';
import { wrongClock } from './clocks.ts';
import { closedLog, closedPipes } from './closed-pipes.ts';
import { importWhileWriting } from './import-while-writing.ts';
import { lockedDatabase } from './locked.ts';
import { longReader } from './long-reader.ts';
import { twoImports } from './two-imports.ts';

describe('others at the same time', () => {
  passes(lockedDatabase, 240_000);
  passes(longReader);
  passes(twoImports);
  passes(importWhileWriting);
  passes(wrongClock, 240_000);
  passes(closedPipes);
  passes(closedLog);
});
