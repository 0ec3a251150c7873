import { canonicalize } from '../canonical.ts';
import { rolesIn, roleNamed } from '../roles.ts';
import type { RawAdmission } from '../schema/people.ts';
import type { Model } from '../schema/process.ts';
import { treeOf } from '../tree.ts';
import { actionsOf } from '../walk.ts';
import { admissionsIn } from './references.ts';
import type { Rule } from './rule.ts';

type Assigning = Extract<RawAdmission, { readonly role: string }>;

/** A task is handed to one official at its birth: `assign` stands at staff roles of a state's own actions, and says one thing. */
export const assignAtBirth: Rule = {
  code: 'assign-at-birth',
  severity: 'error',
  check({ model }, report) {
    const said = new Map<string, string>();
    for (const place of actionsOf(model)) {
      for (const { path, value } of admissionsIn([...place.path, 'by'], place.action.by)) {
        if (typeof value === 'string' || !('role' in value)) continue;
        const { assign, if_none: ifNone }: Assigning = value;
        if (assign === undefined) {
          if (ifNone !== undefined)
            report([...path, 'if_none'], { reason: '#assign-missing' }, { at: 'key' });
          continue;
        }
        const found = place.in.kind === 'state' ? problemIn(model, value, place.in.state) : '#quorum-shared';
        const state = place.in.kind === 'state' ? place.in.state : '';
        const task = `${state}#${('task' in place.action ? place.action.task : undefined) ?? ''}`;
        const text = canonicalize({ assign, ifNone: ifNone ?? 'offer' });
        const reason = found ?? ((said.get(task) ?? text) === text ? null : '#assign-two');
        if (reason === null) said.set(task, text);
        else report([...path, 'assign'], { reason }, { at: 'key' });
      }
    }
  },
};

function problemIn(model: Model, { role }: Assigning, state: string): string | null {
  const isPublic = rolesIn(model, role).some((name) => roleNamed(model, name)?.kind === 'public');
  if (isPublic) return '#assign-public';
  return treeOf(model).get(state)?.state.task?.claim === 'none' ? '#assign-claim-none' : null;
}
