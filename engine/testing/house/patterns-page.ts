import { parse } from 'yaml';
import { z } from 'zod';

// The workflow patterns: one judgement each in workflows/_patterns/patterns.yaml, one process for each that can be said.

const entry = { number: z.int(), name: z.string().min(1) };
const sentence = z.string().regex(/\.$/, 'ends with a full stop');
const keys = z.array(z.string()).min(1);
const shape = z.array(
  z.discriminatedUnion('how', [
    z.strictObject({ ...entry, how: z.literal('native'), keys }),
    z.strictObject({ ...entry, how: z.literal('composed'), keys, reason: sentence }),
    z.strictObject({ ...entry, how: z.literal('not supported'), what: sentence, reason: sentence }),
  ]),
);

export type Pattern = z.infer<typeof shape>[number];
export type Supported = Extract<Pattern, { keys: readonly string[] }>;

/** The judgements as they stand in the index; throws where one has not its shape. */
export function patternsIn(index: string): readonly Pattern[] {
  return shape.parse(parse(index));
}

export function isSupported(pattern: Pattern): pattern is Supported {
  return pattern.how !== 'not supported';
}

/** The folder of a pattern's process, which is the name of that process too. */
export function folderOf({ number, name }: Pattern): string {
  return `wcp_${String(number).padStart(2, '0')}_${name.toLowerCase().replace(/[^a-z]+/g, '_')}`;
}

/** What the first line of the process says the pattern is; null where that line is not `# WCP-1 Sequence: …`. */
export function whatIsSaid({ number, name }: Pattern, process: string): string | null {
  const [line = ''] = process.split('\n', 1);
  const head = `# WCP-${String(number)} ${name}: `;
  return line.startsWith(head) && line.endsWith('.') ? line.slice(head.length) : null;
}

/** Every key of a YAML text, and the words that stand for a whole value (`parallel`, `any`): what a process is written with. */
export function wordsIn(process: string): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node === 'string') found.add(node);
    if (typeof node !== 'object' || node === null) return;
    if (!Array.isArray(node)) for (const key of Object.keys(node)) found.add(key);
    Object.values(node).forEach(visit);
  };
  visit(parse(process));
  return found;
}

/** docs/reference/patterns.md as it must read; `processOf` gives the text of a supported pattern's process. */
export function patternsPage(
  patterns: readonly Pattern[],
  processOf: (pattern: Supported) => string,
): string {
  const rows = patterns.map((pattern) => {
    const name = `WCP-${String(pattern.number)} ${pattern.name}`;
    if (!isSupported(pattern)) return row([name, pattern.how, '', told(pattern.what, pattern.reason)]);
    const what = whatIsSaid(pattern, processOf(pattern)) ?? '';
    return row([
      `[${name}](../../workflows/_patterns/${folderOf(pattern)}/v1.yaml)`,
      pattern.how,
      pattern.keys.map((key) => `\`${key}\``).join(', '),
      pattern.how === 'composed' ? told(what, pattern.reason) : capital(what),
    ]);
  });
  const count = (how: Pattern['how']): string => String(patterns.filter((each) => each.how === how).length);
  const sum = `${count('native')} native, ${count('composed')} composed, ${count('not supported')} not supported.`;
  return `${HEAD}${sum}\n\n${row(['Pattern', 'Support', 'With', 'What it is'])}\n${row(Array(4).fill('---'))}\n${rows.join('\n')}\n`;
}

function told(what: string, reason: string): string {
  return `${capital(what)} _${reason}_`;
}
function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

const HEAD = `# Workflow patterns

The 43 control-flow patterns of Russell, ter Hofstede, van der Aalst and Mulyar (2006, [workflowpatterns.com](http://www.workflowpatterns.com/patterns/control/)), by their standard names, and what the process language says of each.

- **native**: keys of the language are the pattern.
- **composed**: it can be said, with parts of the process that are there only to make it up.
- **not supported**: it cannot be said, or is refused on purpose.

Each pattern that can be said has a small process with scenarios in \`workflows/_patterns\`, which show it apart from its neighbours; \`npx alur test _patterns\` plays them, and they cover all of each process. They are no services: nothing installs them. How the patterns are judged: [decision 0029](../decisions/0029-patterns.md).

This page is made from \`workflows/_patterns/patterns.yaml\` and the first line of each process.

`;
