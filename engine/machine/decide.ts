/** Answers what the machine asks while a transition is taken. */
import { messageIn } from '#engine/definition/arriving.ts';
import { compileExpression } from '#engine/definition/expression.ts';
import type { Candidate, Definition, Expression } from '#engine/definition/types.ts';
import { noneOf, waitName } from './compile.ts';
import type { Question } from './host.ts';
import { itemsOf, itemScope, sameItem } from './items.ts';
import { isDone, isJoined } from './regions.ts';
import { hasEnded, waitsForAnswer } from './calls.ts';
import { scopeAt } from './scope.ts';
import { branchOf } from './trace.ts';
import type { Asked, Tracing } from './trace.ts';
import type { Case, Env, Item, ItemName } from './types.ts';

/** The action that was sent: only it is taken, however many regions or surroundings have one of that name. */
export interface Addressed {
  readonly state: string;
  readonly event: string;
  /** The item whose action it is; null: one of the case. */
  readonly item: ItemName | null;
  /** Its guards, asked before the transition. */
  readonly guards: readonly boolean[];
}

/** Where and when is asked. */
export interface Deciding {
  readonly definition: Definition;
  readonly at: string;
  readonly env: Env;
  readonly addressed: Addressed | null;
  /** What the message carries that is being taken; not there where none is. */
  readonly message?: Readonly<Record<string, unknown>>;
}

/** Decides with the case as it is in that moment of the step; for an item with the case as seen from it. */
export type Decide = (question: Question, working: Case, item?: Item) => boolean;

/** A decider; the trace hears every condition that was asked, with its answer. */
export function decider(deciding: Deciding, trace: Tracing): Decide {
  const { definition, addressed } = deciding;
  return (question, working, item) => {
    const holds = (expression: Expression, asked: Asked): boolean => {
      const scope = {
        ...scopeAt(definition, working, question.state, deciding),
        ...itemScope(definition, working, question.state, item ?? null),
      };
      const result = compileExpression(expression)(scope) === true;
      trace.tell(asked, expression.cel, result, item);
      return result;
    };
    const state = definition.states[question.state];
    if (question.of === 'starts') {
      const when = state?.starts?.when;
      return when !== undefined && holds(when, question);
    }
    if (question.back !== null && working.came[question.state] !== question.back) return false;
    if (question.of === 'action')
      return (
        addressed?.state === question.state &&
        addressed.event === question.event &&
        sameItem(addressed.item, item ?? null) &&
        addressed.guards[question.index] === true
      );
    if (question.of === 'none')
      return isJoined(working.active, question.state) && itemsOf(working, question.state).length === 0;
    // A message is delivered to one place.
    if (
      question.of === 'handler' &&
      messageIn(question.event) !== null &&
      addressed?.state !== question.state
    )
      return false;
    if (question.of === 'error' && !hasEnded(working, question.state, 'failed')) return false;
    if (question.of === 'done' && state !== undefined && waitsForAnswer(state)) {
      if (!hasEnded(working, question.state, 'done')) return false;
    } else if (
      question.of === 'done' &&
      !isDone(definition, working.active, question.state, (join) =>
        holds(join.when, { of: 'join', state: question.state }),
      )
    )
      return false;
    const guard = candidateOf(definition, question)?.guard ?? null;
    return guard === null || holds(guard, branchOf(question));
  };
}

/** The candidate of a definition that a question is about. */
export function candidateOf(
  { states }: Definition,
  { of, state: name, event, index }: Exclude<Question, { of: 'starts' }>,
): Candidate | undefined {
  const state = states[name];
  switch (of) {
    case 'handler':
      return state?.handlers[event]?.[index];
    case 'after':
      return state?.after.find(({ on }) => waitName(on) === event)?.candidates[index];
    case 'always':
      return state?.always[index];
    case 'none':
      return state === undefined ? undefined : noneOf(state)[index];
    case 'done':
      return state?.done[index];
    case 'error':
      return state?.error[index];
    case 'action':
      return state?.on[event]?.candidates[index];
  }
}
