/** What effects do to a case, in the order they are listed. */
import { compileExpression } from '#engine/definition/expression.ts';
import type { Effect } from '#engine/definition/types.ts';
import { effectOrder } from './calls.ts';
import { startOrder } from './child.ts';
import { setValue } from './computed.ts';
import { decide } from './decision.ts';
import { refuseFrozen } from './frozen.ts';
import { addItem } from './item-birth.ts';
import { itemNamed, itemScope, nameOfTask, sameItem } from './items.ts';
import { numberOf, withNumber } from './numbers.ts';
import { noticeOf, withNamed, withOrder, withoutMaking } from './outbox.ts';
import { EffectError } from './refuse.ts';
import { isScalar, scopeOf } from './scope.ts';
import type { Case, Value } from './types.ts';
import { withUndone } from './undo.ts';
import { write } from './working.ts';
import type { Move, Working } from './working.ts';

/** Does effects outside a transition, in list order: those of a rung that was reached. */
export function doEffects(subject: Case, effects: readonly Effect[], step: Move): Case {
  const working: Working = { ...subject };
  for (const wanted of effects) effect(working, wanted, step);
  return working;
}

/** Does one effect. Throws EffectError when it cannot be done, ExpressionError when its expression fails. */
export function effect(working: Working, wanted: Effect, step: Move): void {
  switch (wanted.kind) {
    case 'set': {
      const scope = scopeIn(working, step);
      if (typeof step.definition.data[wanted.field]?.setBy === 'string')
        throw new EffectError(`set ${wanted.field}: a decision alone writes it`);
      refuseFrozen(wanted.field, step.frozen);
      const value = setValue(
        step.definition.data[wanted.field],
        compileExpression(wanted.value)(scope) as Value,
      );
      if (!isScalar(value)) throw new EffectError(`set ${wanted.field}: not a plain value`);
      write(working, { [wanted.field]: value }, step);
      return;
    }
    case 'decide': {
      const decision = step.definition.decisions[wanted.decision];
      if (decision === undefined) throw new EffectError(`decide ${wanted.decision}: no such decision`);
      const scope = scopeIn(working, step);
      const { outputs, rules } = decide(decision, step.definition.data, scope);
      write(working, outputs, step);
      step.trace.rows.push(...rules);
      return;
    }
    case 'transfer': {
      const unit = working.data[wanted.field];
      if (typeof unit !== 'string') throw new EffectError(`transfer: ${wanted.field} names no unit`);
      if (unit !== working.unit) working.tasks = working.tasks.map((task) => ({ ...task, claim: null }));
      working.unit = unit;
      return;
    }
    case 'assign': {
      const person = working.data[wanted.field];
      const field = step.definition.data[wanted.field];
      if (typeof person !== 'string' || field?.type !== 'person' || field.role === null) return;
      const role = field.role;
      const item = step.item ?? null;
      working.tasks = working.tasks.map((task) =>
        item === null || sameItem(nameOfTask(step.definition, task), item)
          ? { ...task, claim: { person, role } }
          : task,
      );
      return;
    }
    case 'assign_above':
      return; // done at the end of the step, when it is known which tasks are open then
    case 'raise':
      // The machine of the case takes its own itself.
      if ((step.item ?? null) !== null) working.raised = [...(working.raised ?? []), wanted.event];
      return;
    case 'item':
      addItem(working, wanted.state, step);
      return;
    case 'incident':
      working.incidents = withNamed(working, wanted, step);
      return;
    case 'number':
      working.numbers = withNumber(working, wanted, step);
      write(working, { [wanted.field]: numberOf(working, wanted.field)?.text ?? null }, step);
      return;
    case 'render': {
      const { field, letter, retry, onFail } = wanted;
      refuseFrozen(field, step.frozen);
      Object.assign(working, withoutMaking(working, field, step));
      const order = { kind: 'render', field, letter } as const;
      working.outbox = withOrder(working, { order, retry, onFail }, step);
      return;
    }
    case 'start_case':
      working.outbox = withOrder(working, { ...wanted, order: startOrder(null, wanted) }, step);
      return;
    case 'send': {
      const { message, send, retry, onFail } = wanted;
      const to = working.data[wanted.to];
      if (typeof to !== 'string' || to === '') throw new EffectError(`send: ${wanted.to} names no case`);
      const order = { kind: 'send', message, to, send } as const;
      working.outbox = withOrder(working, { order, retry, onFail }, step);
      return;
    }
    case 'call': {
      const { retry, onFail } = wanted;
      working.outbox = withOrder(working, { order: effectOrder(wanted), retry, onFail }, step);
      return;
    }
    case 'undo':
      Object.assign(working, withUndone(working, wanted, step));
      return;
    case 'notify':
      working.outbox = withOrder(working, { ...wanted, order: noticeOf(working, wanted, step) }, step);
      return;
  }
}

/** What effects read; those of an item read what it knows. */
function scopeIn(working: Working, step: Move): Record<string, unknown> {
  const { definition, form, at, env, item = null } = step;
  const known = item === null ? {} : itemScope(definition, working, item.state, itemNamed(working, item));
  return { ...scopeOf(definition, working, {}, form, at, env), ...known };
}
