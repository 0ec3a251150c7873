import { describe, expect, it } from 'vitest';
import {
  accepted,
  refusedBy,
  TOY,
  TOY_BIRTH,
  TOY_FORM,
  toyCase,
  toyEnv,
  toyEvent,
  toyStart,
} from '#engine/testing/toy.ts';
import { start, step } from './step.ts';

const INHERITED = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'];
const INTERNAL = [
  'xstate.init',
  'xstate.after.1728000000.toy.menunggu',
  'xstate.error',
  'clock.periksa',
  '*',
  '',
  '$new',
];
const opened = toyCase();
const waiting = accepted(
  step(TOY.definition, opened, toyEvent(opened, 'PUTUSKAN', { jumlah: 9 }), toyEnv()),
).case;

describe('an event name from outside', () => {
  it.each([...INTERNAL, ...INHERITED])('is unknown when it is %j, in any state and at the start', (event) => {
    for (const subject of [opened, waiting]) {
      const task = subject.tasks[0]?.key ?? null;
      for (const on of [task, null]) {
        const result = step(
          TOY.definition,
          subject,
          { kind: 'event', event, task: on, saw: 9, form: {} },
          toyEnv(),
        );
        expect(refusedBy(result).code).toBe('EVENT_UNKNOWN');
      }
    }
    expect(refusedBy(start(TOY, TOY_BIRTH, { event, form: TOY_FORM }, toyEnv())).code).toBe('EVENT_UNKNOWN');
  });
});

describe('a task name from outside', () => {
  it.each([...INHERITED, 'length', '0'])('is no open task when it is %j', (task) => {
    const event = { ...toyEvent(opened, 'PUTUSKAN', { jumlah: 2 }), task };
    expect(refusedBy(step(TOY.definition, opened, event, toyEnv())).code).toBe('STALE');
    for (const kind of ['claim', 'release'] as const)
      expect(refusedBy(step(TOY.definition, opened, { kind, task, saw: 1 }, toyEnv())).code).toBe('STALE');
  });
});

describe('a field name from outside', () => {
  it.each([...INHERITED, 'tidak_ada', 'hasil'])(
    'is unknown when it is %j, also as a key that JSON made',
    (field) => {
      const form = JSON.parse(
        JSON.stringify(TOY_FORM).replace('{', `{${JSON.stringify(field)}:"x",`),
      ) as Record<string, unknown>;
      const refusal = refusedBy(toyStart(form));
      expect(refusal.problems).toEqual([{ field, code: 'FIELD_UNKNOWN', params: {}, text: null }]);
    },
  );

  it('cannot write what the form of the action does not show', () => {
    const form = { jumlah: 2, judul: 'Judul lain' };
    const refusal = refusedBy(step(TOY.definition, opened, toyEvent(opened, 'PUTUSKAN', form), toyEnv()));
    expect(refusal.problems).toMatchObject([{ field: 'judul', code: 'FIELD_UNKNOWN' }]);
  });
});

describe('a value that names something', () => {
  it.each(INHERITED)('%j is no option, no row of a table, no unit, no person and no file', (name) => {
    const codes = (form: Record<string, unknown>) =>
      refusedBy(toyStart({ ...TOY_FORM, ...form })).problems.map(({ field, code }) => [field, code]);
    expect(codes({ jenis: name })).toEqual([['jenis', 'FIELD_OPTION']]);
    expect(codes({ wilayah: name })).toEqual([['wilayah', 'FIELD_OPTION']]);
    expect(codes({ berkas: [name] })).toEqual([['berkas', 'FILE_UNKNOWN']]);
    const handed = toyEvent(opened, 'SERAHKAN', { dinas: name, pelaksana: name });
    expect(
      refusedBy(step(TOY.definition, opened, handed, toyEnv())).problems.map(({ code }) => code),
    ).toEqual(['FIELD_OPTION', 'FIELD_OPTION']);
  });
});

describe('text that a database cannot hold', () => {
  it.each([
    ['NUL', 'Lampu\u0000mati'],
    ['a lone high surrogate', 'Lampu \ud83d mati'],
    ['a lone low surrogate', 'Lampu \ude00 mati'],
  ])('is refused at the boundary in a field of every type: %s', (_what, text) => {
    for (const field of [
      'judul',
      'nama',
      'keluhan',
      'titik',
      'tanggal',
      'jenis',
      'wilayah',
      'jumlah',
      'mendesak',
    ])
      expect(refusedBy(toyStart({ ...TOY_FORM, [field]: text })).problems).toMatchObject([
        { field, code: 'TEXT_NOT_STORABLE' },
      ]);
    expect(refusedBy(toyStart({ ...TOY_FORM, berkas: [text] })).problems).toMatchObject([
      { field: 'berkas', code: 'TEXT_NOT_STORABLE' },
    ]);
    expect(refusedBy(toyStart({ ...TOY_FORM, berkas: [[text]] })).problems).toMatchObject([
      { field: 'berkas', code: 'TEXT_NOT_STORABLE' },
    ]);
  });

  it('is taken when a surrogate pair is whole, and other scripts are', () => {
    expect(accepted(toyStart({ ...TOY_FORM, judul: '😀 ꦧꦱꦗꦮ ق' })).case.data['judul']).toBe('😀 ꦧꦱꦗꦮ ق');
  });
});
