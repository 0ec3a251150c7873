import type { Action, Lock } from '#engine/definition/types.ts';
import { lockInTheWay } from '#engine/machine/lock-ahead.ts';
import { offersOf } from '#engine/machine/offer.ts';
import { refusedDocuments } from '#engine/machine/ready.ts';
import { takesTurn } from '#engine/machine/regions.ts';
import { isBlocked } from '#engine/machine/step.ts';
import { forPolicy } from '#engine/machine/scope.ts';
import type { Env, Item, Refusal, Task } from '#engine/machine/types.ts';
import { judge } from '#engine/policy/admit.ts';
import type { Verdict } from '#engine/policy/types.ts';
import type { Reader, Source } from './reader.ts';

/** An action that stands on the page of a case for one reader. */
export interface PageAction {
  readonly action: Action;
  /** Whether this reader may take it, and else the rule that says no. */
  readonly verdict: Verdict;
  /** The task it would be taken on; null for a shared one. */
  readonly task: Task | null;
  /** The item whose step it is; null for the case itself. */
  readonly item: Item | null;
  /** A colleague holds the task. */
  readonly blocked: boolean;
  /** Another region that is under way, where they are taken one at a time. */
  readonly turnOf: string | null;
  /** A lock that it would take and that another case holds. */
  readonly lock: Lock | null;
  /** A document that it needs is still being made, missing or outdated. */
  readonly unready: Refusal | null;
}

/** The actions of the page: what the state gives this reader, and to staff also what their colleagues may do. */
export function pageActions(
  source: Source,
  reader: Reader,
  env: Pick<Env, 'facts' | 'units'>,
): readonly PageAction[] {
  const { definition } = source;
  return offersOf(definition, source.case)
    .map(({ state, action, task, item }): PageAction => {
      const subject = forPolicy(definition, source.case, {}, env.facts, item);
      const verdict = judge(action, reader.actor, subject, env.units);
      const blocked = verdict.allowed && isBlocked(task, verdict.role, reader.actor.person);
      const turnOf = takesTurn(definition, source.case, state, item);
      const unready = refusedDocuments(definition, source.case, action);
      const lock = lockInTheWay(definition, source.case, action, env.facts);
      return { action, verdict, task, item, blocked, turnOf, lock, unready };
    })
    .filter((each) => isShown(each, source, reader));
}

/** Staff see what their colleagues may do, greyed with the reason; the one the case belongs to sees only the own actions. */
function isShown({ action, verdict }: PageAction, source: Source, { actor }: Reader): boolean {
  if (verdict.allowed) return true;
  if (actor.kind === 'starter' || verdict.denial.rule === 'not_starter') return false;
  return (
    !action.shared &&
    !action.by.every((admission) => admission.kind === 'starter') &&
    source.case.closed === null
  );
}
