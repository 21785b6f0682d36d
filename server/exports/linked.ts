import { setImmediate as aTurn } from 'node:timers/promises';
import { withoutAddresses } from '../contacts/addresses.ts';
import { CONTEXT } from '../linked-data/context.ts';
import { KINDS } from '../linked-data/kinds.ts';
import { PRACTICES } from './practice-table.ts';
import { inPortions, type Reading, rowsById } from './rows.ts';

const SLUG = PRACTICES.fields.findIndex(({ name }) => name === 'slug');

/** Practices as one document of JSON-LD: what each page says of itself, under one context, one practice a line. */
export async function* practicesAsJsonLd(reading: Reading, ids: readonly number[]): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(CONTEXT)},"@graph":[`;
  let before = '\n';
  for await (const portion of inPortions(ids)) {
    for (const [row] of rowsById(reading.db, PRACTICES, portion).values()) {
      const node =
        row === undefined ? undefined : await KINDS['practices']?.ofSlug(reading, row[SLUG] as string);
      if (node === undefined) continue;
      yield before + JSON.stringify(withoutAddresses(node, () => true));
      before = ',\n';
      await aTurn();
    }
  }
  yield '\n]}\n';
}
