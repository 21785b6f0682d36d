import { asc, gt } from 'drizzle-orm';
import { closeDatabase, openDatabase } from '../../server/db/open.ts';
import { practice } from '../../server/db/tables.ts';
import { list } from '../oai/harvester.ts';
import { serving } from './children.ts';

/** Seconds, and how much of it the answers were. */
interface Harvest {
  readonly seconds: number;
  readonly records: number;
  readonly megabytes: number;
}
export interface Harvesting {
  readonly formats: Record<string, Harvest>;
  /** The same records with nothing but their rows of the table `practice`, read in the same portions. */
  readonly raw: number;
  /** Most memory of the server, in MB, before the first harvest and after the last. */
  readonly memory: { readonly before: number; readonly after: number };
}

/** The whole catalogue harvested over HTTP, part by part, from the built server. */
export async function measureHarvest(database: string): Promise<Harvesting> {
  const { result } = await serving(database, async (url, memory) => {
    // As warm as a server that was harvested before.
    await harvestAs(url, 'oai_dc');
    const before = memory();
    const formats: Record<string, Harvest> = {};
    for (const format of ['oai_dc', 'oai_datacite']) formats[format] = await harvestAs(url, format);
    return { formats, memory: { before, after: memory() } };
  });
  return { ...result, raw: await readRows(database) };
}

async function harvestAs(url: string, metadataPrefix: string): Promise<Harvest> {
  let [bytes, records, waiting] = [0, 0, 0];
  const ask = async (query: Record<string, string>): Promise<string> => {
    const start = performance.now();
    const answer = await (await fetch(`${url}/oai?${new URLSearchParams(query).toString()}`)).text();
    waiting += performance.now() - start;
    bytes += Buffer.byteLength(answer);
    return answer;
  };
  // What the harvester takes to read the answers is not the server's.
  for await (const part of list(ask, { verb: 'ListRecords', metadataPrefix })) records += part.records.length;
  return { seconds: waiting / 1000, records, megabytes: bytes / 1e6 };
}

async function readRows(path: string): Promise<number> {
  const database = openDatabase(path);
  const start = performance.now();
  for (let last = 0; ; ) {
    const rows = await database.db
      .select()
      .from(practice)
      .where(gt(practice.id, last))
      .orderBy(asc(practice.id))
      .limit(200);
    const end = rows.at(-1);
    if (end === undefined) break;
    last = end.id;
  }
  const seconds = (performance.now() - start) / 1000;
  await closeDatabase(database);
  return seconds;
}
