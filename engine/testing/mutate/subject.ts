/** What is edited: a process file with the files that it uses. */
import { parse } from 'yaml';
import type { Files } from '#engine/definition/uses.ts';
import type { Edit } from './edit.ts';

/** The name of the process file among its files. */
export const PROCESS_FILE = 'v1.yaml';

export interface Subject {
  /** Name of the process, and of its folder. */
  readonly process: string;
  readonly text: string;
  /** The other files that it may use. */
  readonly files: Files;
}

/** Plain data: it goes to another thread. */
export interface Mutant {
  /** Which file was edited: the process file, or one by the name that `uses` gives it. */
  readonly file: string;
  readonly edit: Omit<Edit, 'make'>;
  readonly original: Subject;
  readonly subject: Subject;
}

/** The texts of the process file and of what it uses, by name; a name without a file is left out. */
export function filesOf({ text, files }: Subject): Readonly<Record<string, string>> {
  const { uses = {} } = parse(text, { maxAliasCount: -1 }) as {
    readonly uses?: Readonly<Record<string, unknown>>;
  };
  const names = Object.values(uses)
    .filter((used) => Array.isArray(used))
    .flat()
    .map(String);
  const used = names.flatMap((name) => {
    const file = files[name];
    return file === undefined ? [] : [[name, file.text] as const];
  });
  return { [PROCESS_FILE]: text, ...Object.fromEntries(used) };
}

/** The subject with one of its files in other words. */
export function withText(subject: Subject, file: string, text: string): Subject {
  if (file === PROCESS_FILE) return { ...subject, text };
  const found = subject.files[file];
  return found === undefined
    ? subject
    : { ...subject, files: { ...subject.files, [file]: { ...found, text } } };
}

/** The name under which an edit is told, and found again in a list of equivalents. */
export function nameOf({ file, edit }: Pick<Mutant, 'file' | 'edit'>): string {
  return file === PROCESS_FILE ? edit.name : `${file}: ${edit.name}`;
}
