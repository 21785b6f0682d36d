import type { Config } from '../config.ts';
import { REPLACED } from '../db/health.ts';
import { serverState } from './engine-state.ts';
import { type Examined, examined } from './examined.ts';

/** The server at the configured address, by what it says of itself. */
export async function examineServer(config: Config): Promise<Examined[]> {
  const what = 'server';
  const server = await serverState(config);
  if (server === null) return [examined(what, true, `none answers on port ${config.port}`)];
  const found = `${server.status}, version ${server.version}`;
  switch (server.status) {
    case 'replaced':
      return [
        examined(
          what,
          false,
          'it has another file open than the one that is there now',
          `${config.database} ${REPLACED}`,
        ),
      ];
    case 'damaged':
      return [examined(what, false, 'it met a damaged page', 'exchange restore puts a backup in its place.')];
    default:
      // What degrades the search is told of by its own lines.
      return [examined(what, true, found)];
  }
}
