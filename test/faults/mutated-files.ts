import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { formatOf } from '../../server/cli/catalogue-files.ts';
import { type Kind, kindNamed } from '../../server/files/kinds.ts';
import type { Format } from '../../server/files/messages.ts';
import { between, oneOf, type Random, randomFrom } from '../bench/random.ts';
import { run } from '../helper.ts';
import { aCity, aPractice, aTag } from '../records.ts';
import { MUTATIONS } from './mutations.ts';
import { BUNDLE } from './samples.ts';
import { partsIn, zip } from './zip.ts';

// Good files that something has happened to. The same number is always the same file.

export interface Sample {
  readonly name: string;
  readonly format: Format;
  readonly kind: Kind | undefined;
  readonly content: Buffer;
}

const richPractice = aPractice('parking', {
  city: 'narva',
  title: 'Parking – “for all”',
  problem: 'Too many cars;\ntoo few places.',
  failures: 'unknown',
  started: 'after 2019-05',
  complexity: 3,
  website: 'https://example.org/parking?a=1&b=2',
  figures: [{ indicator: 'Cars', before: '1 200', after: '800', certainty: 'measured' }],
  costs: [
    { phase: 'set-up', amount: 19000.5, currency: 'EUR', what: 'Signs' },
    { phase: 'per-year', amount: 1.234, currency: 'EUR', price_year: 2020 },
  ],
  conditions: [{ kind: 'hindering', category: 'law', text: '=1+1', overcome: '@home' }],
  building_blocks: ['a; b', 'c\\d'],
  documents: [{ url: 'https://example.org/a.pdf', kind: 'guide', title: 'Juhend Ääre' }],
});

/** What `exchange export` makes of a small catalogue, in every format. */
export async function exportedSamples(): Promise<Sample[]> {
  const folder = mkdtempSync(join(tmpdir(), 'practice-exchange-samples-'));
  try {
    const database = join(folder, 'catalogue.db');
    const bundle = {
      ...BUNDLE,
      tags: [
        ...(BUNDLE['tags'] ?? []),
        aTag('water', { sv: 'vatten', hu: 'víz' }, { synonyms: { en: ['a, b', 'c'] } }),
      ],
      cities: [
        ...(BUNDLE['cities'] ?? []),
        aCity('narva', { lat: 59.379, lon: 28.179, languages: ['et', 'ru'] }),
      ],
      practices: [...(BUNDLE['practices'] ?? []), richPractice],
    };
    writeFileSync(join(folder, 'all.json'), JSON.stringify(bundle));
    await exchange(database, 'import', join(folder, 'all.json'));
    const out = join(folder, 'out');
    for (const format of ['yaml', 'json', 'jsonl', 'csv'])
      await exchange(database, 'export', join(out, format), '--format', format, '--with-contacts');
    await exchange(database, 'export', join(out, 'all.xlsx'), '--with-contacts');
    await exchange(database, 'export', join(out, 'practices.xlsx'));
    return readdirSync(out, { recursive: true, encoding: 'utf8' })
      .toSorted()
      .flatMap((name) => sampleAt(join(out, name)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function exchange(database: string, ...argv: string[]): Promise<void> {
  const { code, err } = await run(database, ...argv);
  if (code !== 0) throw new Error(err);
}

function sampleAt(path: string): Sample[] {
  const format = formatOf(path);
  if (format === undefined) return [];
  const name = basename(path);
  const kind = kindNamed(basename(name, extname(name))) ?? (format === 'csv' ? undefined : 'city');
  const bytes = readFileSync(path);
  // Packed again, because archives keep the time when they were made.
  return [{ name, format, kind, content: format === 'xlsx' ? zip(partsIn(bytes)) : bytes }];
}

export interface MutatedFile extends Sample {
  /** What happened to it. */
  readonly happened: string[];
}

/** The file of a number: a sample to which one to four things have happened. */
export function mutatedFile(samples: readonly Sample[], number: number): MutatedFile {
  const random = randomFrom(number);
  const sample = oneOf(random, samples);
  const alike = samples.filter(({ format }) => format === sample.format);
  const other = oneOf(random, random() < 0.7 ? alike : samples);
  const happened: string[] = [];
  const spoil = (bytes: Buffer): Buffer => {
    let spoilt = bytes;
    for (let times = between(random, 1, 4); times > 0; times--) {
      const [name, mutation] = oneOf(random, Object.entries(MUTATIONS));
      happened.push(name);
      spoilt = mutation(spoilt, random, other.content);
    }
    return spoilt;
  };
  // Most of the time inside an archive, whose sums then fit what is spoilt: else it would be refused as a whole.
  const inside = sample.format === 'xlsx' && random() < 0.8;
  const content = inside ? onePartOf(sample.content, random, spoil) : spoil(sample.content);
  return { ...sample, content, happened };
}

function onePartOf(archive: Buffer, random: Random, spoil: (bytes: Buffer) => Buffer): Buffer {
  const parts = partsIn(archive);
  const chosen = oneOf(random, parts);
  return zip(
    parts.map((part) => (part === chosen ? { ...part, content: spoil(Buffer.from(part.content)) } : part)),
  );
}
