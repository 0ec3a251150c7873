import type { Start } from '#engine/definition/types.ts';
import type { Actor } from '#engine/policy/types.ts';
import type { Directory } from './directory.ts';

/**
 * Where a case begins: at the office where the sender holds a role that may begin it, the first where they are several; at
 * the top of the organisation for anyone else. Undefined when there is no organisation.
 */
export function unitOfStart(
  start: Pick<Start, 'by'> | undefined,
  actor: Actor,
  directory: Directory,
): string | undefined {
  const roles = (start?.by ?? []).flatMap((admission) => (admission.kind === 'role' ? [admission.role] : []));
  return actor.holds.find(({ role }) => roles.includes(role))?.unit ?? directory.roots()[0]?.id;
}
