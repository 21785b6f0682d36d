import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';

import { brokenBytes } from './broken-bytes.ts';
import { brokenCharacters } from './broken-characters.ts';
import { brokenTables } from './broken-tables.ts';
import { brokenValues } from './broken-values.ts';
import { faultsIn, importAll, type Refused } from './refusals.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';

const light = [...brokenBytes, ...brokenCharacters, ...brokenTables, ...brokenValues];

describe('an import of broken files', () => {
  let all: Refused;
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pe-'));
    all = await importAll(light, join(folder, 'files'), join(folder, 'catalogue.db'));
    expect(existsSync(join(folder, 'catalogue.db'))).toBe(false);
    rmSync(folder, { recursive: true });
  });
  test.each(light)('refuses $name ($file)', (file) => {
    const refusals = all.refusals.get(file) ?? [];
    const said = refusals.map(({ place, reason }) => `${place}  ${reason.slice(0, 300)}`).join('\n');
    expect(
      refusals.some(({ place, reason }) => file.place.test(place) && file.reason.test(reason)),
      said,
    ).toBe(true);
    expect(refusals.flatMap(faultsIn)).toEqual([]);
  });
});
