import type { Model } from '../schema/process.ts';
import { caseFields } from '../readable.ts';
import type { Rule } from './rule.ts';

/** No computed field reads itself, not through others either. */
export const computedCycle: Rule = {
  code: 'computed-cycle',
  severity: 'error',
  check({ model, expressions }, report) {
    const reads = new Map<string, readonly string[]>();
    for (const { path, expression } of expressions)
      if (path.at(-2) === 'computed') reads.set(String(path.at(-3)), expression.reads);
    for (const [name, path] of placesOf(model)) {
      const ring = ringFrom(name, reads);
      if (ring !== null) report([...path, 'computed', 'cel'], { ring: ring.join(' → ') });
    }
  },
};

function placesOf(model: Model): [string, (string | number)[]][] {
  return [...caseFields(model)].flatMap(([name, field]) =>
    'computed' in field && field.computed !== undefined && Object.hasOwn(model.data, name)
      ? [[name, ['data', name]]]
      : [],
  );
}

/** The way from a field back to itself, or null. */
function ringFrom(name: string, reads: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const ways: string[][] = [[name]];
  const seen = new Set<string>();
  for (let way = ways.pop(); way !== undefined; way = ways.pop()) {
    for (const next of reads.get(way.at(-1) ?? '') ?? []) {
      if (next === name) return [...way, next];
      if (!seen.has(next)) ways.push([...way, next]);
      seen.add(next);
    }
  }
  return null;
}
