import { exchange } from './exchange.ts';

process.exitCode = await exchange(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  input: () => process.stdin,
  environment: process.env,
  interactive: process.stderr.isTTY,
});
