import type { Decide } from './decide.ts';
import { frozenIn } from './frozen.ts';
import type { ReachedRung } from './ladder.ts';
import { doEffects } from './effects.ts';
import { move } from './move.ts';
import type { Move } from './working.ts';
import type { Case } from './types.ts';

/**
 * What happens at a rung: its effects in order, then what they raise. Conditions that wait for data are asked again, as
 * after every step.
 */
export function fireRung({ rung, case: subject }: ReachedRung, decide: Decide, step: Move): Case {
  const raised = rung.do.flatMap((effect) => (effect.kind === 'raise' ? [effect.event] : []));
  const events = raised.length === 0 ? [step.event] : raised;
  return events.reduce(
    (current, event) =>
      move(current, {}, decide, { ...step, event, frozen: frozenIn(step.definition, current) }),
    doEffects(subject, rung.do, step),
  );
}
