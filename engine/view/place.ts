import type { Definition, State } from '#engine/definition/types.ts';
import { inLanguage } from './reader.ts';
import type { Reader } from './reader.ts';

/**
 * Where a case stands, in words: the state at the top and, where it has parts, what is active in it, as
 * "Pemeriksaan (Kebersihan: Diperiksa; Api: Selesai)". `place` is what entries name as `from` and `to`.
 */
export function placeTitle(
  definition: Definition,
  place: string,
  reader: Pick<Reader, 'language'>,
): string | null {
  const leaves = place.split(' ').map((leaf) => pathOf(definition, leaf));
  const top = leaves[0]?.[0];
  if (top === undefined) return null;
  const inner = leaves.flatMap((path) => (path.length > 1 ? [titles(path.slice(1), reader)] : []));
  return inner.length === 0
    ? inLanguage(top.title, reader)
    : `${inLanguage(top.title, reader)} (${inner.join('; ')})`;
}

/** The state at the top of a place. */
export function topOf(definition: Definition, place: string): State | null {
  return pathOf(definition, place.split(' ')[0] ?? '')[0] ?? null;
}

function titles(path: readonly State[], reader: Pick<Reader, 'language'>): string {
  return path.map(({ title }) => inLanguage(title, reader)).join(': ');
}

/** From the top down; a place before a region's start stands for the region. */
function pathOf({ states }: Definition, leaf: string): readonly State[] {
  const steps = leaf.split('.');
  return steps.flatMap((_step, index) => {
    const state = states[steps.slice(0, index + 1).join('.')];
    return state === undefined ? [] : [state];
  });
}
