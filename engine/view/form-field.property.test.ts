import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Field } from '#engine/definition/types.ts';
import { readValue } from '#engine/machine/field-value.ts';
import { readTable } from '#engine/machine/table-value.ts';
import type { Value } from '#engine/machine/types.ts';
import { EVERY_FIELD } from '#engine/testing/every-field.ts';
import { NO_FACTS, toyActor } from '#engine/testing/toy.ts';
import { fieldModel } from './form-field.ts';
import type { FieldModel } from './page.ts';
import type { Reader } from './reader.ts';

const world = {
  facts: { ...NO_FACTS, units: { dinas: ['u-1', 'u-2'] } },
  today: '2026-02-11',
  now: '2026-02-11T02:00:00.000Z',
  zone: 7,
} as const;
const fields = Object.values(EVERY_FIELD.definition.data).filter(
  ({ type, computed }) => type !== 'files' && computed === null,
);
const reader = (language: 'id' | 'en'): Reader => ({
  actor: toyActor('warga'),
  language,
  now: world.now,
  zone: world.zone,
  names: { person: () => null, unit: () => null, tableLabel: () => null },
});

/** The value as it stands in the case when nothing is personal, or the problem. */
function read(field: Field, raw: unknown): { readonly value: Value } | { readonly problem: true } {
  if (field.type === 'table') {
    const result = readTable(field, raw, world);
    if ('problems' in result) return { problem: true };
    const rows = result.rows.map((row) => ({ ...row }));
    for (const { row, column, text } of result.apart) Object.assign(rows[row] ?? {}, { [column.name]: text });
    return { value: rows };
  }
  const result = readValue(field, raw, world);
  return 'problem' in result ? { problem: true } : { value: result.value };
}

/** What a form without script sends when the field is left as it is shown. */
function sentAgain(model: FieldModel): unknown {
  if (model.type === 'table')
    return model.rows.map((cells) =>
      Object.fromEntries(cells.map((cell) => [cell.name.split('.')[2] ?? '', sentAgain(cell)])),
    );
  return model.type === 'boolean' ? String(model.value) : model.value;
}

const day = fc.date({ min: new Date('2026-02-04'), max: new Date('2026-03-13'), noInvalidDate: true });
const minute = fc.date({ min: new Date('1500-01-01'), max: new Date('2999-01-01'), noInvalidDate: true });
const sensible: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  text: fc.string({ minLength: 1, maxLength: 20 }),
  integer: fc.integer({ min: 0, max: 10 }),
  number: fc.integer({ min: 0, max: 99_999_999_999 }).map((value) => value / 100),
  money: fc.integer({ min: 0, max: 9_000_000_000 }),
  boolean: fc.boolean(),
  date: day.map((date) => date.toISOString().slice(0, 10)),
  datetime: minute.map((date) => date.toISOString().slice(0, 16)),
  time: minute.map((date) => date.toISOString().slice(11, 16)),
  choice: fc.constantFrom('besar', 'kecil'),
  choices: fc.subarray(['jawa', 'bali', 'sunda']),
  unit: fc.constantFrom('u-1', 'u-2'),
  point: fc
    .tuple(fc.integer({ min: -90, max: 90 }), fc.integer({ min: -180, max: 180 }))
    .map((each) => each.join()),
  table: fc.uniqueArray(
    fc.record({
      no: fc.integer({ min: 1, max: 1e6 }),
      nama: fc.string({ minLength: 1, maxLength: 50 }),
      lahir: fc.constantFrom('', '2001-02-28'),
      upah: fc.option(fc.integer({ min: -9e15, max: 9e15 })),
      hadir: fc.boolean(),
    }),
    { selector: ({ no }) => no, maxLength: 4 },
  ),
};
const prototypes = fc.constantFrom(
  JSON.parse('{"__proto__":{"a":1}}') as unknown,
  'constructor',
  '__proto__',
  'a\u0000b',
  '\ud800',
  '9'.repeat(1_000_000),
  '1.'.repeat(50_000),
  JSON.parse(`${'['.repeat(3000)}${']'.repeat(3000)}`) as unknown,
  Array.from({ length: 5000 }, () => ({ no: 1 })),
  [{ constructor: 'x', no: 1 }],
  [{ toString: null }],
  [[['a']]],
  Number.NaN,
  Infinity,
  1e300,
  5e-324,
);
const anything = fc.oneof(fc.anything({ withNullPrototype: true, withObjectString: true }), prototypes);

describe.each(fields.map((field) => [field.name, field] as const))('a field: %s', (_name, field) => {
  it('takes what it showed as what it was, in both languages', () => {
    fc.assert(
      fc.property(sensible[field.type] ?? fc.string(), fc.constantFrom('id', 'en'), (raw, language) => {
        const first = read(field, raw);
        if ('problem' in first) return field.type === 'text' || field.type === 'table';
        const input = { typed: {}, options: world.facts, uploads: new Map(), today: world.today };
        const model = fieldModel(field, first.value, true, input, reader(language));
        expect(read(field, sentAgain(model))).toEqual(first);
        return true;
      }),
    );
  });

  it('throws for nothing that may be sent, and never shows it as another value', () => {
    fc.assert(
      fc.property(anything, (raw) => {
        const first = read(field, raw);
        const input = {
          typed: { [field.name]: raw },
          options: world.facts,
          uploads: new Map(),
          today: world.today,
        };
        const model = fieldModel(field, raw, true, input, reader('id'));
        if ('problem' in first) return;
        const again = read(field, sentAgain(model));
        if (!('problem' in again)) expect([first.value, null]).toContainEqual(again.value);
      }),
      { numRuns: 300 },
    );
  });
});
