import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The files, of these and in these folders, in which the address stands in whatever capitals. */
export async function filesHolding(address: string, paths: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    if (!existsSync(path)) continue;
    if (statSync(path).isDirectory()) {
      found.push(
        ...(await filesHolding(
          address,
          readdirSync(path).map((name) => join(path, name)),
        )),
      );
    } else if (await holds(path, Buffer.from(address).toString('latin1'))) found.push(path);
  }
  return found;
}

async function holds(path: string, needle: string): Promise<boolean> {
  let rest = '';
  for await (const chunk of createReadStream(path)) {
    const text = rest + (chunk as Buffer).toString('latin1').toLowerCase();
    if (text.includes(needle)) return true;
    rest = text.slice(-needle.length);
  }
  return false;
}
