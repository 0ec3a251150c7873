/** The items of a case within one step of the prover: as many as make a difference, unlike in nothing but where they stand. */
import type { AnyMachineSnapshot } from 'xstate';
import type { Definition } from '#engine/definition/types.ts';
import { leadsBack } from '#engine/machine/compile.ts';
import { itemsOf, outcomeOf, sameItem, withState } from '#engine/machine/items.ts';
import { parentOf } from '#engine/machine/regions.ts';
import type { Item, ItemName } from '#engine/machine/types.ts';

/** An item where it stands. */
export interface ItemPlace {
  readonly item: Item;
  readonly snapshot: AnyMachineSnapshot;
}

/** However many a list may hold, so many are looked at. */
const MOST_ITEMS = 3;

/** One more than the join counts, so that one is left over; two where all are waited for; never more than the list holds. */
export function mostItems({ data, states }: Definition, state: string): number {
  const each = states[state]?.each;
  const field = data[each?.field ?? ''];
  const room = field?.type === 'table' ? field.max : Object.keys(optionsOf(field)).length;
  const wanted = each?.join.of === 'count' ? each.join.count + 1 : 2;
  return Math.min(room, wanted, MOST_ITEMS);
}

function optionsOf(field: Definition['data'][string] | undefined): Readonly<Record<string, unknown>> {
  return field?.type === 'choices' ? field.options : {};
}

/** The items that are there, and the one whose machine moves now. */
export class RunItems {
  at: ItemName | null = null;
  readonly raised: string[] = [];
  private readonly left = new Map<string, string>();
  private list: readonly ItemPlace[];
  private readonly definition: Definition;
  private readonly unborn: (state: string) => AnyMachineSnapshot;

  constructor(
    definition: Definition,
    list: readonly ItemPlace[],
    unborn: (state: string) => AnyMachineSnapshot,
  ) {
    this.definition = definition;
    this.list = list;
    this.unborn = unborn;
  }

  get places(): readonly ItemPlace[] {
    return this.list;
  }
  get items(): readonly Item[] {
    return this.list.map(({ item }) => item);
  }
  /** The item whose machine moves now. */
  get current(): Item | null {
    return this.list.find(({ item }) => sameItem(item, this.at))?.item ?? null;
  }
  of(state: string): readonly Item[] {
    return itemsOf({ items: this.items }, state);
  }
  snapshotOf(name: ItemName): AnyMachineSnapshot | null {
    return this.list.find(({ item }) => sameItem(item, name))?.snapshot ?? null;
  }
  moved(name: ItemName, snapshot: AnyMachineSnapshot): void {
    this.list = this.list.map((place) => (sameItem(place.item, name) ? { ...place, snapshot } : place));
  }

  make(state: string): void {
    const taken = new Set(this.of(state).map(({ key }) => key));
    let number = 1;
    while (taken.has(String(number))) number += 1;
    const item: Item = { state, visit: 1, key: String(number), it: {}, active: [], came: {}, snapshot: {} };
    this.list = [...this.list, { item, snapshot: this.unborn(state) }];
  }

  enter(name: string): void {
    const state = this.definition.states[name];
    const from = this.left.get(this.around(name));
    this.change((item) => {
      const entered = withState(this.definition, item, name);
      const back = state !== undefined && from !== undefined && from !== name && leadsBack(state);
      return back ? { ...entered, came: { ...entered.came, [name]: from } } : entered;
    });
  }

  exit(name: string): void {
    this.change((item) => ({ ...item, active: item.active.filter((other) => other !== name) }));
    this.left.set(this.around(name), name);
  }

  remove(gone: Item): void {
    this.list = this.list.filter(({ item }) => !sameItem(item, gone));
  }

  /** What conditions see of the items of a state. */
  told(state: string): readonly { readonly key: string; readonly done: boolean; readonly outcome: string }[] {
    return this.of(state).map((item) => {
      const outcome = outcomeOf(this.definition, item);
      return { key: item.key, done: outcome !== '', outcome };
    });
  }

  private around(name: string): string {
    return `${parentOf(name)}[${this.at?.key ?? ''}]`;
  }

  private change(changed: (item: Item) => Item): void {
    this.list = this.list.map((place) =>
      sameItem(place.item, this.at) ? { ...place, item: changed(place.item) } : place,
    );
  }
}
