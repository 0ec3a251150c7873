import type { Store } from '../store.ts';
import type { AtOnce } from './at-once.ts';
import type { State } from './state.ts';
import { compareAll, keep } from './state.ts';

type Tables = AtOnce<Pick<Store, 'tables' | 'putTable'>>;

/** Versions of reference tables. */
export function tableOperations(state: State): Tables {
  return {
    tables: () =>
      [...state.tables.values()].sort((a, b) =>
        compareAll([a.name, a.from, a.published, a.hash], [b.name, b.from, b.published, b.hash]),
      ),
    putTable: (table) => {
      if (!state.tables.has(table.hash)) state.tables.set(table.hash, keep(table));
    },
  };
}
