/**
 * A target that is meant as seen from another state than the one it stands in: what a fragment's outcome leads to is
 * said by its user, and no state of the fragment may catch that name. Control characters stand in no file, so nobody can
 * write such a target; building resolves it, so it stands in no definition either.
 */
const MARK = '\u0001';

/** The target as it is seen from a state (dotted). */
export function seenFrom(scope: string, written: string): string {
  return `${MARK}${scope}${MARK}${written}`;
}

/** What was written, and the state it is seen from where that is another one. */
export function targetParts(target: string): { readonly scope?: string; readonly written: string } {
  if (!target.startsWith(MARK)) return { written: target };
  const end = target.indexOf(MARK, 1);
  return { scope: target.slice(1, end), written: target.slice(end + 1) };
}
