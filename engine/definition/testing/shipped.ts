/** The largest process that comes with the program, for tests that spoil it: its text, and the files that it uses. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Files } from '../uses.ts';

const HOME = 'workflows/pengaduan_sp4n';

export const shippedText = readFileSync(`${HOME}/v1.yaml`, 'utf8');

export const shippedFiles: Files = Object.fromEntries(
  readdirSync(`${HOME}/decisions`).map((file) => [
    `decisions/${file}`,
    { file, text: readFileSync(`${HOME}/decisions/${file}`, 'utf8'), shared: false },
  ]),
);
