/** Who says that an edited file is wrong. */
import { readProcess } from '#engine/definition/read.ts';
import { parseSource } from '#engine/definition/parse.ts';
import { lineAt, nodeAt, toValue } from '#engine/definition/source.ts';
import type { Files } from '#engine/definition/uses.ts';
import type { Edit } from './edit.ts';

export interface Mutant {
  /** Name of the process, and of its folder. */
  readonly process: string;
  readonly edit: Edit;
  readonly original: string;
  /** The original with the edit made. */
  readonly text: string;
  /** The other files that it may use. */
  readonly files: Files;
}
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
  catches: ({ original, text, edit, files }) => {
    const errors = readProcess(text, 'v1.yaml', files).diagnostics.filter(
      ({ severity }) => severity === 'error',
    );
    if (errors.length === 0) return false;
    const { source } = parseSource(text, 'v1.yaml');
    const around = nodeAt(source.root, edit.path.slice(0, -1)) ?? source.root;
    const lines = [around?.span.start ?? 0, around?.span.end ?? 0].map((at) => lineAt(source.lineStarts, at));
    // What the edit took away may be missed elsewhere: a state that nothing leads to any more, a field nobody asks for.
    const taken = nodeAt(parseSource(original, 'v1.yaml').source.root, edit.path);
    const names = [...edit.path.map(String), ...(taken === null ? [] : scalarsIn(toValue(taken)))];
    return errors.some(
      ({ line, params }) =>
        (line >= (lines[0] ?? 1) && line <= (lines[1] ?? 1)) ||
        Object.values(params).some((value) => names.includes(String(value))),
    );
  },
};

function scalarsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [String(value)];
  return Object.values(value).flatMap(scalarsIn);
}
