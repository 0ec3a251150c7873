import type { Path } from '#engine/definition/source.ts';
import type { Definition } from '#engine/definition/types.ts';
import { eachAround } from '#engine/machine/items.ts';
import { fitsStep, stepName, writtenStep } from '../item-step.ts';
import { taskLabels } from '#engine/machine/split-tasks.ts';
import { mustBeKnown } from './report.ts';
import type { Report } from './report.ts';

/** The name of a state, and of an item where it is a step of one: `asking.asked[3]`. */
export function checkStep(
  written: string,
  definition: Definition,
  report: Report,
  where: { readonly path: Path; readonly at?: 'key' },
): void {
  const name = stepName(written);
  const states = [...Object.keys(definition.states), ...taskLabels(definition)];
  if (states.includes(name.state) && fitsStep(definition, { ...name, state: stateOf(name.state) })) return;
  // As it may be written there: a step of an item has the item.
  const known = states.map((state) =>
    writtenStep({ state, item: eachAround(definition, stateOf(state)) === null ? null : (name.item ?? '…') }),
  );
  mustBeKnown(written, known, report, { ...where, code: 'unknown-state' });
}

/** Without the name of a split task. */
function stateOf(label: string): string {
  return label.split('#', 1)[0] ?? label;
}
