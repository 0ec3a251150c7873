import type { Definition } from '#engine/definition/types.ts';
import { machineOf, UNBORN } from './compile.ts';
import { store } from './host.ts';
import type { Case } from './types.ts';

/** A case before its first event. */
export function unborn(
  definition: Definition,
  birth: Pick<Case, 'id' | 'tracking' | 'starter' | 'region' | 'unit' | 'parent'>,
  hash: string,
  at: string,
): Case {
  const machine = machineOf(definition);
  return {
    ...birth,
    process: definition.process,
    definition: hash,
    state: UNBORN,
    active: [],
    came: {},
    snapshot: store(
      machine,
      machine.getInitialSnapshot({} as Parameters<typeof machine.getInitialSnapshot>[0], undefined),
    ),
    closed: null,
    data: {},
    written: {},
    visits: {},
    items: [],
    tasks: [],
    timers: [],
    clocks: [],
    outbox: [],
    incidents: [],
    calls: [],
    undoable: [],
    withdrawn: [],
    documents: [],
    signatures: [],
    numbers: [],
    past: {},
    conflicts: [],
    consents: [],
    levels: [],
    seers: [],
    opened: birth.parent?.since ?? at,
    sequence: 0,
    at,
    hash: '',
  };
}
