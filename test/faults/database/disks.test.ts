import { describe } from 'vitest';
import { passes } from '../gate.ts';
import { backupDrill } from './drill.ts';
import { flippedBits } from './flipped-bits.ts';
import { countedFsyncs } from './fsyncs.ts';
import { fullDisk, fullDiskServed } from './full-disk.ts';
import { tornWal } from './torn-wal.ts';
import { readOnlyDisk, unwritable } from './unwritable.ts';
import { upgrade } from './upgrade.ts';

describe('a disk and what is on it', () => {
  passes(upgrade);
  passes(tornWal);
  passes(countedFsyncs);
  passes(fullDisk);
  passes(fullDiskServed);
  passes(unwritable);
  passes(readOnlyDisk);
  passes(flippedBits);
  passes(backupDrill);
});
