/** What becomes of a case when its items move and are taken out. */
import { leadsBack } from './compile.ts';
import { effect } from './effects.ts';
import type { MachineAct, Wait } from './host.ts';
import { markJoined } from './item-birth.ts';
import { holdsJoin, itemsOf, outcomeOf, sameItem, withState } from './items.ts';
import { isJoined, parentOf } from './regions.ts';
import { bornTasks } from './tasks.ts';
import type { Item, ItemName, Timer } from './types.ts';
import { later } from './later.ts';
import { addTimer, dueOnArrival } from './visit.ts';
import type { Move, Working } from './working.ts';

const ITEM_TIMER = 'item/';

/** The item and the event of one of its timers; null for other timers. */
export function itemTimer({
  key,
}: Pick<Timer, 'key'>): { readonly item: ItemName; readonly event: string } | null {
  const [, state = '', event = '', name = ''] = /^item\/([^/]*)\/([^/]*)\/(.*)$/s.exec(key) ?? [];
  return key.startsWith(ITEM_TIMER) ? { item: { state, key: name }, event } : null;
}

/** Does what the machine of an item asks for. */
export function performInItem(working: Working, name: ItemName, act: MachineAct, step: Move): void {
  switch (act.kind) {
    case 'enter':
      enterStep(working, name, act.state, step);
      return;
    case 'exit':
      exitStep(working, name, act.state);
      return;
    case 'take':
      step.trace.taken.push(act.branch);
      return;
    case 'effect':
      effect(working, act.effect, { ...step, item: name });
      return;
    case 'withdraw':
      return; // items have no items
  }
}

function enterStep(working: Working, name: ItemName, state: string, step: Move): void {
  const { definition, sequence } = step;
  const place = definition.states[state];
  const left = working.leftInItems?.[leftKey(name, state)];
  change(working, name, (item) => {
    const entered = withState(definition, item, state);
    const back = left !== undefined && left !== state && place !== undefined && leadsBack(place);
    return back ? { ...entered, came: { ...entered.came, [state]: left } } : entered;
  });
  if (place === undefined) return; // a place of a region before it starts or after it was skipped
  step.trace.entered.push(state);
  const counted = `${state}[${name.key}]`;
  const visit = (working.visits[counted] ?? 0) + 1;
  working.visits = { ...working.visits, [counted]: visit };
  working.tasks = [...working.tasks, ...bornTasks(definition, state, visit, sequence, name)];
  for (const timer of dueOnArrival(working, state, step)) addTimer(working, timer);
}

function exitStep(working: Working, name: ItemName, state: string): void {
  working.tasks = working.tasks.filter((task) => task.state !== state || task.item !== name.key);
  change(working, name, (item) => ({ ...item, active: item.active.filter((other) => other !== state) }));
  working.leftInItems = { ...working.leftInItems, [leftKey(name, state)]: state };
}

function leftKey({ key }: ItemName, state: string): string {
  return `${parentOf(state)}[${key}]`;
}

/** A wait of an item begins or is over. */
export function scheduleInItem(
  working: Working,
  { state, key: name }: ItemName,
  wait: Wait,
  step: Move,
): void {
  const key = `${ITEM_TIMER}${state}/${wait.id}/${name}`;
  if (wait.kind === 'cancel') working.timers = working.timers.filter((timer) => timer.key !== key);
  else addTimer(working, { key, sequence: step.sequence, due: later(step.at, wait.ms) });
}

/** Takes items out: what is active in them is left, innermost first, with its effects. */
export function withdraw(working: Working, state: string, step: Move, isOut: (item: Item) => boolean): void {
  for (const item of itemsOf(working, state).filter(isOut)) {
    for (const name of item.active.toReversed()) {
      for (const wanted of step.definition.states[name]?.exit ?? [])
        effect(working, wanted, { ...step, item });
      exitStep(working, item, name);
    }
    working.items = working.items.filter((other) => !sameItem(other, item));
    working.timers = working.timers.filter((timer) => !sameItem(itemTimer(timer)?.item ?? null, item));
  }
}

/** Marks the lists whose join holds; those that are not done go, unless the list keeps them. Answers how many it marked. */
export function joinLists(working: Working, step: Move): number {
  const { definition } = step;
  const joined = working.active.filter((state) => {
    const each = definition.states[state]?.each;
    if (each === undefined || isJoined(working.active, state)) return false;
    return holdsJoin(definition, each, itemsOf(working, state));
  });
  for (const state of joined) {
    markJoined(working, state, step);
    if (definition.states[state]?.each?.rest === 'cancel')
      withdraw(working, state, step, (item) => outcomeOf(definition, item) === '');
  }
  return joined.length;
}

export function change(working: Working, name: ItemName, changed: (item: Item) => Item): void {
  working.items = working.items.map((item) => (sameItem(item, name) ? changed(item) : item));
}
