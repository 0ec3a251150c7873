/** What can happen next to a case: what people may send, what waits can end. */
import { isArriving, messageIn } from '#engine/definition/arriving.ts';
import { waitsForAnswer } from '#engine/machine/calls.ts';
import { CLOCK_EVENT, spanEvent, waitName } from '#engine/machine/compile.ts';
import { LOOK_AGAIN } from '#engine/machine/host.ts';
import { offersOf } from '#engine/machine/offer.ts';
import { takesTurn } from '#engine/machine/regions.ts';
import { excludesStarter } from '#engine/policy/exclusion.ts';
import type { Action, Admission, Definition, Effect, Start } from '#engine/definition/types.ts';
import type { Item, ItemName } from '#engine/machine/types.ts';
import { isSeen } from './clocks.ts';
import type { ItemPlace } from './run-items.ts';
import { allEffects } from './written.ts';
import type { Clocks } from './clocks.ts';

export type Happening =
  | {
      readonly of: 'action';
      /** For a start the state before the case. */
      readonly state: string;
      readonly event: string;
      readonly action: Action | Start;
      /** The item whose action it is; not there for one of the case. */
      readonly item?: ItemName;
    }
  | { readonly of: 'clock'; readonly clock: string; readonly event: string }
  /** A rung of a clock's ladder; it may raise several events. */
  | {
      readonly of: 'rung';
      readonly clock: string;
      readonly index: number;
      readonly effects: readonly Effect[];
    }
  /** Something comes from outside. */
  | {
      readonly of: 'arrival';
      readonly event: string;
      /** Where a message is taken; null: everywhere. */ readonly state: string | null;
    }
  /** The call of a state comes to an end, or the case that it waits for. */
  | {
      readonly of: 'answer';
      readonly state: string;
      readonly ended: 'done' | 'failed';
      readonly event: string;
    }
  /** An order to the outside failed for good, and raises what it says. */
  | { readonly of: 'failure'; readonly event: string }
  | {
      readonly of: 'after';
      readonly state: string;
      readonly text: string;
      readonly event: string;
      /** The item that waits; not there for the case. */
      readonly item?: ItemName;
    };

/** Where a case stands: what happens next depends on nothing else. */
interface Standing {
  readonly active: readonly string[];
  readonly clocks: Clocks;
  readonly items: readonly ItemPlace[];
}

/** Everything that may happen to a case that stands there, in the order of the file. */
export function happeningsIn(
  definition: Definition,
  { active, clocks, items }: Standing,
): readonly Happening[] {
  // Of several that stand in the same place one is enough.
  const unlike = items
    .map(({ item }) => item)
    .filter((item, index, all) => all.findIndex((other) => standsLike(item, other)) === index);
  const all = [...active, ...unlike.flatMap((item) => item.active)];
  const actions = offersOf(definition, { active, tasks: [], items: unlike })
    .toSorted((one, other) => all.indexOf(one.state) - all.indexOf(other.state))
    .filter(({ action }) => canBeSent(action))
    .filter(({ state, item }) => takesTurn(definition, { active, items: unlike }, state, item) === null)
    .map(({ state, action, item }): Happening => ({
      of: 'action',
      state,
      event: action.event,
      action,
      ...(item === null ? {} : { item }),
    }));
  return [
    ...actions,
    ...clockHappenings(definition, all, clocks),
    ...rungsOf(definition, clocks),
    ...spansIn(definition, active),
    ...unlike.flatMap((item) => spansIn(definition, item.active, item)),
    ...answersIn(definition, active),
    ...arrivalsIn(definition, active),
    ...failuresIn(definition, active),
  ];
}

/** What can happen to one can happen to the other. */
export function standsLike(one: Item, other: Item): boolean {
  const of = ({ state, active, came }: Item): string => JSON.stringify([state, active, came]);
  return of(one) === of(other);
}

/** A clock that nothing waits for where the case stands takes effect unseen. */
function clockHappenings(definition: Definition, active: readonly string[], clocks: Clocks): Happening[] {
  return clocks.flatMap((clock): Happening[] => {
    const waits = active.some((state) =>
      definition.states[state]?.after.some(({ on }) => 'clock' in on && on.clock === clock),
    );
    return waits ? [{ of: 'clock', clock, event: CLOCK_EVENT + clock }] : [];
  });
}

/** Which rungs were reached before is not kept: one may be reached again. */
function rungsOf({ clocks: all }: Definition, clocks: Clocks): Happening[] {
  return clocks.flatMap((clock) =>
    (all[clock]?.ladder ?? []).flatMap((rung, index): Happening[] =>
      rung.do.some(isSeen) ? [{ of: 'rung', clock, index, effects: rung.do }] : [],
    ),
  );
}

/** The events that go through the machine, in order; that of a rung which raises none only has conditions asked again. */
export function eventsOf(happening: Happening): readonly string[] {
  if (happening.of !== 'rung') return [happening.event];
  const raised = happening.effects.flatMap((effect) => (effect.kind === 'raise' ? [effect.event] : []));
  return raised.length > 0 ? raised : [`rung.${happening.clock}.${String(happening.index)}`];
}

function answersIn({ states }: Definition, active: readonly string[]): Happening[] {
  return active
    .filter((name) => {
      const state = states[name];
      return state !== undefined && waitsForAnswer(state);
    })
    .flatMap((state) =>
      (['done', 'failed'] as const).map((ended): Happening => ({
        of: 'answer',
        state,
        ended,
        event: LOOK_AGAIN,
      })),
    );
}

/** What the active states hear of what may come; whether anybody sends it is not looked into. */
function arrivalsIn({ states }: Definition, active: readonly string[]): Happening[] {
  const heard = active.flatMap((state) =>
    Object.keys(states[state]?.handlers ?? {})
      .filter(isArriving)
      // A message goes to one place, what else comes is heard by all.
      .map((event) => ({ event, state: messageIn(event) === null ? null : state })),
  );
  const all = new Set(heard.flatMap(({ event, state }) => (state === null ? [event] : [])));
  return [
    ...[...all].map((event): Happening => ({ of: 'arrival', event, state: null })),
    ...heard.flatMap(({ event, state }): Happening[] =>
      state === null ? [] : [{ of: 'arrival', event, state }],
    ),
  ];
}

/** What comes goes to another state than this one. */
export function isElsewhere(happening: Happening, state: string): boolean {
  return happening.of === 'arrival' && happening.state !== null && happening.state !== state;
}

/** What was ordered on the way is not kept: any order may fail wherever its event is heard. */
function failuresIn(definition: Definition, active: readonly string[]): Happening[] {
  const events = new Set(
    allEffects(definition).flatMap((effect) =>
      'onFail' in effect && effect.onFail !== null ? [effect.onFail] : [],
    ),
  );
  return [...events]
    .filter((event) => active.some((state) => Object.hasOwn(definition.states[state]?.handlers ?? {}, event)))
    .map((event) => ({ of: 'failure', event }));
}

function spansIn(definition: Definition, active: readonly string[], item?: ItemName): Happening[] {
  return active.flatMap((state) =>
    (definition.states[state]?.after ?? []).flatMap(({ on }): Happening[] => {
      const event = spanEvent(definition, state, on);
      const of = item === undefined ? {} : { item };
      return event === null ? [] : [{ of: 'after', state, text: waitName(on), event, ...of }];
    }),
  );
}

/** Some person could be admitted. Who is not admitted for what they did before is not looked into. */
export function canBeSent({ by }: Pick<Action, 'by'>): boolean {
  return by.some(canBeAdmitted);
}

/** Not the one who is admitted and left out at once. */
function canBeAdmitted(admission: Admission): boolean {
  switch (admission.kind) {
    case 'starter':
      return !admission.not.some(excludesStarter);
    case 'did':
      return !admission.not.some((exclusion) => 'did' in exclusion && exclusion.did === admission.event);
    case 'party':
      return !admission.not.some((exclusion) => {
        if ('party' in exclusion) return exclusion.party === admission.field;
        // Everybody counts as related to themselves.
        const about = 'related_to' in exclusion ? exclusion.related_to : null;
        return about !== null && 'field' in about && about.field === admission.field;
      });
    default:
      return true;
  }
}
