import { brotliCompressSync } from 'node:zlib';
import { buildApp } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import { closeDatabase, openDatabase } from '../../server/db/open.ts';
import { describeLinkedData } from '../../server/linked-data/describe.ts';
import { practiceBySlug } from '../../server/practices/reads.ts';
import { embeddedEngine } from '../../server/search/embedded.ts';

// What linked data costs: in a page, which is told what it shows already, and at an address of its own, which is not.

const RECORDS = 500;

export interface LinkedData {
  /** Milliseconds that linked data and links add to a page that is not in the cache. */
  readonly inPage: number[];
  /** Bytes that they add to it, and how many once it is compressed. */
  readonly bytes: number[];
  readonly compressed: number[];
  /** Milliseconds of `/practices/SLUG.jsonld`. */
  readonly alone: number[];
  /** Milliseconds of the catalogue as Turtle: the first time after a change, and from then on. */
  readonly catalogue: { readonly first: number; readonly again: number[] };
}

const NOTHING_MORE = { language: 'en' as const, title: '', description: '', query: new URLSearchParams() };

/** Every record is asked for once. @param slugs of practices. */
export async function measureLinkedData(databasePath: string, slugs: readonly string[]): Promise<LinkedData> {
  const database = openDatabase(databasePath);
  const config = readConfig({ LOG_LEVEL: 'error' });
  const app = await buildApp({
    db: database.db,
    search: embeddedEngine(database.db),
    config,
    pages: false,
  });
  const describe = describeLinkedData({ db: database.db, origin: config.origin });
  const timed = async (work: () => Promise<unknown>): Promise<number> => {
    const start = performance.now();
    await work();
    return performance.now() - start;
  };
  const [inPage, bytes, compressed, alone]: number[][] = [[], [], [], []];
  try {
    await app.ready();
    const first = await timed(() => app.inject('/catalogue.ttl'));
    for (const slug of slugs.slice(0, RECORDS)) {
      const practice = await practiceBySlug(database.db, slug);
      let said = '';
      inPage?.push(
        await timed(async () => {
          said = JSON.stringify(await describe(`/practices/${slug}`, { practice }, NOTHING_MORE));
        }),
      );
      bytes?.push(Buffer.byteLength(said));
      compressed?.push(brotliCompressSync(said).length);
      alone?.push(await timed(() => app.inject(`/practices/${slug}.jsonld`)));
    }
    const again: number[] = [];
    for (let round = 0; round < 20; round++) again.push(await timed(() => app.inject('/catalogue.ttl')));
    return { inPage, bytes, compressed, alone, catalogue: { first, again } } as LinkedData;
  } finally {
    await app.close();
    await closeDatabase(database);
  }
}
