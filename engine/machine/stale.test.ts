import { describe, expect, it } from 'vitest';
import { accepted, refusedBy, TOY, toyCase, toyEnv, toyEvent } from '#engine/testing/toy.ts';
import { step } from './step.ts';
import type { Case, RawForm } from './types.ts';

/** Somebody does something on the case meanwhile. */
const meanwhile = (subject: Case, event: string, as: string, form: RawForm = {}): Case =>
  accepted(step(TOY.definition, subject, toyEvent(subject, event, form), toyEnv({ as }))).case;

const opened = toyCase();

describe('a command opened on a page that has grown old', () => {
  it('is stale when the visit of the state ended, even if the same state was entered again', () => {
    const again = meanwhile(opened, 'ULANGI', 'budi');
    expect(again.tasks.map((task) => task.key)).toEqual(['dibuka/2']);
    const late = toyEvent(opened, 'PUTUSKAN', { jumlah: 2 });
    expect(refusedBy(step(TOY.definition, again, late, toyEnv()))).toMatchObject({
      code: 'STALE',
      changed: [],
    });
  });

  it('is stale when a field that its form shows was written since, and says which', () => {
    const changed = meanwhile(opened, 'UBAH', 'budi', { judul: 'Lampu padam', jumlah: 9 });
    const late = toyEvent(opened, 'UBAH', { judul: 'Lampu rusak', jumlah: 8 });
    expect(refusedBy(step(TOY.definition, changed, late, toyEnv()))).toMatchObject({
      code: 'STALE',
      changed: ['judul', 'jumlah'],
    });
  });

  it('is stale when a field that its guard reads was written since, though no form shows it', () => {
    const changed = meanwhile(opened, 'UBAH', 'budi', { judul: 'Lampu mati', jumlah: 5 });
    const late = toyEvent(opened, 'BAGI');
    expect(refusedBy(step(TOY.definition, changed, late, toyEnv()))).toMatchObject({
      code: 'STALE',
      changed: ['jumlah'],
    });
  });

  it('is stale also when the field was written with the same value: its sender could not know', () => {
    const changed = meanwhile(opened, 'UBAH', 'budi', { judul: 'Lampu mati', jumlah: 9 });
    expect(refusedBy(step(TOY.definition, changed, toyEvent(opened, 'BAGI'), toyEnv())).code).toBe('STALE');
  });

  it.each([
    ['a note without a move', 'CATAT', 'budi', { catatan: 'Sudah ditelepon.' }],
    ['a field that it neither shows nor reads', 'KLARIFIKASI', 'warga', { keluhan: 'Sejak dua minggu.' }],
    ['the case moved to another office with the same duty', 'SERAHKAN', 'cici', { dinas: 'dinas_a' }],
  ])('is not stale after %s', (_what, event, as, form) => {
    const changed = meanwhile(opened, event, as, form);
    const late = toyEvent(opened, 'PUTUSKAN', { jumlah: 2 });
    expect(accepted(step(TOY.definition, changed, late, toyEnv())).case.state).toBe('selesai');
  });

  it('is not stale after a colleague of another role claimed the task', () => {
    const claim = { kind: 'claim', task: 'dibuka/1', saw: 1 } as const;
    const claimed = accepted(step(TOY.definition, opened, claim, toyEnv({ as: 'cici' }))).case;
    expect(
      accepted(step(TOY.definition, claimed, toyEvent(opened, 'PUTUSKAN', { jumlah: 2 }), toyEnv())).case
        .closed,
    ).toBe('selesai');
  });

  it('is not stale without a task: a shared action belongs to no visit', () => {
    const again = meanwhile(opened, 'ULANGI', 'budi');
    const cancel = toyEvent(opened, 'BATALKAN');
    expect(accepted(step(TOY.definition, again, cancel, toyEnv({ as: 'warga' }))).case.state).toBe('selesai');
  });

  it('is refused as not offered where the shared action has gone with the state', () => {
    const closed = meanwhile(opened, 'BATALKAN', 'warga');
    const note = toyEvent(opened, 'CATAT', { catatan: 'Terlambat.' });
    expect(refusedBy(step(TOY.definition, closed, note, toyEnv()))).toMatchObject({
      code: 'EVENT_NOT_OFFERED',
      params: { state: 'selesai' },
    });
  });

  it('cannot pass an action of a task as a shared one, nor a shared one as an action of a task', () => {
    const asShared = { ...toyEvent(opened, 'PUTUSKAN', { jumlah: 2 }), task: null };
    const onTask = { ...toyEvent(opened, 'CATAT', { catatan: 'Salah tempat.' }), task: 'dibuka/1' };
    expect(refusedBy(step(TOY.definition, opened, asShared, toyEnv())).code).toBe('EVENT_NOT_OFFERED');
    expect(refusedBy(step(TOY.definition, opened, onTask, toyEnv())).code).toBe('EVENT_NOT_OFFERED');
  });

  it('records in the entry which task and sequence its sender had seen', () => {
    const noted = meanwhile(opened, 'CATAT', 'budi', { catatan: 'Sudah ditelepon.' });
    const { entries } = accepted(
      step(TOY.definition, noted, toyEvent(opened, 'PUTUSKAN', { jumlah: 2 }), toyEnv()),
    );
    expect(entries[0]?.entry.seen).toEqual({ task: 'dibuka/1', sequence: 1 });
  });
});
