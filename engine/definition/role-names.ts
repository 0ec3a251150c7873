/** Every place of a file that names a role. */
import { clocksOf, OWNER } from './clocks.ts';
import { effectsOf } from './effects.ts';
import type { RawAction } from './schema/action.ts';
import type { Model, RawRole } from './schema/process.ts';
import type { RawStart } from './schema/start.ts';
import type { Path } from './source.ts';
import { actionsOf, denialsOf, fieldsAndColumns, fieldsOf } from './walk.ts';
import type { At } from './walk.ts';

/** A name, and the words that may stand there beside the roles. */
export interface RoleName extends At<string> {
  readonly words: readonly string[];
}

/** In `by`, `on_behalf`, `deny`, `roles`, `sees`, `seen_by`, `notify` and person fields; not who sends a message. */
export function roleNames(model: Model): readonly RoleName[] {
  return [
    ...actionsOf(model).flatMap((place) => [
      ...namedIn([...place.path, 'by'], place.action.by),
      ...('on_behalf' in place.action && place.action.on_behalf !== undefined
        ? [{ path: [...place.path, 'on_behalf'], value: place.action.on_behalf }]
        : []),
      ...denialsOf(place).map(({ path, value }) => ({ path: [...path, 'role'], value: value.role })),
    ]),
    ...Object.entries(model.roles).flatMap(([name, role]) => rolesOfRole(name, role)),
  ]
    .map((place): RoleName => ({ ...place, words: [] }))
    .concat(inFields(model), inNotices(model), inLevels(model));
}

function inFields(model: Model): RoleName[] {
  const readers = fieldsOf(model).flatMap(({ path, value }) =>
    (value.sees ?? []).map((name, index) => ({
      path: [...path, 'sees', index],
      value: name,
      words: ['starter', 'unit'],
    })),
  );
  const people = fieldsAndColumns(model).flatMap(({ path, value }) =>
    value.type === 'person' && value.role !== undefined
      ? [{ path: [...path, 'role'], value: value.role, words: [] }]
      : [],
  );
  return [...readers, ...people];
}

/** In the ladder of a clock that somebody owns also `owner`. */
function inNotices(model: Model): RoleName[] {
  const owned = clocksOf(model).filter(({ value }) => value.owner !== undefined);
  return effectsOf(model).flatMap(({ path, value }): RoleName[] => {
    if (!('notify' in value)) return [];
    const inLadder = owned.some((clock) => [...clock.path, 'ladder'].every((step, at) => path[at] === step));
    const words = ['starter', ...(inLadder ? [OWNER] : [])];
    return [{ path: [...path, 'notify'], value: value.notify, words }];
  });
}

function inLevels(model: Model): RoleName[] {
  return Object.entries(model.visibility ?? {}).flatMap(([name, level]) =>
    ('seen_by' in level ? level.seen_by : []).map((role, index) => ({
      path: ['visibility', name, 'seen_by', index],
      value: role,
      words: ['starter', 'handlers'],
    })),
  );
}

/** The roles that a role itself names: the members of a group, and who decides instead. */
function rolesOfRole(name: string, role: RawRole): At<string>[] {
  if ('any_of' in role)
    return role.any_of.map((value, index) => ({ path: ['roles', name, 'any_of', index], value }));
  return role.kind === 'staff' && role.conflict_goes_to !== undefined
    ? [{ path: ['roles', name, 'conflict_goes_to'], value: role.conflict_goes_to }]
    : [];
}

function namedIn(path: Path, by: RawAction['by'] | RawStart['by']): At<string>[] {
  if (by === undefined) return [];
  if (Array.isArray(by)) return by.flatMap((one, index) => namedIn([...path, index], one));
  if (typeof by === 'string') return [{ path, value: by }];
  return 'role' in by ? [{ path: [...path, 'role'], value: by.role }] : [];
}
