import { openDatabase } from '../../../server/db/open.ts';
import { startIndexer } from '../../../server/search/indexer.ts';
import { meilisearch } from '../../../server/search/meili.ts';

// The process that keeps the index, alone, to be killed: the same indexer as the server's, looking more often.

const [path = '', url = '', key = ''] = process.argv.slice(2);
const say = () => undefined;
startIndexer(
  openDatabase(path),
  meilisearch(url, key).index,
  { info: say, warn: say, error: say },
  { poll: 5, glance: 1000, comparison: 300_000 },
);
