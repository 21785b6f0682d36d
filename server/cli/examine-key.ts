import { Meilisearch } from 'meilisearch';
import type { Config } from '../config.ts';
import { type Examined, examined } from './examined.ts';

const PATIENCE = 2000;
/** As the one that README.md makes for the server does not. */
const REMEDY = 'Make a key for our two indexes, as README.md says, and put it into MEILI_KEY.';

/** Whether the key of the server opens more than our indexes: the master key and the one for administrators list all keys. */
export async function examineKey({ meili }: Config): Promise<Examined[]> {
  if (meili?.key === undefined) return [];
  const client = new Meilisearch({ host: meili.url, apiKey: meili.key, timeout: PATIENCE });
  try {
    await client.getKeys({ limit: 1 });
    return [examined('Meilisearch key', false, 'may do more than the server needs', REMEDY)];
  } catch (error) {
    const { code } = (error as { cause?: { code?: string } }).cause ?? {};
    // An engine that does not answer, or not to this key, is examined elsewhere.
    if (code !== 'invalid_api_key') return [];
    return [examined('Meilisearch key', true, 'opens our indexes alone')];
  }
}
