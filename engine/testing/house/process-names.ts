import { parse } from 'yaml';
import type { Source } from './sources.ts';

// Which names belong to processes: what a designer invents and the engine only passes on. Read without the engine's
// own parser, so that a file it cannot read yet, or no longer, is still looked at.

/** Under these keys stands a map whose keys are names. */
const mapsOfNames = new Set([
  ...[
    'roles',
    'data',
    'columns',
    'of',
    'settings',
    'tables',
    'groups',
    'status',
    'clocks',
    'messages',
    'carries',
  ],
  ...[
    'locks',
    'visibility',
    'start',
    'states',
    'on',
    'add',
    'params',
    'outcomes',
    'decisions',
    'inputs',
    'outputs',
  ],
]);
/** Under these keys stands one name or a list; in the list a name, or a map whose keys are names.
 * (`any_of: [a, b]` in a form is a word of the language: there the value is a list.) */
const names = new Set([
  'process',
  'fragment',
  'decision',
  'form',
  'steps',
  'raise',
  'on_fail',
  'closed',
  'task',
]);

/** The names in a process, fragment, decision, letter or table file, each once, in order of appearance. */
export function namesIn(text: string): string[] {
  const found = new Set<string>();
  const add = (name: unknown): void => {
    if (typeof name === 'string') found.add(name.replace(/^message\./, ''));
  };
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    if (!isMap(node)) return;
    for (const [key, value] of Object.entries(node)) {
      if (mapsOfNames.has(key) && isMap(value)) Object.keys(value).forEach(add);
      if (names.has(key)) namesListed(value).forEach(add);
      visit(value);
    }
  };
  visit(readYaml(text));
  return [...found];
}

/**
 * The names that nobody would write by chance: those with `_` or a capital, file names included. A plain word such as
 * `surat` may stand in the code for its own sake, so nothing can be concluded from it. Sentences are no names.
 */
export function tellingNames(files: readonly Source[]): Set<string> {
  const all = files.flatMap(({ path, text }) => [path.replace(/^.*\/|\.\w+$/g, ''), ...namesIn(text)]);
  return new Set(all.filter((name) => /^\w{2,}$/.test(name) && /[A-Z_]/.test(name)));
}

/** One sentence per place in the code where one of the names stands as a whole word. */
export function namesInCode(telling: ReadonlySet<string>, code: readonly Source[]): string[] {
  return code.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, at) =>
        (line.match(/\w+/g) ?? [])
          .filter((word) => telling.has(word))
          .map((word) => `${path}:${at + 1} has ${word}, a name of a process`),
      ),
  );
}

function namesListed(value: unknown): unknown[] {
  if (!Array.isArray(value)) return [value];
  const keys = (map: Record<string, unknown>): string[] =>
    Object.keys(map).filter((key) => !Array.isArray(map[key]));
  return value.flatMap((each: unknown) => (isMap(each) ? keys(each) : [each]));
}

function isMap(node: unknown): node is Record<string, unknown> {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}

/** What is no YAML has no names here; to say so is the parser's business. */
function readYaml(text: string): unknown {
  try {
    return parse(text, { logLevel: 'silent' });
  } catch {
    return undefined;
  }
}
