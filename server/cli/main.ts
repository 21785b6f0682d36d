import { exchange } from './exchange.ts';

// Whoever reads our output may have enough of it (`| head -1`). What was begun is finished all the same, with its own exit
// code: a restore must not end in the middle because its words are not wanted.
const closed = { out: false, err: false };
const watch = (stream: NodeJS.WriteStream, name: 'out' | 'err'): void => {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    closed[name] = true;
  });
};
watch(process.stdout, 'out');
watch(process.stderr, 'err');

process.exitCode = await exchange(process.argv.slice(2), {
  out: (text) => void (closed.out || process.stdout.write(text)),
  err: (text) => void (closed.err || process.stderr.write(text)),
  isClosed: () => closed.out,
  input: () => process.stdin,
  environment: process.env,
  interactive: process.stderr.isTTY,
});
