/** A list of items as written → as it runs. */
import { fieldName } from './field.ts';
import type { Parts } from './parts.ts';
import { resolveState, treeOf } from '../tree.ts';
import type { RawEach } from '../schema/each.ts';
import type { Each } from '../types.ts';

/** `state` is the dotted name of the state whose items they are. */
export function buildEach(state: string, raw: RawEach, { model }: Parts): Each {
  return {
    field: fieldName(raw.in),
    key: raw.key.slice('it.'.length),
    join: buildJoin(raw.join),
    rest: raw.rest ?? 'cancel',
    none: raw.none === undefined ? null : resolveState(treeOf(model), state, raw.none),
  };
}

function buildJoin(raw: RawEach['join']): Each['join'] {
  if (raw === undefined || raw === 'all') return { of: 'all' };
  return { of: 'count', count: raw === 'any' ? 1 : raw.count };
}
