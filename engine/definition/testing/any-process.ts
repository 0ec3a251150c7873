/** Files drawn from the shape of a process: every key that the schema has, mostly with values it may have. */
import fc from 'fast-check';
import type { z } from 'zod';

type Def = Readonly<Record<string, unknown>>;
type Schema = z.core.$ZodType;

/** Texts that mean something somewhere. */
const words = [
  ...[
    'a',
    'b',
    'open',
    'data.a',
    'form.a',
    'data.b',
    '3 working days',
    '2 days',
    '10 MB',
    'image/*',
    'AAA',
    'unit',
    '',
  ],
  ...[
    'true',
    'data.a == "x"',
    'size(data.a) > 1',
    '[a-z]+',
    '(',
    '{',
    '#',
    '2026-01-01',
    ' ',
    '\u00e9',
    '__proto__',
  ],
];
/** One of each kind that JSON has, and some that are large or strange. */
export const wrongValues: readonly unknown[] = [
  ...[
    null,
    true,
    false,
    0,
    -1,
    7,
    1.5,
    1e21,
    '',
    'x',
    'dаta',
    ' ',
    'a'.repeat(2000),
    '\u00a0',
    '🙂',
    '*',
    '&a',
  ],
  ...[
    [],
    [[]],
    [null],
    [1, 'x', {}],
    {},
    { a: 1 },
    { cel: 1 },
    { cel: '(' },
    { id: 1, en: [] },
    { toString: 1 },
  ],
];

/** A value of about this shape; `seen` collects the keys that were drawn with a wrong value, as `keys of the map/key`. */
export function aboutLike(schema: Schema, seen: Set<string>, depth = 0): fc.Arbitrary<unknown> {
  const def = schema._zod.def as unknown as Def;
  const inner = (key: string): fc.Arbitrary<unknown> => aboutLike(def[key] as Schema, seen, depth + 1);
  if (depth > 12) return fc.constant({});
  switch (def['type']) {
    case 'object':
      return aboutObject(def['shape'] as Readonly<Record<string, Schema>>, seen, depth);
    case 'record':
      return fc.dictionary(fc.constantFrom('a', 'b', 'AJUKAN', 'toString', '30 days'), inner('valueType'), {
        maxKeys: 3,
      });
    case 'array':
      return fc.array(inner('element'), { maxLength: 3 });
    case 'optional':
    case 'nullable':
    case 'default':
      return inner('innerType');
    case 'lazy':
      return aboutLike((def['getter'] as () => Schema)(), seen, depth + 1);
    case 'union':
      return fc.oneof(...(def['options'] as Schema[]).map((option) => aboutLike(option, seen, depth + 1)));
    case 'literal':
      return fc.constantFrom(...(def['values'] as unknown[]));
    case 'enum':
      return fc.constantFrom(...Object.values(def['entries'] as Def));
    case 'boolean':
      return fc.boolean();
    case 'number':
      return fc.constantFrom(0, 1, 3, 500, -1);
    default:
      return fc.constantFrom(...words);
  }
}

function aboutObject(
  shape: Readonly<Record<string, Schema>>,
  seen: Set<string>,
  depth: number,
): fc.Arbitrary<unknown> {
  const keys = Object.keys(shape);
  const wrong = (key: string): fc.Arbitrary<unknown> =>
    fc.constantFrom(...wrongValues).map((value) => {
      seen.add(`${keys.join(' ')}/${key}`);
      return value;
    });
  return fc.record(
    Object.fromEntries(
      Object.entries(shape).map(([key, schema]) => [
        key,
        fc.oneof(
          { weight: 12, arbitrary: aboutLike(schema, seen, depth + 1) },
          { weight: 1, arbitrary: wrong(key) },
        ),
      ]),
    ),
    { requiredKeys: depth < 2 ? keys : keys.slice(0, 2) },
  );
}

/** Every key of every map in a shape, named as in `aboutLike`. */
export function keysOfShape(schema: Schema): Set<string> {
  const found = new Set<string>();
  const visited = new Set<unknown>();
  const visit = (each: unknown): void => {
    if (typeof each !== 'object' || each === null || visited.has(each) || !('_zod' in each)) return;
    visited.add(each);
    const def = (each as Schema)._zod.def as unknown as Def;
    if (def['type'] === 'object') {
      const shape = def['shape'] as Readonly<Record<string, Schema>>;
      for (const key of Object.keys(shape)) found.add(`${Object.keys(shape).join(' ')}/${key}`);
      Object.values(shape).forEach(visit);
    }
    if (def['type'] === 'lazy') visit((def['getter'] as () => unknown)());
    for (const key of ['innerType', 'element', 'valueType']) visit(def[key]);
    for (const option of (def['options'] ?? []) as unknown[]) visit(option);
  };
  visit(schema);
  return found;
}
