/** Who says that an edited file is wrong. */
import { basename } from 'node:path';
import { readProcess } from '#engine/definition/read.ts';
import { parseSource } from '#engine/definition/parse.ts';
import { lineAt, nodeAt, toValue } from '#engine/definition/source.ts';
import { filesOf, PROCESS_FILE } from './subject.ts';
import type { Mutant } from './subject.ts';

export interface Judge {
  /** As the table names it. */
  readonly name: string;
  /** True when it finds the edit wrong. */
  readonly catches: (mutant: Mutant) => boolean | Promise<boolean>;
}

/**
 * The reader, when it finds an error at the right line: within the part that was edited or the one around it, or where a
 * name stands that the edit took away.
 */
export const checkJudge: Judge & { readonly catches: (mutant: Mutant) => boolean } = {
  name: 'check',
  catches: ({ file, edit, original, subject }) => {
    const errors = readProcess(subject.text, PROCESS_FILE, subject.files).diagnostics.filter(
      ({ severity }) => severity === 'error',
    );
    if (errors.length === 0) return false;
    const [text, before] = [filesOf(subject)[file] ?? '', filesOf(original)[file] ?? ''];
    const { source } = parseSource(text, file);
    const around = nodeAt(source.root, edit.path.slice(0, -1)) ?? source.root;
    const lines = [around?.span.start ?? 0, around?.span.end ?? 0].map((at) => lineAt(source.lineStarts, at));
    // What the edit took away may be missed elsewhere: a state that nothing leads to any more, a field nobody asks for.
    const taken = nodeAt(parseSource(before, file).source.root, edit.path);
    const names = [...edit.path.map(String), ...(taken === null ? [] : namesIn(toValue(taken)))];
    const shown = file === PROCESS_FILE ? PROCESS_FILE : subject.files[file]?.file;
    return errors.some(
      ({ file: at, line, params }) =>
        (at === shown && line >= (lines[0] ?? 1) && line <= (lines[1] ?? 1)) ||
        Object.values(params).some((value) => names.includes(String(value))),
    );
  },
};

/** The values in a part; a file is called by its name without folder and ending where it is used. */
function namesIn(value: unknown): string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(namesIn);
  const name = String(value);
  return name.endsWith('.yaml') ? [name, basename(name, '.yaml')] : [name];
}
