import { createAlarm } from './alarm.ts';
import type { Alarm } from './alarm.ts';
import { createBeginnings } from './seen-beginnings.ts';
import type { Beginnings } from './seen-beginnings.ts';
import type { Clock } from './clock.ts';
import { inApp } from './delivery.ts';
import type { Outside } from './delivery.ts';
import type { FileStore } from './file-store.ts';
import type { Store } from './store.ts';
import { createTurns } from './turns.ts';
import type { Turns } from './turns.ts';
import { createWorld } from './world.ts';
import type { World } from './world.ts';

/** What goes wrong inside without being a person's mistake; the root decides where it is written. */
export type Report = (
  event: 'guard-failed' | 'timer-failed' | 'start-failed' | 'effect-failed' | 'housekeeping-failed',
  detail: Readonly<Record<string, unknown>>,
) => void;

/** One running engine: a store, the files, the time, and what is kept in memory of the world. */
export interface Engine {
  readonly store: Store;
  readonly files: FileStore;
  readonly clock: Clock;
  readonly world: World;
  /** What carries orders out. */
  readonly outside: Outside;
  /** Commands on one case wait for each other. */
  readonly turns: Turns;
  /** Wakes whoever delivers orders. */
  readonly alarm: Alarm;
  /** What this node has seen of cases that the calendar begins. */
  readonly beginnings: Beginnings;
  /** Signs the tokens of this installation. */
  readonly secret: string;
  readonly report: Report;
}

/** Puts an engine together. It owns none of its parts: whoever made the store closes it. */
export function createEngine(
  parts: Omit<Engine, 'world' | 'turns' | 'alarm' | 'beginnings' | 'outside'> & {
    readonly outside?: Partial<Outside>;
  },
): Engine {
  const outside: Outside = { notify: inApp(parts.store), connectors: {}, ...parts.outside };
  return {
    ...parts,
    outside,
    world: createWorld(parts.store),
    turns: createTurns(),
    alarm: createAlarm(),
    beginnings: createBeginnings(),
  };
}
