import { passes } from '../faults/gate.ts';
import { readersAndWriters } from './properties.ts';

passes(readersAndWriters, 300_000);
