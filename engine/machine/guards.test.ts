import { describe, expect, it } from 'vitest';
import {
  accepted,
  publishedOf,
  refusedBy,
  TOY,
  TOY_BIRTH,
  TOY_FORM,
  TOY_TEXT,
  toyCase,
  toyEnv,
  toyEvent,
} from '#engine/testing/toy.ts';
import { advance, start, step } from './step.ts';
import type { Case, Refusal, Step } from './types.ts';

const opened = toyCase();
const decide = (subject: Case, jumlah: number, batas = 3): Step =>
  accepted(
    step(TOY.definition, subject, toyEvent(subject, 'PUTUSKAN', { jumlah }), toyEnv({ settings: { batas } })),
  );

describe('an action with several candidates', () => {
  it('takes the first whose guard holds, over the form laid on the data', () => {
    expect(opened.data['jumlah']).toBe(9);
    expect(decide(opened, 3).case).toMatchObject({ state: 'selesai', data: { jumlah: 3, hasil: 'diputus' } });
    expect(decide(opened, 4).case).toMatchObject({ state: 'menunggu', data: { jumlah: 4 } });
  });

  it('reads the settings in force at the step, and records which', () => {
    const higher = decide(opened, 4, 5);
    expect(higher.case.state).toBe('selesai');
    expect(higher.entries[0]?.entry.env.settings).toEqual({ batas: 5 });
  });

  it('writes the decision of every guard into the entry', () => {
    const rule = 'guard 1: data.jumlah <= settings.batas';
    expect(decide(opened, 4).entries[0]?.entry.decisions).toEqual([
      { rule: 'by', result: true },
      { rule, result: false },
    ]);
    expect(decide(opened, 2).entries[0]?.entry.decisions).toContainEqual({ rule, result: true });
  });

  it('without a target stays: the visit, the task and the timers go on as they were', () => {
    const { case: after } = accepted(
      step(TOY.definition, opened, toyEvent(opened, 'UBAH', { judul: 'Lampu redup', jumlah: 5 }), toyEnv()),
    );
    expect(after).toMatchObject({
      visits: opened.visits,
      tasks: opened.tasks,
      timers: opened.timers,
      clocks: opened.clocks,
    });
    expect(after.data).toMatchObject({ judul: 'Lampu redup', jumlah: 5 });
    expect(after.written).toMatchObject({ judul: 2, jumlah: 2, nama: 1 });
  });

  it('with its own state as target leaves and enters it: a new visit, a new task', () => {
    const { case: after } = accepted(step(TOY.definition, opened, toyEvent(opened, 'ULANGI'), toyEnv()));
    expect(after.visits).toEqual({ dibuka: 2 });
    expect(after.tasks.map(({ key }) => key)).toEqual(['dibuka/2']);
  });
});

/** A condition or effect of the process fails: refused, with the cause for the operator only. */
function failsWith(result: Step | Refusal, cause: RegExp): void {
  const refusal = refusedBy(result);
  expect(refusal).toMatchObject({ code: 'GUARD_FAILED', params: {}, problems: [], reasons: [] });
  expect(refusal.cause).toMatch(cause);
}

describe('what fails inside a process', () => {
  const zero = toyCase({ jumlah: 0 });

  it('is a guard that throws: refused, never true, and nothing is changed', () => {
    const before = structuredClone(zero);
    failsWith(step(TOY.definition, zero, toyEvent(zero, 'BAGI'), toyEnv()), /10 \/ data\.jumlah/);
    expect(zero).toEqual(before);
    expect(
      accepted(step(TOY.definition, opened, toyEvent(opened, 'BAGI'), toyEnv({ settings: { batas: 3 } })))
        .case.sequence,
    ).toBe(2);
  });

  it('is a guard whose setting is missing', () => {
    failsWith(
      step(TOY.definition, opened, toyEvent(opened, 'PUTUSKAN', { jumlah: 2 }), toyEnv({ settings: {} })),
      /settings\.batas/,
    );
  });

  it('is a condition of a form that throws, at the start as in a step', () => {
    const broken = publishedOf(
      TOY_TEXT.replace('required: { cel: data.mendesak }', "required: { cel: '1 / data.jumlah > 0' }"),
    );
    const open = (form: object): Step | Refusal =>
      start(broken, TOY_BIRTH, { event: 'AJUKAN', form: { ...TOY_FORM, ...form } }, toyEnv({ as: 'warga' }));
    failsWith(open({ jumlah: 0, mendesak: true }), /1 \/ data\.jumlah/);
    expect(open({ jumlah: 2, mendesak: true })).toMatchObject({ refused: false });
  });

  it('is a transfer to a unit that nobody named', () => {
    const optional = publishedOf(
      TOY_TEXT.replace('kind: dinas, label', 'kind: dinas, required: false, label'),
    );
    failsWith(
      step(optional.definition, opened, toyEvent(opened, 'SERAHKAN'), toyEnv()),
      /dinas names no unit/,
    );
  });

  it('is thrown by a timer, whom nobody could tell: the worker reports it and tries again', () => {
    const text = TOY_TEXT.replace(
      '{ set: { hasil: lewat } }], target: selesai }\n  menunggu',
      "{ set: { jumlah: { cel: '1 / data.jumlah' } } }], target: selesai }\n  menunggu",
    );
    const broken = publishedOf(text);
    const subject = accepted(
      start(
        broken,
        TOY_BIRTH,
        { event: 'AJUKAN', form: { ...TOY_FORM, jumlah: 0 } },
        toyEnv({ as: 'warga' }),
      ),
    ).case;
    const world = toyEnv({ now: '2026-03-01T00:00:00.000Z' });
    expect(() => advance(broken.definition, subject, world)).toThrow(/1 \/ data\.jumlah/);
    failsWith(step(broken.definition, subject, toyEvent(subject, 'ULANGI'), world), /1 \/ data\.jumlah/);
  });
});
