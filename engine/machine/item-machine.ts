/** The machine of the steps of one item: small, compiled once for each `each` state of a definition. */
import type { AnyStateMachine } from 'xstate';
import type { Definition } from '#engine/definition/types.ts';
import { machineFrom, stateConfig, UNBORN } from './compile.ts';
import type { MachineConfig, StateConfig } from './compile.ts';
import { store } from './host.ts';

/** The event by which an item enters its first step; nobody can send it. */
export const BEGIN = 'begin';

interface Compiled {
  readonly machine: AnyStateMachine;
  /** Of an item that has not begun. */
  readonly unborn: Readonly<Record<string, unknown>>;
}

const compiled = new WeakMap<Definition, Map<string, Compiled>>();

/** `each` is the dotted name of the state of the list. Its machine stays as long as its definition. */
export function itemMachineOf(definition: Definition, each: string): Compiled {
  const machines = compiled.get(definition) ?? new Map<string, Compiled>();
  compiled.set(definition, machines);
  const known = machines.get(each) ?? compile(definition, each);
  machines.set(each, known);
  return known;
}

/** The states around its steps are there by name alone, so that targets and waits are called as in the file. */
function compile(definition: Definition, each: string): Compiled {
  const { children = [], initial } = definition.states[each] ?? {};
  const steps = children.flatMap((name) => {
    const child = definition.states[name];
    return child === undefined ? [] : [[lastOf(name), stateConfig(child, definition)] as const];
  });
  const id = definition.process;
  const first: StateConfig = { on: { [BEGIN]: [{ target: `#${id}.${initial ?? ''}` }] } };
  const list: Around = { initial: UNBORN, states: { [UNBORN]: first, ...Object.fromEntries(steps) } };
  const machine = machineFrom({ id, ...each.split('.').reduceRight(around, list) }, definition, 'host');
  const nothing = {} as Parameters<typeof machine.getInitialSnapshot>[0];
  return { machine, unborn: store(machine, machine.getInitialSnapshot(nothing, undefined)) };
}

type Around = Pick<MachineConfig, 'initial' | 'states'>;

function around(inner: Around, name: string): Around {
  return { initial: name, states: { [name]: inner } };
}

function lastOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
