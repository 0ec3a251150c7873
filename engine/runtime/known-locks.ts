import type { Env, HeldLock } from '#engine/machine/types.ts';
import type { Commit, CommitResult } from './store.ts';

/**
 * What the tries of one step have heard of locks. Only the commit knows that another case holds one; then the step is taken
 * again and told so, since it depends on who takes it whether it is refused or put off.
 */
export class KnownLocks {
  private held: readonly HeldLock[] = [];

  /** The world of the step, with what is known. */
  in(env: Env): Env {
    return this.held.length === 0 ? env : { ...env, facts: { ...env.facts, locked: this.held } };
  }

  /** Keeps what a commit answered. */
  note(answer: CommitResult, { keys }: Pick<Commit, 'keys'>): void {
    if (answer.kind !== 'locked') return;
    const taken = keys.put.find(({ kind, name }) => kind === 'lock' && name === answer.name);
    if (taken !== undefined) this.held = [...this.held, { name: taken.name, key: taken.key }];
  }
}
