/** Runs work one piece after another for the same key, and side by side for different ones. */
export interface Turns {
  /** Answers or throws what the work does; a failure does not hold up those who wait. */
  inTurn<Answer>(key: string, work: () => Promise<Answer>): Promise<Answer>;
}

/**
 * Commands on one case wait for each other within a node, so that they do not clash in the store and none
 * of a burst gives up. Between nodes the sequence check of the commit decides.
 */
export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>();
  return {
    async inTurn(key, work) {
      const before = last.get(key) ?? Promise.resolve();
      const mine = before.then(work, work);
      last.set(key, mine);
      try {
        return await mine;
      } finally {
        if (last.get(key) === mine) last.delete(key);
      }
    },
  };
}
