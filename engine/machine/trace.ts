/** What the machine asked and took within one step. It is no history: whoever replays an entry is told it again. */
import type { Branch, Question } from './host.ts';
import type { Entry, ItemName } from './types.ts';

/** A condition of the definition: the guard of a candidate, when a region starts, when regions are joined. */
export type Asked = Branch | { readonly of: 'starts' | 'join'; readonly state: string };

export interface Trace {
  /** States entered, by their dotted names, also those left again in the same step. */
  readonly entered: readonly string[];
  readonly taken: readonly Branch[];
  /** Each condition once, with its last answer. */
  readonly asked: readonly (Asked & {
    readonly cel: string;
    readonly result: boolean;
    /** Key of the item that was asked about, if it was one. */
    readonly item?: string;
  })[];
}

/** A trace that is being made. */
export class Tracing implements Trace {
  readonly entered: string[] = [];
  readonly taken: Branch[] = [];
  /** Rows of decision tables that were hit, in order. */
  readonly rows: Entry['decisions'][number][] = [];
  private readonly answers = new Map<string, Trace['asked'][number]>();

  get asked(): Trace['asked'] {
    return [...this.answers.values()];
  }
  /** As the entry has them. */
  get decisions(): Entry['decisions'] {
    const asked = this.asked.map((one) => ({ rule: `${nameOf(one)}: ${one.cel}`, result: one.result }));
    return [...asked, ...this.rows];
  }
  /** `item`: the item that was asked about; each is told for itself. */
  tell(asked: Asked, cel: string, result: boolean, item?: ItemName): void {
    const of = item === undefined ? {} : { item: item.key };
    this.answers.set(nameOf({ ...asked, ...of }), { ...asked, ...of, cel, result });
  }
}

/** A guard of the action itself is named by its number alone, others with where they stand. */
function nameOf(asked: Asked & { readonly item?: string }): string {
  const state = asked.item === undefined ? asked.state : `${asked.state}[${asked.item}]`;
  if (!('index' in asked)) return `${asked.of} ${state}`;
  const number = String(asked.index + 1);
  if (asked.of === 'action') return `guard ${number}`;
  return `${asked.of} ${state}${asked.event === '' ? '' : ` ${asked.event}`} ${number}`;
}

/** The candidate that a question is about. */
export function branchOf({ of, state, event, index }: Exclude<Question, { of: 'starts' }>): Branch {
  return { of, state, event, index };
}
