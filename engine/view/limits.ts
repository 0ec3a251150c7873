import { consentsTo, rightToConsent } from '#engine/machine/consent.ts';
import type { Action } from '#engine/definition/types.ts';
import { refusedByPast, windowOf } from '#engine/machine/window.ts';
import { forPolicy } from '#engine/machine/scope.ts';
import type { Env, Item, Task } from '#engine/machine/types.ts';
import type { Verdict } from '#engine/policy/types.ts';
import { longDate } from '#engine/texts/format.ts';
import { say } from '#engine/texts/text.ts';
import { VIEW_TEXTS } from '#engine/texts/view.ts';
import { refusalModel } from './problem.ts';
import type { Reader, Source } from './reader.ts';

/** An action that its rules about people allow, on the task that it would be taken on. */
export interface Limited {
  readonly action: Action;
  readonly verdict: Verdict & { readonly allowed: true };
  readonly task: Task | null;
  /** The item whose step it is; null for the case itself. */
  readonly item: Item | null;
}

/** Why someone who may do an action cannot do it now: done often enough, too late, agreed already; null when they can. */
export function limitSentence(
  { action, verdict, task, item }: Limited,
  { case: subject, definition }: Source,
  env: Env,
  reader: Reader,
): string | null {
  const person = forPolicy(definition, subject, {}, env.facts, item);
  const given = consentsTo(subject, task?.key ?? null, action.event);
  const right = rightToConsent(action, given, verdict, person, env);
  const refusal =
    'refused' in right ? right : refusedByPast(definition, subject, action.event, action, reader.now, env);
  return refusal === null ? null : refusalModel(refusal, definition, action.event, [], reader).message;
}

/** The last day on which an action can be done, as a sentence; null when it has none. */
export function lastDay(
  action: Action,
  { case: subject, definition }: Source,
  env: Env,
  reader: Reader,
): string | null {
  const window = windowOf(definition, subject, action, env);
  return window === null || window === 'never began' || window.dueDate === null
    ? null
    : say(VIEW_TEXTS.byAtLatest, reader.language, { date: longDate(window.dueDate, reader.language) });
}
