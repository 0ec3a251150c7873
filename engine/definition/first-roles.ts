/** Who has to do with a case at its very beginning: by that it is known which units have a process. */
import type { Admission } from './types.ts';
import { buildBy } from './build/people.ts';
import type { Model } from './schema/process.ts';
import { below, resolveState, treeOf } from './tree.ts';
import type { StatePlace } from './tree.ts';
import { isHandler } from './walk.ts';

/** The roles that count at the unit of the case and may act in the state where it begins, or in what is entered with it. */
export function firstRoles(model: Model, target: string): readonly string[] {
  const tree = treeOf(model);
  const first = tree.get(resolveState(tree, null, target) ?? '');
  const by = first === undefined ? [] : enteredWith(tree, first).flatMap((place) => actionsIn(place, model));
  return [...new Set(by.flatMap((one) => (one.kind === 'role' && one.at.of === 'unit' ? [one.role] : [])))];
}

/** The state itself, and the parts that are entered first. */
function enteredWith(tree: ReadonlyMap<string, StatePlace>, place: StatePlace): readonly StatePlace[] {
  const { name, state } = place;
  const keys =
    state.type === 'parallel'
      ? Object.keys(state.states ?? {})
      : state.initial === undefined
        ? []
        : [state.initial];
  const inner = keys.flatMap((key) => tree.get(below(name, key)) ?? []);
  return [place, ...inner.flatMap((each) => enteredWith(tree, each))];
}

function actionsIn({ state }: StatePlace, model: Model): readonly Admission[] {
  return Object.values(state.on ?? {}).flatMap((action) =>
    isHandler(action) ? [] : buildBy(action.by, model, 'state'),
  );
}
