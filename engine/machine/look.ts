import type { Action, Definition, Look } from '#engine/definition/types.ts';
import { keptValues } from './apply.ts';
import { readForm } from './form.ts';
import { refusingFailures } from './refuse.ts';
import { isScalar } from './scope.ts';
import { advance } from './step.ts';
import type { Case, Env, RawForm, Scalar, Value } from './types.ts';

/** What one look-up asks of the world: cases of a process that have these values. */
export interface Question extends Pick<Look, 'name' | 'process' | 'newer' | 'max'> {
  readonly where: Readonly<Record<string, Scalar>>;
}

/**
 * The questions of an action's look-ups, to be answered into `env.facts.look` before the step. Values are those that the
 * step itself will read: timers due by now have taken effect, the form is checked and lies over the data. A look-up
 * with a value that is not given asks nothing, nor does a form that will be refused.
 */
export function questionsOf(
  definition: Definition,
  subject: Case,
  action: Pick<Action, 'form' | 'look'>,
  raw: RawForm,
  env: Env,
): readonly Question[] {
  if (action.look.length === 0) return [];
  const asked = refusingFailures(() => {
    const { case: current } = advance(definition, subject, env);
    const at = env.now < current.at ? current.at : env.now;
    const place = {
      definition,
      subject: current,
      at,
      sequence: current.sequence + 1,
      env: { ...env, now: at },
    };
    const form = readForm(action.form, raw, place);
    if ('problems' in form) return [];
    const data = { ...current.data, ...keptValues(action, form.values) };
    return action.look.flatMap((look) => questionOf(look, { form: form.values, data }));
  });
  return 'refused' in asked ? [] : asked;
}

function questionOf(
  { name, process, newer, max, where }: Look,
  given: Readonly<Record<'form' | 'data', Readonly<Record<string, Value>>>>,
): readonly Question[] {
  const values = where.map(({ field, from }) => [field, given[from.of][from.field] ?? null] as const);
  const whole = values.filter((pair): pair is readonly [string, Scalar] => isGiven(pair[1]));
  return whole.length < values.length
    ? []
    : [{ name, process, newer, max, where: Object.fromEntries(whole) }];
}

function isGiven(value: Value): boolean {
  return isScalar(value) && value !== null && value !== '';
}
