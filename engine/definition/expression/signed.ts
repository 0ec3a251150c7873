/** `signed("konsep", "kasi")` in expressions: whether a role's signature stands on a document. */

/** Quoted texts are passed over, so that nothing inside one is taken for a call. */
const CALL =
  /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\bsigned\(\s*(["'])([a-z][a-z0-9_]*)\1\s*,\s*(["'])([a-z][a-z0-9_]*)\3\s*\)/g;

/** The name under `signed` for a document and a role: no name of a file has an upper-case letter. */
export function signedName(field: string, role: string): string {
  return `${field}_BY_${role}`;
}

/** The document and the role of such a name; null for any other. */
export function signedParts(name: string): { readonly field: string; readonly role: string } | null {
  const found = /^([a-z][a-z0-9_]*)_BY_([a-z][a-z0-9_]*)$/.exec(name);
  return found === null ? null : { field: found[1] ?? '', role: found[2] ?? '' };
}

/**
 * The expression with every such call read as a name, `signed.konsep_BY_kasi`, filled up with blanks so that all places
 * stay where they are. So it is checked, evaluated and explored like every other name; arguments are literals or nothing.
 */
export function withSignedNames(cel: string): string {
  return cel.replace(CALL, (call: string, _q: unknown, field?: string, _r?: unknown, role?: string) =>
    field === undefined || role === undefined
      ? call
      : `signed.${signedName(field, role)}`.padEnd(call.length, ' '),
  );
}
