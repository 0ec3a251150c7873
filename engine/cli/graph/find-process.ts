import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

const WORKFLOWS = 'workflows';
const VERSION = /^v([1-9]\d*)\.yaml$/;

/** Whether a word names a file; the name of a process has neither dots nor slashes. */
export function isFileName(name: string): boolean {
  return /[./\\]/.test(name);
}

/** The file of the newest version of a process in `workflows/`; null when there is none. */
export async function newestVersion(process: string): Promise<string | null> {
  const numbers = (await namesIn(join(WORKFLOWS, process))).flatMap((name) => {
    const number = VERSION.exec(name)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
  return numbers.length === 0 ? null : join(WORKFLOWS, process, `v${String(Math.max(...numbers))}.yaml`);
}

/** The folders of `workflows/` that hold a version of a process. */
export async function processNames(): Promise<readonly string[]> {
  const names = (await namesIn(WORKFLOWS)).filter((name) => !isFileName(name)).sort();
  const found = await Promise.all(
    names.map(async (name) => ((await newestVersion(name)) === null ? [] : [name])),
  );
  return found.flat();
}

/** Nothing where no folder can be read. */
async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch {
    return [];
  }
}
