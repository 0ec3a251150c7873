/** What the prover keeps of a case and of a step, and what a condition is asked with. */
import type { AnyMachineSnapshot } from 'xstate';
import type { Definition, Expression } from '#engine/definition/types.ts';
import type { Branch, MachineAct } from '#engine/machine/host.ts';
import type { Answers } from './answers.ts';
import type { Clocks } from './clocks.ts';
import type { Plain } from './domain.ts';
import type { RunItems } from './run-items.ts';
import type { ItemPlace } from './run-items.ts';

/** Where a case stands, as far as it decides what can follow. */
export interface Place {
  readonly snapshot: AnyMachineSnapshot;
  readonly active: readonly string[];
  /** For states that lead back: where they were entered from. */
  readonly came: Readonly<Record<string, string>>;
  readonly clocks: Clocks;
  readonly items: readonly ItemPlace[];
}

/** What happened within a step, in order; a condition is told where it was asked. */
export type Act =
  MachineAct | { readonly kind: 'ask'; readonly about: Asked; readonly expression: Expression };
export type Asked = Branch | { readonly of: 'starts' | 'join'; readonly state: string };

export interface Outcome {
  readonly place: Place;
  readonly acts: readonly Act[];
  /** No condition that could not be decided was asked on the way. */
  readonly sure: boolean;
  /** The machine gave up: conditions chase each other without end. */
  readonly restless: boolean;
}

/** What a condition is asked with. */
export interface Seen {
  readonly active: readonly string[];
  readonly set: ReadonlyMap<string, Plain>;
  readonly items: RunItems['told'];
}

export type Decide = (about: Asked, expression: Expression, seen: Seen) => Answers;

/** What a run is made with. */
export interface World {
  readonly definition: Definition;
  /** The machine of an item of that list before its first step. */
  readonly unborn: (state: string) => AnyMachineSnapshot;
}
