/** What a node remembers of cases that the calendar begins, so that it need not look each time. It may be forgotten at any time. */
export interface Beginnings {
  /** Nothing begins before, as far as is known; null: look at once. */
  lookAt: string | null;
  /** Ids of cases that are there. */
  readonly begun: Set<string>;
}

export function createBeginnings(): Beginnings {
  return { lookAt: null, begun: new Set() };
}
