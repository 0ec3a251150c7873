/** How an action's event is called in an export, where one event may reach several active states at once. */
import type { Definition } from '#engine/definition/types.ts';

/**
 * The event type of an action in a state. Its plain name, unless states that can be active together have an action of
 * that name or the event is also raised inside: then the nearest region stands before it (`checks.a.NOTE`), and where
 * that does not tell them apart, the state. The kernel has no such names: there a command names its task.
 */
export function typeOfAction(definition: Definition, state: string, event: string): string {
  if (isRaised(definition, event)) return `${state}.${event}`;
  const rivals = Object.values(definition.states)
    .filter((other) => other.name !== state && Object.hasOwn(other.on, event))
    .map(({ name }) => name)
    .filter((other) => canBeTogether(definition, state, other));
  if (rivals.length === 0) return event;
  const region = regionOf(definition, state);
  if (rivals.some((rival) => regionOf(definition, rival) === region)) return `${state}.${event}`;
  return region === null ? event : `${region}.${event}`;
}

function isRaised({ states }: Definition, event: string): boolean {
  return Object.values(states).some(({ handlers }) => Object.hasOwn(handlers, event));
}

/** One lies in the other, or the nearest state around both is parallel. */
function canBeTogether({ states }: Definition, a: string, b: string): boolean {
  if (a.startsWith(`${b}.`) || b.startsWith(`${a}.`)) return true;
  const parts = a.split('.');
  const others = b.split('.');
  const common = parts.findIndex((part, index) => part !== others[index]);
  return states[parts.slice(0, common).join('.')]?.kind === 'parallel';
}

/** The innermost part of a parallel state that a state is or lies in. */
function regionOf({ states }: Definition, name: string): string | null {
  for (let at: string | null = name; at !== null; at = states[at]?.parent ?? null) {
    const parent = states[at]?.parent ?? null;
    if (parent !== null && states[parent]?.kind === 'parallel') return at;
  }
  return null;
}
