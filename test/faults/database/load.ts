import { Agent, get } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

// Visitors on connections that they keep, each asking for one page after the other.

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly milliseconds: number;
}

export interface Load {
  /** Answers that came whole. */
  readonly answers: Answer[];
  /** Requests that were taken and got no whole answer, with the reason. */
  readonly cut: string[];
  /** Connections that the server did not take. */
  refused: number;
  /** Waits until so many answers have come. @throws Error when they do not come in a minute. */
  answered(many: number): Promise<void>;
  /** Asks for nothing new, and waits for what was asked. */
  stop(): Promise<void>;
  /** Waits until every visitor has gone: told to by "Connection: close", or refused. */
  gone(): Promise<void>;
}

/** Sends so many visitors to a server. One that is told "Connection: close" goes elsewhere, as behind a proxy. */
export function load(url: string, paths: readonly string[], visitors = 30): Load {
  const stopping = new AbortController();
  const state = { answers: [] as Answer[], cut: [] as string[], refused: 0 };
  const visit = async (number: number): Promise<void> => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    try {
      for (let at = number; !stopping.signal.aborted; at++) {
        const path = paths[at % paths.length] ?? '/';
        const { last } = await ask(`${url}${path}`, agent, state);
        if (last) return;
      }
    } finally {
      agent.destroy();
    }
  };
  const all = Promise.all(Array.from({ length: visitors }, (_, number) => visit(number)));
  return Object.assign(state, {
    async answered(many: number) {
      for (const end = Date.now() + 60_000; state.answers.length < many; await wait(10))
        if (Date.now() > end) throw new Error(`Only ${state.answers.length} answers came in a minute.`);
    },
    async stop() {
      stopping.abort();
      await all;
    },
    async gone() {
      await all;
    },
  });
}

function ask(
  url: string,
  agent: Agent,
  state: { answers: Answer[]; cut: string[]; refused: number },
): Promise<{ last: boolean }> {
  const started = performance.now();
  return new Promise((resolve) => {
    const cut = (why: string): void => {
      if (why === 'ECONNREFUSED') state.refused += 1;
      else state.cut.push(`${new URL(url).pathname}: ${why}`);
      resolve({ last: true });
    };
    const request = get(url, { agent }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (piece: string) => (body += piece));
      response.once('error', (error: NodeJS.ErrnoException) => cut(error.code ?? error.message));
      response.once('end', () => {
        if (!response.complete) return cut('the answer is not whole');
        const milliseconds = performance.now() - started;
        state.answers.push({ status: response.statusCode ?? 0, body, milliseconds });
        resolve({ last: response.headers.connection === 'close' });
      });
    });
    request.once('error', (error: NodeJS.ErrnoException) => cut(error.code ?? error.message));
  });
}
