import type { Path } from '../source.ts';
import { statesIn } from '../states.ts';
import type { Model } from '../schema/process.ts';
import { branchesOf } from '../branches.ts';
import { statesOf } from '../tree.ts';
import { declaredIn, formOf, frozenOf, namedIn } from '../walk.ts';
import type { ActionPlace } from '../walk.ts';
import type { RawEffect } from '../schema/action.ts';
import type { Report, Rule } from './rule.ts';

/** What is frozen in every state where an action stands is not all that its form asks, and is set by none of its effects. */
export const frozenAction: Rule = {
  code: 'frozen-action',
  severity: 'error',
  check({ model }, report) {
    const frozen = frozenByState(model);
    for (const { kind, from, form: place, path, candidates } of branchesOf(model)) {
      // A case that is being opened is in no state.
      const fixed = everywhere(kind === 'start' ? [] : from, frozen);
      if (fixed.size === 0) continue;
      if (place !== null) checkForm(place, fixed, report);
      if (place !== null && candidates[0]?.path !== path)
        checkEffects([...path, 'do'], place.action.do, fixed, report);
      for (const candidate of candidates)
        checkEffects([...candidate.path, 'do'], candidate.value.do, fixed, report);
    }
    for (const { path, name, state } of statesOf(model))
      checkEffects([...path, 'exit'], state.exit, everywhere([name], frozen), report);
  },
};

function checkForm(place: ActionPlace, fixed: ReadonlySet<string>, report: Report): void {
  const asked = formOf(place).flatMap((line) =>
    declaredIn(line) === null ? namedIn(line).map(({ value }) => value) : [''],
  );
  if (asked.length > 0 && asked.every((name) => fixed.has(name)))
    report([...place.path, 'form'], { name: asked.join(', ') }, { at: 'key' });
}

function checkEffects(
  path: Path,
  effects: readonly RawEffect[] | undefined,
  fixed: ReadonlySet<string>,
  report: Report,
): void {
  for (const [index, effect] of (effects ?? []).entries()) {
    if (!('set' in effect)) continue;
    for (const name of Object.keys(effect.set))
      if (fixed.has(name)) report([...path, index, 'set', name], { name }, { at: 'key' });
  }
}

function frozenByState(model: Model): ReadonlyMap<string, ReadonlySet<string>> {
  const byState = new Map<string, Set<string>>();
  for (const { value } of frozenOf(model))
    for (const state of statesIn(model, value.in))
      byState.set(state, new Set([...(byState.get(state) ?? []), ...value.data]));
  return byState;
}

function everywhere(
  states: readonly string[],
  frozen: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<string> {
  const [first = new Set<string>(), ...others] = states.map((name) => frozenAt(name, frozen));
  return new Set([...first].filter((name) => others.every((set) => set.has(name))));
}

/** Of a state and of all that it lies in. */
function frozenAt(state: string, frozen: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const steps = state.split('.').map((_part, index, parts) => parts.slice(0, index + 1).join('.'));
  return new Set(steps.flatMap((name) => [...(frozen.get(name) ?? [])]));
}
