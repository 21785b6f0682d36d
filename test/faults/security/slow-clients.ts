import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../../../server/local-meilisearch.ts';
import { PROJECT } from '../../machine.ts';
import type { Trial } from '../trial.ts';

// Hundreds of connections on which a request comes one byte at a time, to a server that may open few files.

const CLIENTS = 200;
/** Milliseconds between two bytes. */
const DRIP = 500;
/** Milliseconds: requests have ten seconds to arrive, and are looked at every second. */
const PATIENCE = 60_000;

interface Server {
  readonly origin: string;
  readonly port: number;
  readonly process: ChildProcess;
}

/** The server with an empty catalogue, and with so few files that it may have open. */
async function startWith(folder: string, files: number): Promise<Server> {
  const port = await freePort();
  // Sets what is soft and what is hard: Node raises the one to the other.
  const command = `ulimit -n ${files} && exec "$0" server/main.ts`;
  const child = spawn('bash', ['-c', command, process.execPath], {
    cwd: PROJECT,
    env: { ...process.env, DATABASE: join(folder, 'catalogue.db'), PORT: String(port), LOG_LEVEL: 'fatal' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const origin = `http://127.0.0.1:${port}`;
  for (const end = Date.now() + PATIENCE; Date.now() < end && child.exitCode === null; await wait(100))
    if (await answers(origin)) return { origin, port, process: child };
  child.kill('SIGKILL');
  throw new Error(`the server does not start with ${files} files`);
}

const answers = async (origin: string): Promise<boolean> => {
  const answer = await fetch(`${origin}/api/tags`, { signal: AbortSignal.timeout(5000) }).catch(
    () => undefined,
  );
  return answer?.status === 200;
};

/** One connection that dribbles until it is cut. */
function dribble(port: number): Socket {
  const socket = connect(port, '127.0.0.1');
  // Being cut is what is waited for.
  socket.on('error', () => undefined);
  const bytes = `GET /api/tags HTTP/1.1\r\nHost: slow\r\nX: ${'x'.repeat(1000)}`;
  let at = 0;
  const drip = setInterval(() => {
    if (!socket.writable) return clearInterval(drip);
    socket.write(bytes.charAt(at++ % bytes.length));
  }, DRIP);
  socket.once('close', () => clearInterval(drip));
  return socket;
}

const closed = (socket: Socket): Promise<void> =>
  new Promise((resolve) => {
    if (socket.closed) resolve();
    else socket.once('close', () => resolve());
  });

/** One round. @returns what was wrong, and how many clients were let in. */
async function besiege(server: Server, few: boolean): Promise<{ faults: string[]; held: number }> {
  const faults: string[] = [];
  const sockets = Array.from({ length: CLIENTS }, () => dribble(server.port));
  await wait(3000);
  const held = sockets.filter((socket) => !socket.destroyed && socket.bytesWritten > 0).length;
  // With files enough nobody else notices; with few, all places may be taken until the slow ones are cut.
  if (!few && !(await answers(server.origin))) faults.push('others are not answered meanwhile');
  const cut = Promise.all(sockets.map(closed));
  await Promise.race([cut, wait(PATIENCE)]);
  const left = sockets.filter((socket) => !socket.closed);
  if (left.length > 0) faults.push(`${left.length} slow clients were never cut`);
  for (const socket of left) socket.destroy();
  let served = false;
  for (const end = Date.now() + PATIENCE; !served && Date.now() < end; )
    served = await answers(server.origin);
  if (!served) faults.push('nobody is answered afterwards');
  if (server.process.exitCode !== null) faults.push(`the server ended with ${server.process.exitCode}`);
  return { faults, held };
}

export const slowClients: Trial = {
  row: '28',
  fault: `${CLIENTS} clients send a byte each half second, also to a server with 128 files`,
  holds: 'others are answered, the slow ones are cut, and with few files the server recovers',
  gate: 1,
  release: 20,
  async run({ times, until }) {
    const failures: string[] = [];
    let [round, most] = [0, 0];
    for (; round < times && Date.now() < until; round++) {
      const few = round % 2 === 1;
      const folder = mkdtempSync(join(tmpdir(), 'practice-exchange-slow-'));
      const server = await startWith(folder, few ? 128 : 4096);
      try {
        const { faults, held } = await besiege(server, few);
        failures.push(...faults.map((fault) => `round ${round}${few ? ', few files' : ''}: ${fault}`));
        // Clients that were never let in besiege nobody.
        if (!few && held < CLIENTS * 0.9) failures.push(`round ${round}: only ${held} clients were let in`);
        if (few && held >= CLIENTS) failures.push(`round ${round}: 128 files were enough for all`);
        most = Math.max(most, held);
      } finally {
        server.process.kill('SIGKILL');
        await once(server.process, 'exit');
        rmSync(folder, { recursive: true, force: true });
      }
    }
    return { times: round, detail: `${most} held at once`, failures };
  },
};
