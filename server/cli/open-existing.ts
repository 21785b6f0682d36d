import { existsSync } from 'node:fs';
import { Misuse } from './io.ts';

/** The path of a database that has to be there. @throws Misuse when it is not: a typing mistake must not make an empty one. */
export function existingDatabase(path: string): string {
  if (!existsSync(path))
    throw new Misuse(`There is no catalogue at ${path}. Set DATABASE, or make one with exchange seed.`);
  return path;
}
