import type { RawAction, RawStart } from '../schema/action.ts';
import { effectsOf } from '../effects.ts';
import type { Path } from '../source.ts';
import { actionsOf, fieldsOf } from '../walk.ts';
import type { At } from '../walk.ts';
import { unknownName } from './rule.ts';
import type { Report, Rule } from './rule.ts';

/** Every role that is named in `by`, `sees`, `seen_by`, `notify` or a person field exists; each list also has words of its own. */
export const unknownRole: Rule = {
  code: 'unknown-role',
  severity: 'error',
  check({ model, known }, report) {
    const check = (names: readonly At<string>[], words: readonly string[]): void =>
      checkNames(names, [...known.roles, ...words], report);
    for (const { path, action } of actionsOf(model)) check(rolesIn([...path, 'by'], action.by), []);
    for (const { path, value } of fieldsOf(model)) {
      check(
        (value.sees ?? []).map((name, index) => ({ path: [...path, 'sees', index], value: name })),
        ['starter', 'unit'],
      );
      if (value.type === 'person' && value.role !== undefined)
        check([{ path: [...path, 'role'], value: value.role }], []);
    }
    for (const { path, value } of effectsOf(model))
      if ('notify' in value) check([{ path: [...path, 'notify'], value: value.notify }], ['starter']);
    for (const [name, level] of Object.entries(model.visibility ?? {})) {
      const seers = 'seen_by' in level ? level.seen_by : [];
      check(
        seers.map((role, index) => ({ path: ['visibility', name, 'seen_by', index], value: role })),
        ['starter', 'handlers'],
      );
    }
  },
};

function checkNames(names: readonly At<string>[], known: readonly string[], report: Report): void {
  for (const { path, value } of names) if (!known.includes(value)) report(path, unknownName(value, known));
}

function rolesIn(path: Path, by: RawAction['by'] | RawStart['by']): At<string>[] {
  if (Array.isArray(by)) return by.flatMap((one, index) => rolesIn([...path, index], one));
  if (typeof by === 'string') return [{ path, value: by }];
  return 'role' in by ? [{ path: [...path, 'role'], value: by.role }] : [];
}
