import { namedRoles, roleNamed } from '../roles.ts';
import type { Model } from '../schema/process.ts';
import type { Rule } from './rule.ts';

/** `conflict_goes_to` leads upward: whoever follows it from a role does not come back to that role. */
export const conflictRing: Rule = {
  code: 'conflict-ring',
  severity: 'error',
  check({ model }, report) {
    for (const [name] of namedRoles(model)) {
      if (comesBack(model, name)) report(['roles', name, 'conflict_goes_to'], { name });
    }
  },
};

function comesBack(model: Model, from: string): boolean {
  const seen = new Set<string>();
  let next = above(model, from);
  while (next !== undefined && !seen.has(next)) {
    if (next === from) return true;
    seen.add(next);
    next = above(model, next);
  }
  return false;
}

function above(model: Model, name: string): string | undefined {
  const role = roleNamed(model, name);
  return role?.kind === 'staff' ? role.conflict_goes_to : undefined;
}
