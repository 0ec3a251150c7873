/** A state that is a list of items, each with steps of its own. */

/** What a state of kind `each` makes its items from, and when it is done with them. */
export interface Each {
  /** The field whose rows or choices become items. */
  readonly field: string;
  /** The column whose value names an item; `code` where the field holds choices. */
  readonly key: string;
  /** So many items that are done, or all of them. */
  readonly join: { readonly of: 'all' } | { readonly of: 'count'; readonly count: number };
  /** What becomes of the other items when it is joined. */
  readonly rest: 'cancel' | 'keep';
  /** Where it leads when there is nothing in the list; null: where it leads when it is done. */
  readonly none: string | null;
}

/** One more item of a state, from the form that was sent. Cannot be written in a file: `add` of `each` does it. */
export interface ItemEffect {
  readonly kind: 'item';
  /** The `each` state. */
  readonly state: string;
}
