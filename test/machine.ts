import { join } from 'node:path';

/** The top of the project. */
export const PROJECT = join(import.meta.dirname, '..');
