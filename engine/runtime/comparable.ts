import type { Definition, Field } from '#engine/definition/types.ts';

/** What of a process's cases may be compared with another case, so that a finding gives nothing away. */
export interface Comparable {
  /** Levels that keep no one from a case: of kind `hides` in some version, of kind `seen_by` in none. */
  readonly levels: readonly string[];
  /** Fields that in every version everybody reads who sees the case. */
  readonly fields: readonly string[];
}

/** Holds for all versions together, since cases of all of them are compared. What is not known is not comparable. */
export function comparableIn(versions: readonly Definition[]): Comparable {
  const levels = versions.flatMap(({ visibility }) => visibility);
  const narrowing = levels.filter(({ kind }) => kind === 'seen_by').map(({ name }) => name);
  const hidden = levels.flatMap((level) => (level.kind === 'hides' ? level.hides : []));
  const fields = versions.flatMap(({ data }) => Object.values(data));
  const closed = [...hidden, ...fields.filter((field) => !isPlain(field)).map(({ name }) => name)];
  return {
    levels: namesBut(narrowing, levels),
    fields: namesBut(closed, fields),
  };
}

function isPlain({ type, personal, sees }: Field): boolean {
  return !['files', 'choices', 'checklist', 'table'].includes(type) && personal === null && sees === null;
}

function namesBut(out: readonly string[], named: readonly { readonly name: string }[]): readonly string[] {
  return [...new Set(named.map(({ name }) => name))].filter((name) => !out.includes(name));
}
