import { Agent as HttpAgent, type IncomingMessage, request as overHttp } from 'node:http';
import { Agent as HttpsAgent, request as overHttps } from 'node:https';
import { text } from 'node:stream/consumers';
import { MeilisearchApiError, type MeilisearchErrorResponse, MeilisearchRequestError } from 'meilisearch';

/** Connections wait this long for the next request, in milliseconds: less than any engine or proxy lets them. */
const WAITS = 4000;

/** The other side closed a waiting connection at the moment it was used. */
class ClosedWhileWaiting extends Error {
  override readonly message = 'the connection was closed while it waited';
}

interface Options {
  /** Whether what is sent changes nothing, and may be sent twice. */
  readonly changesNothing: boolean;
}

/**
 * How the Meilisearch client sends a request: over connections that stay open, by node:http. `fetch` costs a fifth of a
 * short search (docs/benchmarks.md), and goes on with a connection after a refusal: of what is too large Meilisearch has not
 * read the rest then, and the next request waits behind it for ever.
 *
 * @returns a function of an address and what `fetch` takes (method, headers, text as body, signal); it answers the JSON of a
 *   successful answer. It throws MeilisearchApiError for any other, SyntaxError where none of it is JSON; `thrown` finds them
 *   in what the client makes of them.
 */
export function keepAlive({
  changesNothing,
}: Options): (url: string | URL | Request, init?: RequestInit) => Promise<unknown> {
  const agents = {
    'http:': new HttpAgent({ keepAlive: true, timeout: WAITS }),
    'https:': new HttpsAgent({ keepAlive: true, timeout: WAITS }),
  };
  const sendOnce = (url: URL, init: RequestInit): Promise<IncomingMessage> =>
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
        (answer) => {
          // Nothing else is sent over it.
          if (!isWell(answer)) sent.shouldKeepAlive = false;
          resolve(answer);
        },
      );
      sent.on('error', (error: NodeJS.ErrnoException) =>
        reject(sent.reusedSocket && error.code === 'ECONNRESET' ? new ClosedWhileWaiting() : error),
      );
      sent.end(typeof body === 'string' ? body : undefined);
    });
  const send = (url: URL, init: RequestInit): Promise<IncomingMessage> =>
    sendOnce(url, init).catch((error: unknown) => {
      if (changesNothing && error instanceof ClosedWhileWaiting) return sendOnce(url, init);
      throw error;
    });
  return async (url, init = {}) => {
    try {
      return await said(await send(new URL(url instanceof Request ? url.url : url), init));
    } catch (error) {
      // The client knows its own deadline by this.
      throw init.signal?.aborted === true ? init.signal.reason : error;
    }
  };
}

const isWell = ({ statusCode = 0 }: IncomingMessage): boolean => statusCode >= 200 && statusCode <= 299;

async function said(answer: IncomingMessage): Promise<unknown> {
  const { statusCode: status = 0, socket } = answer;
  const body = await text(answer);
  // What was sent and not read yet is given up too.
  if (!isWell(answer)) socket.destroy();
  const read = body === '' ? undefined : (JSON.parse(body) as unknown);
  if (isWell(answer)) return read;
  throw new MeilisearchApiError(new Response(null, { status }), read as MeilisearchErrorResponse | undefined);
}

/** The client takes whatever a function like ours throws for an engine that could not be asked. @returns what was thrown. */
export function thrown(error: unknown): unknown {
  const { cause } = error instanceof MeilisearchRequestError ? error : {};
  return cause instanceof MeilisearchApiError || cause instanceof SyntaxError ? cause : error;
}
