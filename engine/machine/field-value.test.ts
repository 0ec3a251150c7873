import { describe, expect, it } from 'vitest';
import type { SingleField as Field } from './reading.ts';
import { NO_FACTS } from '#engine/testing/toy.ts';
import { acceptsType, readValue } from './field-value.ts';
import type { FileFact } from './types.ts';

const base = {
  name: 'isian',
  label: { id: 'Isian', en: 'Field' },
  help: null,
  required: true,
  shown: true,
  personal: null,
  mask: null,
  sees: null,
  default: null,
  computed: null,
  setBy: null,
} as const;
const file = (id: string, change: Partial<FileFact> = {}): FileFact => ({
  file: id,
  name: `${id}.png`,
  type: 'image/png',
  size: 100,
  sha256: 'ab',
  ...change,
});
const files = {
  a: file('a'),
  b: file('b'),
  c: file('c'),
  besar: file('besar', { size: 1001 }),
  skrip: file('skrip', { type: 'text/html' }),
};
const world = {
  today: '2026-03-02',
  now: '2026-03-02T02:00:00.000Z',
  zone: 7,
  facts: {
    ...NO_FACTS,
    tables: { wilayah: { '15.71': 'Kota Jambi' } },
    units: { isian: ['unit-1'] },
    people: { isian: ['person-1'] },
    files,
  },
} as const;

const text = {
  ...base,
  type: 'text',
  min: 3,
  max: 5,
  pattern: null,
  hint: null,
  multiline: false,
} as const satisfies Field;
const hint = { id: 'Hanya angka.', en: 'Digits only.' };
const digits = { ...text, pattern: '[0-9]+', hint } as const satisfies Field;
const integer = { ...base, type: 'integer', min: -2, max: 5 } as const satisfies Field;
const anyInteger = { ...integer, min: null, max: null } as const satisfies Field;
const boolean = { ...base, type: 'boolean', must: false } as const satisfies Field;
const consent = { ...boolean, must: true } as const satisfies Field;
const date = { ...base, type: 'date', min: null, max: null } as const satisfies Field;
const past = { ...date, max: { days: 0 } } as const satisfies Field;
const choice = {
  ...base,
  type: 'choice',
  options: { besar: base.label, kecil: base.label },
  table: null,
} as const satisfies Field;
const row = { ...choice, options: null, table: 'wilayah' } as const satisfies Field;
const unit = { ...base, type: 'unit', kind: null, within: 'region' } as const satisfies Field;
const person = { ...base, type: 'person', role: null, at: { of: 'region' } } as const satisfies Field;
const point = { ...base, type: 'point' } as const satisfies Field;
const upload = {
  ...base,
  type: 'files',
  max: 2,
  size: 1000,
  accept: ['image/*', 'application/pdf'],
} as const satisfies Field;

const same = (value: unknown): string => JSON.stringify([value]);

const valid: readonly (readonly [Field, unknown, unknown])[] = [
  [text, 'abc', 'abc'],
  [text, '  abc  ', 'abc'],
  [text, 'a\r\nb', 'a\nb'],
  [text, '😀😀😀😀😀', '😀😀😀😀😀'],
  [text, '   ', null],
  [text, '', null],
  [text, null, null],
  [text, undefined, null],
  [digits, '123', '123'],
  [integer, '5', 5],
  [integer, 5, 5],
  [integer, '-2', -2],
  [anyInteger, '007', 7],
  [anyInteger, '-0', 0],
  [anyInteger, -0, 0],
  [anyInteger, '999999999999999', 999_999_999_999_999],
  [boolean, true, true],
  [boolean, 'on', true],
  [boolean, 'true', true],
  [boolean, false, false],
  [boolean, 'false', false],
  [boolean, '', false],
  [boolean, undefined, false],
  [consent, 'on', true],
  [date, '2024-02-29', '2024-02-29'],
  [date, ' 2026-12-31 ', '2026-12-31'],
  [past, '2026-03-02', '2026-03-02'],
  [choice, 'besar', 'besar'],
  [row, '15.71', '15.71'],
  [unit, 'unit-1', 'unit-1'],
  [person, 'person-1', 'person-1'],
  [point, '-1.6101, 103.6131', '-1.6101, 103.6131'],
  [point, '-1.61;103.6', '-1.61, 103.6'],
  [point, '90 180', '90, 180'],
  [point, '0.00000012, -0', '0.00000012, 0'],
  [upload, undefined, null],
  [upload, '', null],
  [upload, [], null],
];

const invalid: readonly (readonly [Field, unknown, string])[] = [
  [text, 'ab', 'FIELD_TOO_SHORT'],
  [text, 'abcdef', 'FIELD_TOO_LONG'],
  [text, 12345, 'FIELD_TYPE'],
  [text, true, 'FIELD_TYPE'],
  [text, ['abc'], 'FIELD_TYPE'],
  [text, { toString: 'abc' }, 'FIELD_TYPE'],
  [digits, '12a', 'FIELD_PATTERN'],
  [integer, '6', 'FIELD_TOO_LARGE'],
  [integer, -3, 'FIELD_TOO_SMALL'],
  [integer, '1.5', 'FIELD_TYPE'],
  [integer, 1.5, 'FIELD_TYPE'],
  [integer, '1e3', 'FIELD_TYPE'],
  [integer, '0x1', 'FIELD_TYPE'],
  [integer, '+1', 'FIELD_TYPE'],
  [integer, '１', 'FIELD_TYPE'],
  [integer, Number.NaN, 'FIELD_TYPE'],
  [integer, Number.POSITIVE_INFINITY, 'FIELD_TYPE'],
  [anyInteger, 1e21, 'FIELD_TYPE'],
  [anyInteger, '1000000000000000', 'FIELD_TYPE'],
  [boolean, 'yes', 'FIELD_TYPE'],
  [boolean, 1, 'FIELD_TYPE'],
  [consent, false, 'FIELD_MUST_ACCEPT'],
  [consent, undefined, 'FIELD_MUST_ACCEPT'],
  [date, '2026-02-30', 'FIELD_TYPE'],
  [date, '2025-02-29', 'FIELD_TYPE'],
  [date, '2026-13-01', 'FIELD_TYPE'],
  [date, '01/03/2026', 'FIELD_TYPE'],
  [date, '2026-3-1', 'FIELD_TYPE'],
  [past, '2026-03-03', 'FIELD_DATE_FUTURE'],
  [choice, 'sedang', 'FIELD_OPTION'],
  [choice, 'Besar', 'FIELD_OPTION'],
  [row, '99.99', 'FIELD_OPTION'],
  [{ ...row, table: 'lain' }, '15.71', 'FIELD_OPTION'],
  [unit, 'unit-2', 'FIELD_OPTION'],
  [{ ...unit, name: 'lain' }, 'unit-1', 'FIELD_OPTION'],
  [person, 'person-2', 'FIELD_OPTION'],
  [point, '91, 0', 'FIELD_TYPE'],
  [point, '0, 181', 'FIELD_TYPE'],
  [point, '1.6101', 'FIELD_TYPE'],
  [point, 'di depan sekolah', 'FIELD_TYPE'],
  [upload, ['a', 'b', 'c'], 'FILE_TOO_MANY'],
  [upload, ['a', 'a'], 'FILE_UNKNOWN'],
  [upload, ['hilang'], 'FILE_UNKNOWN'],
  [upload, ['a', 7], 'FILE_UNKNOWN'],
  [upload, 'besar', 'FILE_TOO_LARGE'],
  [upload, 'skrip', 'FILE_TYPE'],
];

describe('a typed value against its field', () => {
  it.each(valid.map(([field, raw, value]) => [field.type, same(raw), field, raw, value] as const))(
    'of type %s reads %s as a value',
    (_type, _raw, field, raw, value) => {
      const read = readValue(field, raw, world);
      expect(read).toEqual({ value, apart: null });
      expect('value' in read && Object.is(read.value, value)).toBe(true);
    },
  );

  it.each(invalid.map(([field, raw, code]) => [field.type, same(raw), code, field, raw] as const))(
    'of type %s refuses %s with %s',
    (_type, _raw, code, field, raw) => {
      expect(readValue(field, raw, world)).toMatchObject({ problem: { field: field.name, code } });
    },
  );

  it('takes one or more uploads out of the data, in the order given', () => {
    expect(readValue(upload, 'a', world)).toEqual({ value: null, apart: [files.a] });
    expect(readValue(upload, ['b', 'a'], world)).toEqual({ value: null, apart: [files.b, files.a] });
  });

  it('takes a personal text and a personal point out of the data', () => {
    expect(readValue({ ...text, personal: 'person' }, 'Wati', world)).toEqual({ value: null, apart: 'Wati' });
    expect(readValue({ ...point, personal: 'case' }, '-1.5,103', world)).toEqual({
      value: null,
      apart: '-1.5, 103',
    });
  });

  it('tells the limit that was passed, and the sentence of the designer for a pattern', () => {
    expect(readValue(text, 'ab', world)).toMatchObject({ problem: { params: { min: 3, length: 2 } } });
    expect(readValue(integer, 6, world)).toMatchObject({ problem: { params: { max: 5 } } });
    expect(readValue(digits, 'abc', world)).toMatchObject({ problem: { text: hint } });
  });

  it('reads a point again as it wrote it, however small', () => {
    const once = readValue(point, '-0.00000001, 0.1', world);
    expect(once).toEqual({ value: '-0.00000001, 0.1', apart: null });
    expect(readValue(point, 'value' in once ? once.value : null, world)).toEqual(once);
  });
});

describe('the media type of an upload', () => {
  it.each([
    [['image/*'], 'image/png', true],
    [['image/*'], 'imagex/png', false],
    [['application/pdf'], 'application/pdf', true],
    [['application/pdf'], 'application/pdfx', false],
    [[], 'image/png', false],
  ])('is compared with the accepted ones: %j takes %s: %s', (accept, type, expected) => {
    expect(acceptsType(accept, type)).toBe(expected);
  });
});
