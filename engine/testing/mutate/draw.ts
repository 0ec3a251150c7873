/** Which edits are tried. */
import { isAlias, isNode, parseDocument, visit } from 'yaml';
import { canonicalize, sha256Hex } from '#engine/definition/canonical.ts';
import { readProcess } from '#engine/definition/read.ts';
import { editsOf, operators } from './edit.ts';
import type { Edit } from './edit.ts';
import { filesOf, withText } from './subject.ts';
import type { Mutant, Subject } from './subject.ts';

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * So many edits of a process and of the files it uses, no two alike, each operator in turn until it has no more. An edit
 * that leaves the definition as it was is none; one that changes nothing but `order` only shows names in another order,
 * and is none either.
 */
export function drawMutants(original: Subject, count: number, next: () => number): Mutant[] {
  const before = meaningOf(original);
  const all = Object.entries(filesOf(original)).flatMap(([file, text]) =>
    editsOf(text).map((edit) => ({ file, text, edit })),
  );
  const open = operators.map((operator) => all.filter(({ edit }) => edit.operator === operator));
  const mutants: Mutant[] = [];
  while (mutants.length < count && open.some((edits) => edits.length > 0)) {
    for (const edits of open) {
      const [drawn] = edits.splice(Math.floor(next() * edits.length), 1);
      if (drawn === undefined || mutants.length === count) continue;
      const { file, text, edit } = drawn;
      const { operator, path, name } = edit;
      const after = edited(text, edit);
      if (after === null) continue;
      const subject = withText(original, file, after);
      if (meaningOf(subject) !== before)
        mutants.push({ file, edit: { operator, path, name }, original, subject });
    }
  }
  return mutants;
}

/** The file with the edit made; comments and anchors stay. Null where an alias would come before its anchor, which YAML cannot say. */
export function edited(text: string, edit: Edit): string | null {
  const document = parseDocument(text);
  edit.make(document);
  const anchors = new Set<string>();
  const lost: string[] = [];
  visit(document, (_key, node) => {
    if (isAlias(node) && !anchors.has(node.source)) lost.push(node.source);
    if (isNode(node) && node.anchor !== undefined) anchors.add(node.anchor);
  });
  return lost.length > 0 ? null : document.toString({ lineWidth: 0 });
}

/** The hash of the definition without its order; of a process that has none, the hash of its files. */
export function meaningOf(subject: Subject): string {
  const { definition } = readProcess(subject.text, 'v1.yaml', subject.files);
  if (definition === null) return sha256Hex(canonicalize(filesOf(subject)));
  const { order: _order, ...meaning } = definition;
  return sha256Hex(canonicalize(meaning));
}
