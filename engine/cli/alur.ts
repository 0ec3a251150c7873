#!/usr/bin/env node
import { run } from './run.ts';

// The reader of a pipe may have enough before the end (`alur schema | head`).
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
const print = (stream: NodeJS.WriteStream) => (text: string) => void stream.write(`${text}\n`);
// Not `process.exit`: what was printed must arrive.
process.exitCode = await run(process.argv.slice(2), {
  out: print(process.stdout),
  err: print(process.stderr),
});
