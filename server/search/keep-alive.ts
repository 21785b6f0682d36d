import { Agent as HttpAgent, type IncomingMessage, request as overHttp } from 'node:http';
import { Agent as HttpsAgent, request as overHttps } from 'node:https';
import { text } from 'node:stream/consumers';

/** Connections wait this long for the next request, in milliseconds: less than any engine or proxy lets them. */
const WAITS = 4000;

/**
 * How the Meilisearch client sends a search: over connections that stay open, by node:http. `fetch` costs a fifth of a
 * short search (docs/benchmarks.md).
 *
 * @returns a function of an address and what `fetch` takes (method, headers, text as body, signal); it answers the JSON of a
 *   successful answer. It throws an Error that holds the status and the body of any other.
 */
export function keepAlive(): (url: string | URL | Request, init?: RequestInit) => Promise<unknown> {
  const agents = {
    'http:': new HttpAgent({ keepAlive: true, timeout: WAITS }),
    'https:': new HttpsAgent({ keepAlive: true, timeout: WAITS }),
  };
  const send = (url: URL, init: RequestInit, again: boolean): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      const { method, headers, body, signal } = init;
      const secure = url.protocol === 'https:';
      const sent = (secure ? overHttps : overHttp)(
        url,
        {
          ...(method === undefined ? {} : { method }),
          headers: Object.fromEntries(new Headers(headers)),
          agent: agents[secure ? 'https:' : 'http:'],
          ...(signal ? { signal } : {}),
        },
        resolve,
      );
      // The other side may close a waiting connection at the moment it is used: a search may be asked twice.
      sent.on('error', (error: NodeJS.ErrnoException) => {
        if (again && sent.reusedSocket && error.code === 'ECONNRESET')
          send(url, init, false).then(resolve, reject);
        else reject(error);
      });
      sent.end(typeof body === 'string' ? body : undefined);
    });
  return async (url, init = {}) => {
    const answer = await send(new URL(url instanceof Request ? url.url : url), init, true);
    const said = await text(answer);
    const { statusCode = 0 } = answer;
    if (statusCode < 200 || statusCode > 299)
      throw new Error(`Meilisearch answered ${statusCode}: ${said.slice(0, 500)}`);
    return JSON.parse(said);
  };
}
