import type { Definition } from '#engine/definition/types.ts';
import type { Witness } from '../run.ts';
import { KINDS, coverablesOf } from './coverable.ts';
import type { Coverable, Kind } from './coverable.ts';
import { coveredBy } from './covered.ts';

/** How much of a process its scenarios have shown. */
export interface Coverage {
  readonly process: string;
  readonly rows: readonly { readonly kind: Kind; readonly covered: number; readonly of: number }[];
  /** Of everything together, rounded down: 100 only where nothing is missing. */
  readonly percent: number;
  readonly missing: readonly Coverable[];
}

/** Compares what can be covered with what was shown. */
export function coverageOf(definition: Definition, witnesses: readonly Witness[]): Coverage {
  const all = coverablesOf(definition);
  const covered = coveredBy(definition, witnesses);
  const missing = all.filter(({ id }) => !covered.has(id));
  return {
    process: definition.process,
    rows: KINDS.map((kind) => {
      const of = all.filter((each) => each.kind === kind).length;
      return { kind, of, covered: of - missing.filter((each) => each.kind === kind).length };
    }),
    percent: all.length === 0 ? 100 : Math.floor((100 * (all.length - missing.length)) / all.length),
    missing,
  };
}
