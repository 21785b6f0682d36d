import { once } from 'node:events';
import { Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Message, ReadingOrder } from './messages.ts';
import { readFile } from './read.ts';

// The reading process: started by sandbox.ts with little memory and no rights but to read. Files from strangers are
// parsed here, so that whatever they do to a parser they do to this process alone. Says one line of JSON a message, and two a record.

const order = JSON.parse(await text(process.stdin)) as ReadingOrder;
// Not standard output, which would block at a full pipe: this goes on parsing while the other side takes its time.
const out = new Socket({ fd: 3, readable: false, writable: true });
let waiting: string[] = [];
let length = 0;

async function say(message: Message): Promise<void> {
  // A record follows its message as a line of its own: it is JSON already.
  const line =
    message.is === 'record'
      ? `${JSON.stringify({ ...message, json: '' })}\n${message.json}\n`
      : `${JSON.stringify(message)}\n`;
  waiting.push(line);
  length += line.length;
  if (length > 64_000) await flush();
}

async function flush(): Promise<void> {
  const full = waiting.length > 0 && !out.write(waiting.join(''));
  [waiting, length] = [[], 0];
  if (full) await once(out, 'drain');
}

await say({ is: 'ready' });
await flush();
for (const file of order.files) {
  for await (const message of readFile(file, order)) await say(message);
  await say({ is: 'end' });
  await flush();
}
out.end();
