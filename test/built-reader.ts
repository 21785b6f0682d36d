import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readWith } from '../server/files/sandbox.ts';
import { PROJECT } from './machine.ts';

// Every import starts the program that reads files. Where it is built and no source is newer, tests start the built one.

const built = join(PROJECT, 'dist/server/reader.js');
const changed = readdirSync(join(PROJECT, 'server'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => statSync(join(PROJECT, 'server', name)).mtimeMs);
if (existsSync(built) && statSync(built).mtimeMs > Math.max(...changed)) readWith(built);
