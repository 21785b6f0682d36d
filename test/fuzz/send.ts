import { Agent, request as overHttp } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Asked } from './asked.ts';
import type { World } from './world.ts';

export interface Answer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
  /** Unpacked. */
  readonly bytes: Buffer;
  /** On the clock, and of a processor: on a machine that has other things to do only the second says something. */
  readonly milliseconds: number;
  readonly work: number;
}

/** A request that no client could send: nothing to see. */
export class Unsendable extends Error {}

const kept = new Agent({ keepAlive: true, maxSockets: 1 });

/** Sends a request to the service: in this process, or as it is over a socket. */
export async function send({ app, port }: Pick<World, 'app' | 'port'>, asked: Asked): Promise<Answer> {
  const since = performance.now();
  const before = process.cpuUsage();
  const { statusCode, headers, bytes } =
    asked.raw === true ? await twice(port, asked) : await inside(app, asked);
  const milliseconds = performance.now() - since;
  const { user, system } = process.cpuUsage(before);
  const work = (user + system) / 1000;
  return { statusCode, headers, bytes: unpacked(bytes, headers['content-encoding']), milliseconds, work };
}

type Sent = Omit<Answer, 'milliseconds' | 'work'>;

async function inside(app: World['app'], { method, url, headers, body }: Asked): Promise<Sent> {
  const answer = await app.inject({
    method: method as 'GET',
    url,
    headers: { ...headers },
    ...(body === undefined ? {} : { payload: body }),
  });
  return { statusCode: answer.statusCode, headers: answer.headers, bytes: answer.rawPayload };
}

/** A connection may be closed behind an earlier request that was none: a new one is not. */
async function twice(port: number, asked: Asked): Promise<Sent> {
  try {
    return await overSocket(port, asked, kept);
  } catch (error) {
    if (error instanceof Unsendable) throw error;
    return overSocket(port, asked, false);
  }
}

const overSocket = (
  port: number,
  { method, url, headers, body }: Asked,
  agent: Agent | false,
): Promise<Sent> =>
  new Promise((resolve, reject) => {
    const options = { agent, host: '127.0.0.1', port, method, path: url, headers: { ...headers } };
    let sending: ReturnType<typeof overHttp>;
    try {
      sending = overHttp(options);
    } catch (error) {
      reject(new Unsendable(String(error)));
      return;
    }
    sending.on('response', (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('error', reject);
      answer.on('end', () =>
        resolve({ statusCode: answer.statusCode ?? 0, headers: answer.headers, bytes: Buffer.concat(parts) }),
      );
    });
    sending.on('error', reject);
    sending.end(body);
  });

function unpacked(bytes: Buffer, encoding: unknown): Buffer {
  if (bytes.length === 0) return bytes;
  if (encoding === 'br') return brotliDecompressSync(bytes);
  return encoding === 'gzip' ? gunzipSync(bytes) : bytes;
}
