import { describe, expect, it } from 'vitest';
import type { Action, Start } from '#engine/definition/types.ts';
import { TOY, toyActor } from '#engine/testing/toy.ts';
import type { Language } from '#engine/texts/text.ts';
import { formModel } from './form.ts';
import type { FormInput } from './form.ts';
import type { FieldModel, FormModel } from './page.ts';
import type { Reader } from './reader.ts';

const action: Start = TOY.definition.start['AJUKAN']!;
const handOver: Action = TOY.definition.states['dibuka']!.on['SERAHKAN']!;
const reader = (language: Language = 'id'): Reader => ({
  actor: toyActor('ani'),
  language,
  now: '2026-02-11T02:00:00.000Z',
  zone: 7,
  names: {
    person: (id) => ({ ani: 'Ani Rahma' })[id] ?? null,
    unit: (id) => ({ dinas_a: 'Dinas Alfa' })[id] ?? null,
    tableLabel: () => null,
  },
});
const upload = { file: 'f-1', name: 'foto.png', type: 'image/png', size: 10, sha256: 'ab' };
const input = (change: Partial<FormInput> = {}): FormInput => ({
  typed: {},
  present: {},
  options: {
    tables: { wilayah: { '15.71': 'Kota Jambi' } },
    units: { dinas: ['dinas_a'] },
    people: { pelaksana: ['ani', 'hilang'] },
  },
  uploads: new Map([['f-1', upload]]),
  today: '2026-02-11',
  scope: { data: {}, old: {}, form: {}, settings: { batas: 3 }, case: {}, now: {} },
  frozen: new Map(),
  disabled: null,
  task: 'dibuka/1',
  saw: 4,
  key: 'kunci',
  draftSaved: null,
  ...change,
});
const modelOf = (
  change: Partial<FormInput> = {},
  language?: Language,
  of: Pick<Action, 'event' | 'title' | 'help' | 'tone' | 'form'> = action,
): FormModel => formModel(TOY.definition, of, input(change), reader(language));
const fieldOf = (model: FormModel, name: string): FieldModel => {
  const fields = model.lines.flatMap((line) =>
    line.kind === 'field' ? [line.field] : line.kind === 'any_of' ? line.fields : [],
  );
  const found = fields.find((field) => field.name === name);
  if (found === undefined) throw new Error(`no field ${name}`);
  return found;
};

describe('the form of an action', () => {
  it('has a model for each field in the order of the file, of the type of the field', () => {
    const { lines } = modelOf();
    const types = lines.map((line) => (line.kind === 'field' ? line.field.type : line.kind));
    expect(types).toEqual([
      'text',
      'integer',
      'boolean',
      'text',
      'text',
      'any_of',
      'text',
      'point',
      'date',
      'choice',
      'choice',
      'files',
    ]);
  });

  it('carries what must come back with it: task, sequence, key', () => {
    expect(modelOf()).toMatchObject({
      process: 'toy',
      event: 'AJUKAN',
      task: 'dibuka/1',
      saw: 4,
      key: 'kunci',
      disabled: null,
    });
  });

  it('is labelled in the language of the reader', () => {
    expect(modelOf().title).toBe('Ajukan');
    expect(modelOf({}, 'en').title).toBe('Ask');
    expect(fieldOf(modelOf({}, 'en'), 'judul').label).toBe('Title');
  });

  it('says the limits of each field', () => {
    expect(fieldOf(modelOf(), 'judul')).toMatchObject({ min: 3, max: 20, required: true, multiline: false });
    expect(fieldOf(modelOf(), 'jumlah')).toMatchObject({ min: -5, max: 10 });
    expect(fieldOf(modelOf(), 'tanggal')).toMatchObject({ max: '2026-02-11', required: false });
    expect(fieldOf(modelOf(), 'berkas')).toMatchObject({
      max: 2,
      size: 1_048_576,
      accept: ['image/*', 'application/pdf'],
    });
  });
});

describe('what a form is filled with', () => {
  it('is what was typed before, also where it is wrong, else what the case has', () => {
    const model = modelOf({
      typed: { judul: '', jumlah: 'banyak' },
      present: { judul: 'Lampu mati', jumlah: 3, tanggal: '2026-02-01' },
    });
    expect(fieldOf(model, 'judul')).toMatchObject({ value: '' });
    expect(fieldOf(model, 'jumlah')).toMatchObject({ value: 'banyak' });
    expect(fieldOf(model, 'tanggal')).toMatchObject({ value: '2026-02-01' });
  });

  it('is a ticked box for each way that a browser or a program says yes', () => {
    for (const yes of [true, 'on', 'true'])
      expect(fieldOf(modelOf({ typed: { mendesak: yes } }), 'mendesak')).toMatchObject({ value: true });
    for (const no of [false, '', 'off', undefined])
      expect(fieldOf(modelOf({ typed: { mendesak: no } }), 'mendesak')).toMatchObject({ value: false });
  });

  it('is the uploads that are there, and none that are unknown', () => {
    expect(fieldOf(modelOf({ typed: { berkas: ['f-1', 'hilang', 7] } }), 'berkas')).toMatchObject({
      value: [{ id: 'f-1', name: 'foto.png' }],
    });
    expect(fieldOf(modelOf({ typed: { berkas: 'f-1' } }), 'berkas')).toMatchObject({
      value: [{ id: 'f-1' }],
    });
  });
});

describe('what a choice offers', () => {
  it('is its own options in order, rows of its table, and the units and people found for it, by name', () => {
    expect(fieldOf(modelOf({}, 'en'), 'jenis')).toMatchObject({
      options: [
        { value: 'besar', label: 'Large' },
        { value: 'kecil', label: 'Small' },
      ],
    });
    expect(fieldOf(modelOf(), 'wilayah')).toMatchObject({
      options: [{ value: '15.71', label: 'Kota Jambi' }],
    });
    const over = modelOf({}, 'id', handOver);
    expect(fieldOf(over, 'dinas')).toMatchObject({ options: [{ value: 'dinas_a', label: 'Dinas Alfa' }] });
    expect(fieldOf(over, 'pelaksana')).toMatchObject({
      options: [
        { value: 'ani', label: 'Ani Rahma' },
        { value: 'hilang', label: 'hilang' },
      ],
    });
  });
});

describe('whether a field must be given', () => {
  it('follows what was typed beside it, as the step itself will judge', () => {
    expect(fieldOf(modelOf(), 'alasan').required).toBe(false);
    expect(fieldOf(modelOf({ typed: { mendesak: 'on' } }), 'alasan').required).toBe(true);
    const stored = { ...input().scope, data: { mendesak: true } };
    expect(fieldOf(modelOf({ scope: stored }), 'alasan').required).toBe(true);
    expect(fieldOf(modelOf({ scope: stored, typed: { mendesak: false } }), 'alasan').required).toBe(false);
  });
});
