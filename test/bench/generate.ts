import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Catalogue } from './catalogue.ts';
import { SEED } from './languages.ts';

// `node test/bench/generate.ts 10000 FOLDER` writes a seed folder, the same one every time.

/** Writes a seed folder of `practices` practices, N/20 cities, N/5 adoptions and N/250 events. */
export function writeCatalogue(practices: number, folder: string): Catalogue {
  const catalogue = new Catalogue(practices);
  const write = (name: string, value: unknown) =>
    writeFileSync(join(folder, name), JSON.stringify(value, null, 1));
  const lines = (name: string, length: number, make: (number: number) => unknown) =>
    writeFileSync(
      join(folder, name),
      Array.from({ length }, (_, at) => `${JSON.stringify(make(at))}\n`).join(''),
    );
  mkdirSync(join(folder, 'cities'), { recursive: true });
  copyFileSync(join(SEED, 'tags.yaml'), join(folder, 'tags.yaml'));
  for (let at = 0; at < catalogue.cities; at++)
    write(`cities/${catalogue.citySlug(at)}.json`, catalogue.city(at));
  lines('events.jsonl', Math.ceil(practices / 250), (at) => catalogue.event(at));
  lines('adoptions.jsonl', Math.ceil(practices / 5), (at) => catalogue.adoption(at));
  return catalogue;
}

if (import.meta.main) {
  const [count, folder] = process.argv.slice(2);
  if (folder === undefined || !(Number(count) >= 1)) {
    process.stderr.write('node test/bench/generate.ts NUMBER-OF-PRACTICES FOLDER\n');
    process.exitCode = 2;
  } else {
    writeCatalogue(Math.floor(Number(count)), folder);
  }
}
