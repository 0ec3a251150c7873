import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
export const LAUNCHER = join(ROOT, 'engine/cli/alur.mjs');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the real command in a folder. */
export function alur(words: readonly string[], folder: string = ROOT): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [LAUNCHER, ...words], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

/** Runs a line of a shell in which `npx alur` is the real command; both outputs together, as a reader sees them. */
export function shell(line: string, folder: string): string {
  const command = line.replace(/^npx alur/, '"$NODE" "$ALUR"');
  return spawnSync('sh', ['-c', `{ ${command}; } 2>&1`], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: '/usr/bin:/bin', NODE: process.execPath, ALUR: LAUNCHER },
  }).stdout;
}

/** A new folder with these files and, unless told otherwise, the workflows of this repository: with all services or only these. */
export function folderWith(
  files: Readonly<Record<string, string | Uint8Array>>,
  { workflows = true, services = null }: { workflows?: boolean; services?: readonly string[] | null } = {},
): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'alur-check-'));
  if (workflows) cpSync(join(ROOT, 'workflows'), join(folder, 'workflows'), { recursive: true });
  const isLeftOut = (name: string): boolean =>
    services !== null && !services.includes(name) && existsSync(join(folder, 'workflows', name, 'scenarios'));
  if (workflows)
    for (const name of readdirSync(join(folder, 'workflows')).filter(isLeftOut))
      rmSync(join(folder, 'workflows', name), { recursive: true });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
