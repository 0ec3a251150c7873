import type { Admission, Definition, Relation, TableField } from '#engine/definition/types.ts';
import { forPolicy } from '#engine/machine/scope.ts';
import type { Case, Command, Env, Facts, Hand, RawForm } from '#engine/machine/types.ts';
import { handings, handsByLoad, rolesRaised } from '#engine/machine/handings.ts';
import { holdAmong } from '#engine/policy/relation.ts';
import type { Hold, Holder, Units } from '#engine/policy/types.ts';
import type { Directory } from './directory.ts';
import type { Store } from './store.ts';

/** Units that rules about people may ask for beyond the handling unit and those above it: named, acted from, or below. */
export function unitsAsked(
  definition: Definition,
  subject: Case,
  directory: Directory,
  acting: readonly Hold[] = [],
): readonly (string | null)[] {
  const { named, last } = forPolicy(definition, subject, {});
  const all = relations(definition);
  const events = [
    ...all.flatMap((at) => (at.of === 'superior' ? [at.event] : [])),
    ...handings(definition).flatMap(({ push: { to } }) => (to.of === 'superior' ? [to.event] : [])),
  ];
  // Whoever acts now may be the one whose superior is asked for after the step.
  const acted =
    events.length === 0
      ? []
      : [...events.map((event) => last[event]?.unit ?? null), ...acting.map(({ unit }) => unit)];
  const items = all.flatMap((at) =>
    at.of === 'field' ? [at.field] : at.of === 'common_parent' ? at.fields : [],
  );
  const below = all.some((at) => at.of === 'unit.descendants') ? directory.below(subject.unit) : [];
  return [...Object.values(named), ...acted, ...below, ...itemUnits(definition, subject, items)];
}

/** Units of the items that there are, and of those that this step may make of what is stored; none where no rule asks for them. */
function itemUnits(definition: Definition, subject: Case, asked: readonly string[]): readonly string[] {
  if (!asked.some((name) => name.startsWith('it.'))) return [];
  const columns = listFields(definition).flatMap((field) => unitColumns(field));
  return itemRows(definition, subject, {}).flatMap((rows) => cellsIn(rows, columns));
}

/** The rows of which a case has items or may come to have some in this step: as they are in items, stored and typed. */
export function itemRows(
  definition: Definition,
  subject: Case,
  raw: RawForm,
): readonly (readonly unknown[])[] {
  const lists = listFields(definition).flatMap(({ name }) => [listOf(subject.data[name]), listOf(raw[name])]);
  // What a form asks for that adds an item is called like its columns.
  return [subject.items.map(({ it }) => it), ...lists, [raw]];
}

function listFields({ data, states }: Definition): readonly TableField[] {
  return Object.values(states).flatMap(({ each }) => {
    const field = each === undefined ? undefined : data[each.field];
    return field?.type === 'table' ? [field] : [];
  });
}

/** What stands in the unit columns of a table, as it was sent. */
export function unitsInRows(field: TableField, rows: unknown): readonly string[] {
  return cellsIn(listOf(rows), unitColumns(field));
}

function unitColumns({ columns }: TableField): readonly string[] {
  return Object.values(columns).flatMap(({ name, type }) => (type === 'unit' ? [name] : []));
}

/** The texts in some columns of rows, whatever else stands there. */
export function cellsIn(rows: readonly unknown[], columns: readonly string[]): readonly string[] {
  return rows.flatMap((row) =>
    typeof row !== 'object' || row === null
      ? []
      : columns.flatMap((name) => {
          const cell: unknown = Object.hasOwn(row, name) ? Reflect.get(row, name) : null;
          return typeof cell === 'string' ? [cell] : [];
        }),
  );
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

/** Who holds the roles that pass a conflict of interest upward, at any of these units; nothing where no role does. */
export function holdersAsked(
  definition: Definition,
  units: Units,
  directory: Directory,
): Pick<Facts, 'holders'> {
  const roles = Object.entries(definition.roles).flatMap(([name, role]) =>
    role.conflictGoesTo === null ? [] : [name],
  );
  return roles.length === 0 ? {} : { holders: directory.holdersOf(roles, Object.keys(units)) };
}

/**
 * Who holds the roles that the engine hands tasks to, at any of these units, with what they have to do. Asks the
 * store only where that decides; nothing where the process hands out no task.
 */
export async function handsAsked(
  store: Pick<Store, 'loads'>,
  definition: Definition,
  subject: Case,
  units: Units,
  directory: Directory,
): Promise<Pick<Facts, 'hands'>> {
  const all = handings(definition);
  const upward = rolesRaised(definition);
  const roles = [...all.flatMap((handing) => handing.roles), ...upward];
  if (roles.length === 0) return {};
  const at = Object.keys(units);
  const persons = [...new Set(directory.holdersOf(roles, at).map(({ person }) => person))];
  const turns = all.flatMap(({ push, state }) => (push.to.of === 'round_robin' ? [state] : []));
  const asked = { persons, process: definition.process, states: turns, except: subject.id };
  const loads = handsByLoad(definition) && persons.length > 0 ? await store.loads(asked) : [];
  const hands = persons.flatMap((person): readonly Hand[] => {
    const { open = 0, got = [] } = loads.find((load) => load.person === person) ?? {};
    const held = directory
      .holdsOf(person)
      .filter(({ role, unit }) => roles.includes(role) && at.includes(unit));
    return held.map((hold) => ({ ...hold, person, open, got }));
  });
  return { hands };
}

function relations(definition: Definition): readonly Relation[] {
  const actions = Object.values(definition.states).flatMap((state) => Object.values(state.on));
  const admitted = actions.flatMap(({ by }) => by.flatMap(relationsOf));
  return [...Object.values(definition.roles).map(({ at }) => at), ...admitted];
}

function relationsOf(admission: Admission): readonly Relation[] {
  if (admission.kind === 'roles_in') return admission.roles.map(({ at }) => at);
  return admission.kind === 'role' ? [admission.at] : [];
}

/** The world with what the person holds whom a task is handed to, as far as the task is offered for it. */
export function withAssignee(command: Command, subject: Case, directory: Directory, env: Env): Env {
  if (command.kind !== 'assign') return env;
  const offers = subject.tasks.find(({ key }) => key === command.task)?.offers ?? [];
  const assignee = directory.holdsOf(command.to).filter((hold) => holdAmong([hold], offers) !== null);
  return { ...env, facts: { ...env.facts, assignee } };
}

/** Everyone whom an open task is offered to, by name of the person; what a page offers to hand it to. */
export function colleaguesOn(subject: Case, directory: Directory): readonly Holder[] {
  const offers = subject.tasks.flatMap((task) => task.offers);
  const roles = offers.map(({ role }) => role.split('@')[0] ?? role);
  const holders = directory.holdersOf(
    roles,
    offers.map(({ unit }) => unit),
  );
  return holders.filter(({ person, role, unit }) =>
    directory
      .holdsOf(person)
      .some((hold) => hold.role === role && hold.unit === unit && holdAmong([hold], offers) !== null),
  );
}
