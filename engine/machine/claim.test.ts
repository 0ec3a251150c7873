import { describe, expect, it } from 'vitest';
import { accepted, refusedBy, TOY, toyCase, toyEnv, toyEvent } from '#engine/testing/toy.ts';
import { step } from './step.ts';
import type { Case, Command, RawForm, Refusal, Step } from './types.ts';

const opened = toyCase();
const taskCommand = (
  kind: 'claim' | 'release',
  subject: Case,
  task = subject.tasks[0]?.key ?? '',
): Command => ({
  kind,
  task,
  saw: subject.sequence,
});
const claim = (subject: Case, as: string): Step | Refusal =>
  step(TOY.definition, subject, taskCommand('claim', subject), toyEnv({ as }));
const release = (subject: Case, as: string): Step | Refusal =>
  step(TOY.definition, subject, taskCommand('release', subject), toyEnv({ as }));
const send = (subject: Case, event: string, as: string, form: RawForm = {}): Step | Refusal =>
  step(TOY.definition, subject, toyEvent(subject, event, form), toyEnv({ as }));
const byAni = accepted(claim(opened, 'ani')).case;

describe('claiming a task', () => {
  it('is an entry of the history that names the role, and does not touch the machine', () => {
    const { case: after, entries } = accepted(claim(opened, 'ani'));
    expect(after.tasks[0]?.claim).toEqual({ person: 'ani', role: 'petugas' });
    expect(after).toMatchObject({
      state: opened.state,
      snapshot: opened.snapshot,
      data: opened.data,
      sequence: 2,
    });
    expect(entries[0]?.entry).toMatchObject({
      kind: 'claim',
      event: 'claim',
      person: 'ani',
      role: 'petugas',
      unit: 'dinas_a',
      from: 'dibuka',
      to: 'dibuka',
    });
  });

  it('again by the same person changes nothing and is no refusal', () => {
    const again = accepted(claim(byAni, 'ani'));
    expect(again.entries).toEqual([]);
    expect(again.case).toBe(byAni);
  });

  it('that a colleague holds is refused and names the colleague', () => {
    expect(refusedBy(claim(byAni, 'budi'))).toMatchObject({
      code: 'CLAIMED_BY_OTHER',
      params: { person: 'ani' },
    });
  });

  it('is refused to whom no action of the task admits, and does not tell them who holds it', () => {
    for (const as of ['dodi', 'eka', 'warga']) {
      expect(refusedBy(claim(opened, as)).code).toBe('NOT_ALLOWED');
      expect(refusedBy(claim(byAni, as))).toMatchObject({ code: 'NOT_ALLOWED' });
      expect(JSON.stringify(claim(byAni, as))).not.toContain('ani"');
    }
  });

  it('that is no longer open is stale', () => {
    const again = accepted(send(opened, 'ULANGI', 'ani')).case;
    const late = step(TOY.definition, again, taskCommand('claim', opened), toyEnv());
    expect(refusedBy(late).code).toBe('STALE');
    expect(again.tasks[0]?.claim).toBeNull();
  });
});

describe('a claimed task', () => {
  it('cannot be done by a colleague of the same role', () => {
    expect(refusedBy(send(byAni, 'PUTUSKAN', 'budi', { jumlah: 2 }))).toMatchObject({
      code: 'CLAIMED_BY_OTHER',
      params: { person: 'ani' },
    });
  });

  it('can be done by who claimed it', () => {
    expect(accepted(send(byAni, 'PUTUSKAN', 'ani', { jumlah: 2 })).case.state).toBe('selesai');
  });

  it('can be done by another role, and answered by the citizen', () => {
    expect(accepted(send(byAni, 'PUTUSKAN', 'cici', { jumlah: 2 })).case.state).toBe('selesai');
    expect(accepted(send(byAni, 'KLARIFIKASI', 'warga', { keluhan: 'Masih mati.' })).case.sequence).toBe(3);
  });

  it("leaves shared actions to colleagues, which are nobody's task", () => {
    expect(
      accepted(send(byAni, 'CATAT', 'budi', { catatan: 'Ditelepon.' })).case.tasks[0]?.claim?.person,
    ).toBe('ani');
  });

  it('keeps its claim over actions that stay in the state', () => {
    expect(accepted(send(byAni, 'UBAH', 'ani', { judul: 'Lampu redup', jumlah: 9 })).case.tasks).toEqual([
      { ...byAni.tasks[0], claim: { person: 'ani', role: 'petugas' } },
    ]);
  });

  it('is a new task without a claim after the state was left and entered again', () => {
    expect(accepted(send(byAni, 'ULANGI', 'ani')).case.tasks).toMatchObject([
      { key: 'dibuka/2', claim: null, sequence: 3 },
    ]);
  });
});

describe('giving a claim back', () => {
  it('frees the task for colleagues and is an entry of the history', () => {
    const { case: after, entries } = accepted(release(byAni, 'ani'));
    expect(after.tasks[0]?.claim).toBeNull();
    expect(entries[0]?.entry).toMatchObject({ kind: 'claim', event: 'release', person: 'ani' });
    expect(accepted(claim(after, 'budi')).case.tasks[0]?.claim?.person).toBe('budi');
  });

  it('is refused to anyone but the claimer, and of a task that nobody holds', () => {
    expect(refusedBy(release(byAni, 'budi'))).toMatchObject({ code: 'CLAIMED_BY_OTHER' });
    expect(refusedBy(release(opened, 'ani')).code).toBe('NOT_CLAIMED');
    const gone = { kind: 'release', task: 'dibuka/7', saw: 1 } as const;
    expect(refusedBy(step(TOY.definition, opened, gone, toyEnv())).code).toBe('STALE');
  });
});

describe('handing a case over', () => {
  it('gives the open task to the person named, whoever held it', () => {
    const { case: after } = accepted(
      send(byAni, 'SERAHKAN', 'cici', { dinas: 'dinas_a', pelaksana: 'budi' }),
    );
    expect(after.tasks[0]?.claim).toEqual({ person: 'budi', role: 'petugas' });
    expect(refusedBy(send(after, 'PUTUSKAN', 'ani', { jumlah: 2 })).params).toEqual({ person: 'budi' });
  });

  it('to nobody in particular leaves the claim where it was', () => {
    const { case: after } = accepted(send(byAni, 'SERAHKAN', 'cici', { dinas: 'dinas_a' }));
    expect(after.tasks[0]?.claim?.person).toBe('ani');
  });

  it('to another office drops the claim and offers the task there', () => {
    const { case: after } = accepted(send(byAni, 'SERAHKAN', 'cici', { dinas: 'dinas_b' }));
    expect(after).toMatchObject({ unit: 'dinas_b', tasks: [{ key: 'dibuka/1', claim: null }] });
    expect(after.tasks[0]?.offers).toEqual(
      ['petugas', 'kepala', 'kepala@plh', 'kepala@plt', 'kepala@an'].map((role) => ({
        role,
        unit: 'dinas_b',
      })),
    );
    expect(after.seers).not.toContainEqual({ role: 'petugas', unit: 'dinas_a' });
    expect(refusedBy(send(after, 'PUTUSKAN', 'ani', { jumlah: 2 })).code).toBe('NOT_ALLOWED');
    expect(accepted(send(after, 'PUTUSKAN', 'dodi', { jumlah: 2 })).case.state).toBe('selesai');
  });

  it('to a person at another office makes it theirs at once', () => {
    const { case: after } = accepted(
      send(byAni, 'SERAHKAN', 'cici', { dinas: 'dinas_b', pelaksana: 'dodi' }),
    );
    expect(after.tasks[0]?.claim).toEqual({ person: 'dodi', role: 'petugas' });
  });
});
