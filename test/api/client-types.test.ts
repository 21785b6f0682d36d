import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { apiOver, freshDatabase } from '../helper.ts';
import { PROJECT } from '../machine.ts';
import { descriptionOf } from './described.ts';
import { declarationsOf, type Language, python, typescript } from './shape-types.ts';

const SHAPES = [
  'Practice',
  'City',
  'Event',
  'Adoption',
  'Plan',
  'Tag',
  'SearchAnswer',
  'Citation',
  'Problem',
];
const MARK = /^(?:\/\/|#) What follows is written from \/openapi\.json\..*\n/m;

test.each<[name: string, language: Language, between: string, path: string[]]>([
  ['TypeScript', typescript, '\n', ['typescript', 'practice-exchange.ts']],
  ['Python', python, '\n\n', ['python', 'practice_exchange.py']],
])('the types of the client in %s are those of the description', async (_, language, between, path) => {
  const declared = declarationsOf(await descriptionOf(await apiOver(freshDatabase())), SHAPES, language);
  const file = join(PROJECT, 'docs', 'clients', ...path);
  const [before = '', now = ''] = readFileSync(file, 'utf8').split(MARK);
  const [mark = ''] = MARK.exec(readFileSync(file, 'utf8')) ?? [];
  if (process.env['CLIENTS'] === 'write')
    writeFileSync(file, before + mark + [...declared.values()].map((each) => `${between}${each}\n`).join(''));
  else {
    // What is new in the API may be missing in the client; nothing in it may be otherwise.
    const known = new Set([...declared.values()].flatMap((each) => each.split('\n')));
    const wrong = now.split('\n').filter((line) => line !== '' && !known.has(line));
    expect(
      wrong,
      'Write them anew: CLIENTS=write npx vitest run --config test/vitest.config.ts test/api/client-types.test.ts',
    ).toEqual([]);
    expect(now).toContain('Practice');
  }
});
