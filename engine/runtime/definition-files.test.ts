import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { definitionFiles } from './definition-files.ts';

let root = '';
const process = (): string => join(root, 'workflows', 'izin');
const files = () =>
  definitionFiles(process(), join(root, 'workflows'), (path) => path.slice(root.length + 1));

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'alur-files-'));
  await mkdir(join(process(), 'decisions'), { recursive: true });
  await mkdir(join(root, 'workflows', 'decisions'));
  await writeFile(join(process(), 'decisions', 'rute.yaml'), 'decision: rute\n');
  await writeFile(join(process(), 'decisions', 'catatan.txt'), 'no yaml');
  await writeFile(join(process(), 'decisions', 'biner.yaml'), Buffer.from([0xff, 0xfe]));
  await writeFile(join(process(), 'decisions', 'besar.yaml'), '#'.repeat(300_000));
  await writeFile(join(root, 'workflows', 'decisions', 'rute.yaml'), 'decision: lain\n');
  await writeFile(join(root, 'workflows', 'decisions', 'umum.yaml'), 'decision: umum\n');
  await writeFile(join(root, 'rahasia.yaml'), 'decision: rahasia\n');
  await symlink(join(root, 'rahasia.yaml'), join(process(), 'decisions', 'keluar.yaml'));
  await symlink(join(process(), 'decisions', 'rute.yaml'), join(process(), 'decisions', 'dalam.yaml'));
  await mkdir(join(process(), 'decisions', 'folder.yaml'));
});
afterAll(async () => {
  await rm(root, { recursive: true });
});

it('finds the own files and the common ones; of two with one name the own', async () => {
  const own = 'workflows/izin/decisions';
  expect(await files()).toEqual({
    'decisions/dalam.yaml': { file: `${own}/dalam.yaml`, text: 'decision: rute\n', shared: false },
    'decisions/rute.yaml': { file: `${own}/rute.yaml`, text: 'decision: rute\n', shared: false },
    'decisions/umum.yaml': {
      file: 'workflows/decisions/umum.yaml',
      text: 'decision: umum\n',
      shared: true,
    },
  });
});

it('follows no link out of the folder of workflows', async () => {
  expect(Object.keys(await files())).not.toContain('decisions/keluar.yaml');
});

it('is empty where there is no folder at all', async () => {
  expect(await definitionFiles(join(root, 'tidak_ada'), null, String)).toEqual({});
});
