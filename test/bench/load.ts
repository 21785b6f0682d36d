import { json } from 'node:stream/consumers';
import autocannon from 'autocannon';
import type { Load } from './children.ts';

// A process that does nothing but ask: a Load as JSON on stdin, { answered, failed, seconds } as JSON on stdout.

const { url, paths, seconds, amount } = (await json(process.stdin)) as Load;
let connected = 0;
// autocannon ends on a whole second, so the last answer is timed here.
let [first, last] = [0, 0];
const result = await autocannon({
  url,
  connections: paths.length,
  ...(amount === undefined ? { duration: seconds ?? 3 } : { amount }),
  setupClient(client) {
    if (connected === 0) first = performance.now();
    client.on('response', () => {
      last = performance.now();
    });
    const mine = paths[connected++ % paths.length] ?? [];
    client.setRequests(mine.map((path) => ({ method: 'GET', path })));
  },
});
process.stdout.write(
  JSON.stringify({
    answered: result['2xx'],
    failed: result.non2xx + result.errors + result.timeouts,
    seconds: (last - first) / 1000,
  }),
);
