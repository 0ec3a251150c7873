/** Where a case stands, for people. */
import type { Definition } from '#engine/definition/types.ts';
import { leavesOf, parentOf, placeText } from '#engine/machine/regions.ts';

/** A state of the file that stands for the place, and the whole place as text. */
export function namedPlace(
  { states }: Definition,
  active: readonly string[],
): { readonly state: string; readonly text: string } {
  const leaves = leavesOf(active);
  // One that is not at its end says most about why nothing goes on.
  const leaf =
    leaves.find((name) => states[name] !== undefined && states[name].kind !== 'final') ?? leaves[0] ?? '';
  const state = states[leaf] === undefined ? parentOf(leaf) : leaf;
  // The places before a region starts and after it was skipped have no name in the file.
  const text = placeText(active).replaceAll(/\.\$\w+/g, '');
  return { state, text };
}
