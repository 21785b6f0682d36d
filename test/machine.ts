import { createServer } from 'node:net';
import { join } from 'node:path';

/** The top of the project. */
export const PROJECT = join(import.meta.dirname, '..');

/** A port on the loopback that nobody uses at the moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
