import type { Path } from '../source.ts';
import { statesIn } from '../states.ts';
import type { Model } from '../schema/process.ts';
import { actionsOf, aftersOf, candidatesOf, declaredIn, formOf, frozenOf, namedIn } from '../walk.ts';
import type { ActionPlace } from '../walk.ts';
import type { RawEffect } from '../schema/action.ts';
import type { Report, Rule } from './rule.ts';

/** What is frozen in every state where an action stands is not all that its form asks, and is set by none of its effects. */
export const frozenAction: Rule = {
  code: 'frozen-action',
  severity: 'error',
  check({ model }, report) {
    const frozen = frozenByState(model);
    for (const place of actionsOf(model)) {
      const states = statesOf(model, place);
      const fixed = everywhere(states, frozen);
      if (states.length === 0 || fixed.size === 0) continue;
      const asked = formOf(place).flatMap((line) =>
        declaredIn(line) === null ? namedIn(line).map(({ value }) => value) : [''],
      );
      if (asked.length > 0 && asked.every((name) => fixed.has(name)))
        report([...place.path, 'form'], { name: asked.join(', ') }, { at: 'key' });
      const isShort = 'choose' in place.action && place.action.choose !== undefined;
      if (isShort) checkEffects([...place.path, 'do'], place.action.do, fixed, report);
      for (const { path, value } of candidatesOf(place))
        checkEffects([...path, 'do'], value.do, fixed, report);
    }
    for (const [name, state] of Object.entries(model.states)) {
      const fixed = frozen.get(name) ?? new Set<string>();
      checkEffects(['states', name, 'exit'], state.exit, fixed, report);
      for (const { path, do: effects } of aftersOf(name, state))
        checkEffects([...path, 'do'], effects, fixed, report);
    }
  },
};

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

/** The states in which an action stands; none for a start, since a case that is being opened is in no state. */
function statesOf(model: Model, { in: place, event }: ActionPlace): readonly string[] {
  if (place.kind === 'start') return [];
  if (place.kind === 'state') return [place.state];
  const named = statesIn(model, model.shared?.[place.index]?.in ?? []);
  return named.filter((name) => model.states[name]?.on?.[event] === undefined);
}

function everywhere(
  states: readonly string[],
  frozen: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<string> {
  const [first = new Set<string>(), ...others] = states.map((name) => frozen.get(name) ?? new Set<string>());
  return new Set([...first].filter((name) => others.every((set) => set.has(name))));
}
