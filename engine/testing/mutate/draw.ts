/** Which edits are tried. */
import { parseDocument } from 'yaml';
import { canonicalize, sha256Hex } from '#engine/definition/canonical.ts';
import { readProcess } from '#engine/definition/read.ts';
import type { Files } from '#engine/definition/uses.ts';
import { editsOf, operators } from './edit.ts';
import type { Edit } from './edit.ts';
import type { Mutant } from './judge.ts';

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
 * So many edits of a file, no two alike, each operator in turn until it has no more. An edit that leaves the definition
 * as it was is none; one that changes nothing but `order` only shows names in another order, and is none either.
 */
export function drawMutants(
  { process, original, files }: Pick<Mutant, 'process' | 'original' | 'files'>,
  count: number,
  next: () => number,
): Mutant[] {
  const before = meaningOf(original, files);
  const open = new Map(
    operators.map((operator) => [operator, editsOf(original).filter((edit) => edit.operator === operator)]),
  );
  const mutants: Mutant[] = [];
  while (mutants.length < count && [...open.values()].some((edits) => edits.length > 0)) {
    for (const edits of open.values()) {
      const [edit] = edits.splice(Math.floor(next() * edits.length), 1);
      const mutant =
        edit === undefined ? null : { process, edit, original, files, text: edited(original, edit) };
      if (mutant !== null && mutants.length < count && meaningOf(mutant.text, files) !== before)
        mutants.push(mutant);
    }
  }
  return mutants;
}

/** The file with the edit made; comments and anchors stay. */
export function edited(text: string, edit: Edit): string {
  const document = parseDocument(text);
  edit.make(document);
  return document.toString({ lineWidth: 0 });
}

/** The hash of the definition without its order; of a file that has none, the hash of its text. */
export function meaningOf(text: string, files: Files = {}): string {
  const { definition } = readProcess(text, 'v1.yaml', files);
  if (definition === null) return sha256Hex(text);
  const { order: _order, ...meaning } = definition;
  return sha256Hex(canonicalize(meaning));
}
