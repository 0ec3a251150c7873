/** Places where rules about people name a field of the case. */
import type { RawAction } from '../schema/action.ts';
import type { RawStart } from '../schema/start.ts';
import type { RawColumn, RawField, RawFieldInForm } from '../schema/field.ts';
import { isReference } from '../build/field.ts';
import { parseWindow } from '../duration.ts';
import { namedRoles } from '../roles.ts';
import type { RawAdmission, RawRelationOfCase, RawStartAdmission } from '../schema/people.ts';
import type { Model } from '../schema/process.ts';
import type { Path } from '../source.ts';
import { actionsOf, looksOf, sourceOf } from '../walk.ts';
import type { ActionPlace, At } from '../walk.ts';

type Admission = RawAdmission | RawStartAdmission;

/** `unit_of: data.x` and `common_parent_of` in roles, admissions, person fields and columns; the value is the name of the field. */
export function unitReferences(
  model: Model,
  fields: readonly At<RawField | RawFieldInForm | RawColumn>[],
): At<string>[] {
  const roles = namedRoles(model).flatMap(([name, role]) =>
    role.kind === 'staff' ? unitOf(['roles', name, 'at'], role.at) : [],
  );
  const people = fields.flatMap(({ path, value }) =>
    value.type === 'person' ? unitOf([...path, 'at'], value.at) : [],
  );
  const admitted = admissions(model).flatMap(({ path, value }) =>
    typeof value === 'object' && 'at' in value ? unitOf([...path, 'at'], value.at) : [],
  );
  return [...roles, ...people, ...admitted];
}

/** `party: data.x`, among those admitted and those left out, and `related_to: data.x`. */
export function partyReferences(model: Model): At<string>[] {
  return [...admissions(model), ...exclusions(model)].flatMap(({ path, value }) => {
    if (typeof value !== 'object') return [];
    if ('party' in value) return fieldOfCase([...path, 'party'], value.party);
    return 'related_to' in value && isReference(value.related_to)
      ? fieldOfCase([...path, 'related_to'], value.related_to)
      : [];
  });
}

/** `roles_in: data.x`. */
export function roleFieldReferences(model: Model): At<string>[] {
  return admissions(model).flatMap(({ path, value }) =>
    typeof value === 'object' && 'roles_in' in value
      ? fieldOfCase([...path, 'roles_in'], value.roles_in)
      : [],
  );
}

/** `related_to: role`. */
export function relatedRoles(model: Model): At<string>[] {
  return exclusions(model).flatMap(({ path, value }) =>
    'related_to' in value && !isReference(value.related_to)
      ? [{ path: [...path, 'related_to'], value: value.related_to }]
      : [],
  );
}

/** What `it.x` may name is said by the rule `item-column`. */
function fieldOfCase(path: Path, reference: string): At<string>[] {
  return reference.startsWith('it.') ? [] : [{ path, value: reference.slice('data.'.length) }];
}

/** One line of a look-up's `where`: a field of the cases looked at, and what it is compared with. */
export interface Comparison {
  readonly path: Path;
  readonly place: ActionPlace;
  /** Null where the cases are of another process, whose fields stand in another file. */
  readonly field: string | null;
  readonly from: ReturnType<typeof sourceOf>;
}

export function comparisons(model: Model): Comparison[] {
  return actionsOf(model).flatMap((place) =>
    looksOf(place).flatMap(({ path, value: { cases, where } }) =>
      Object.entries(where).map(([field, from]) => ({
        path: [...path, 'where', field],
        place,
        field: cases === undefined || cases === model.process ? field : null,
        from: sourceOf(from),
      })),
    ),
  );
}

/** `did: EVENT`, `who_did: EVENT`, `superior_of: EVENT` (also of `assign`), `within: ... of EVENT`. */
export function eventReferences(model: Model): At<string>[] {
  const admitted = admissions(model).flatMap(({ path, value }) => {
    if (typeof value !== 'object') return [];
    if ('who_did' in value) return [{ path: [...path, 'who_did'], value: value.who_did }];
    const at = 'at' in value ? value.at : undefined;
    const superior =
      typeof at === 'object' && 'superior_of' in at
        ? [{ path: [...path, 'at', 'superior_of'], value: at.superior_of }]
        : [];
    return [...superior, ...assigned(path, value)];
  });
  const excluded = exclusions(model).flatMap(({ path, value }) =>
    'did' in value ? [{ path: [...path, 'did'], value: value.did }] : [],
  );
  const counted = actionsOf(model).flatMap(({ path, action }) => {
    const of = 'within' in action && action.within !== undefined ? parseWindow(action.within)?.of : undefined;
    return of === undefined || of === 'closed' ? [] : [{ path: [...path, 'within'], value: of }];
  });
  return [...admitted, ...excluded, ...counted];
}

function assigned(path: Path, value: Exclude<Admission, string>): At<string>[] {
  const assign = 'assign' in value ? value.assign : undefined;
  if (typeof assign !== 'object') return [];
  return Object.entries(assign).map(([key, event]) => ({ path: [...path, 'assign', key], value: event }));
}

/** `within: clock`. */
export function windowClocks(model: Model): At<string>[] {
  return actionsOf(model).flatMap(({ path, action }) =>
    'within' in action && action.within !== undefined && parseWindow(action.within) === null
      ? [{ path: [...path, 'within'], value: action.within }]
      : [],
  );
}

function exclusions(model: Model) {
  return admissions(model).flatMap(({ path, value }) =>
    typeof value === 'string' || !('not' in value)
      ? []
      : (value.not ?? []).map((exclusion, index) => ({ path: [...path, 'not', index], value: exclusion })),
  );
}

/** Everybody who is admitted, by each action. */
export function admissions(model: Model): At<Admission>[] {
  return actionsOf(model).flatMap(({ path, action }) => admissionsIn([...path, 'by'], action.by));
}

export function admissionsIn(path: Path, by: RawAction['by'] | RawStart['by']): At<Admission>[] {
  if (by === undefined) return [];
  return Array.isArray(by)
    ? by.map((value, index) => ({ path: [...path, index], value }))
    : [{ path, value: by }];
}

function unitOf(path: Path, at: RawRelationOfCase | 'region' | undefined): At<string>[] {
  if (typeof at !== 'object') return [];
  if ('unit_of' in at) return fieldOfCase([...path, 'unit_of'], at.unit_of);
  if (!('common_parent_of' in at)) return [];
  return at.common_parent_of.flatMap((field, index) =>
    fieldOfCase([...path, 'common_parent_of', index], field),
  );
}
