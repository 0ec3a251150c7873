import type { Incident } from '#engine/machine/outside.ts';
import { compare } from './moment.ts';
import type { Look } from './moment.ts';

/** The open incidents, all of them: by the name the process gives, or by the kind of the order that stopped. */
export const incidents: Look<readonly string[]> = (wanted, { case: subject }, path) =>
  compare(path, [...wanted].sort().join(', '), subject.incidents.map(nameOf).sort().join(', '));

function nameOf({ kind, key }: Incident): string {
  return kind === 'named' ? key : kind;
}
