import { describe, expect, it } from 'vitest';
import { EVERY_FIELD, EVERY_FIELD_FORM } from '#engine/testing/every-field.ts';
import { accepted, refusedBy, TOY_BIRTH, TOY_CALENDAR, toyEnv } from '#engine/testing/toy.ts';
import { replay } from './replay.ts';
import { start, step } from './step.ts';
import type { Case, RawForm, Refusal, Step } from './types.ts';

const env = toyEnv({ as: 'warga' });
const BY_HASH = { 'kantor-1': TOY_CALENDAR };

function opened(changes: RawForm = {}): Step | Refusal {
  const form = { ...EVERY_FIELD_FORM, ...changes };
  return start(EVERY_FIELD, TOY_BIRTH, { event: 'AJUKAN', form }, env);
}

function sent(subject: Case, event: string, form: RawForm = {}): Step | Refusal {
  const isShared = EVERY_FIELD.definition.states[subject.state]?.on[event]?.shared ?? false;
  const task = isShared ? null : (subject.tasks[0]?.key ?? null);
  return step(
    EVERY_FIELD.definition,
    subject,
    { kind: 'event', event, task, saw: subject.sequence, form },
    env,
  );
}

const begun = accepted(opened());

describe('a form with every type of field', () => {
  it('is kept as numbers, instants and rows; empty rows are left out', () => {
    expect(begun.case.data).toMatchObject({
      jumlah: 3,
      luas: 12.5,
      biaya: 1_234_567,
      setuju: true,
      mulai: '2026-02-12T02:30:00.000Z',
      jam: '14:05',
      bahasa: ['jawa', 'sunda'],
      saksi: [
        { no: 1, upah: 50_000, hadir: true },
        { no: 2, lahir: null, hadir: false },
      ],
    });
  });

  it('keeps personal cells apart, each by its own commitment', () => {
    expect(begun.personal.map(({ key, field, value }) => [key, field, value])).toEqual([
      ['1.saksi.0.nama', 'saksi', 'Wati Rahayu'],
      ['1.saksi.0.lahir', 'saksi', '1990-05-17'],
      ['1.saksi.1.nama', 'saksi', 'Budi Santoso'],
    ]);
    const kept = JSON.stringify([begun.case, begun.entries]);
    for (const { value, commitment } of begun.personal) {
      expect(kept).not.toContain(value);
      expect(kept).toContain(commitment);
    }
  });

  it('names the cell of every problem by the row as it was sent', () => {
    const rows = [{}, { no: '1', nama: 'A' }, { no: '1', nama: '', lahir: '2027-01-01' }];
    expect(refusedBy(opened({ saksi: rows })).problems.map(({ field, code }) => [field, code])).toEqual([
      ['saksi.2.nama', 'FIELD_REQUIRED'],
      ['saksi.2.lahir', 'FIELD_DATE_FUTURE'],
      ['saksi.2.no', 'FIELD_ROW_TWICE'],
    ]);
  });

  it('asks for a row where a condition says so, and takes no more than there is room for', () => {
    const codes = (saksi: unknown): readonly string[] =>
      refusedBy(opened({ jumlah: 6, saksi })).problems.map(({ code }) => code);
    expect(codes([{ no: '', hadir: 'false' }])).toEqual(['FIELD_REQUIRED']);
    expect(codes([1, 2, 3, 4, 5].map((no) => ({ no, nama: 'A' })))).toEqual(['FIELD_TOO_MANY_ROWS']);
  });
});

describe('computed fields', () => {
  it('follow from what is sent, one after the other, rounded to their decimals', () => {
    expect(begun.case.data).toMatchObject({ total: 3_703_701, separuh: 1_234_567, hadirin: 1 });
    expect(accepted(opened({ biaya: '10', jumlah: 1 })).case.data).toMatchObject({ total: 10, separuh: 3.3 });
  });

  it('are written with the step that changes what they read, and only when they change', () => {
    const changed = accepted(sent(begun.case, 'UBAH', { judul: 'Kios', jumlah: 4, saksi: [] }));
    expect(changed.entries[0]?.entry.wrote).toMatchObject({ total: 4_938_268, hadirin: 0 });
    const same = accepted(sent(changed.case, 'UBAH', { judul: 'Toko', jumlah: 4, saksi: [] }));
    expect(same.entries[0]?.entry.wrote).toEqual({ judul: 'Toko', jumlah: 4, saksi: null });
  });

  it('stand at their new value while guards are asked', () => {
    const cheap = accepted(opened({ biaya: '333', jumlah: 3 })).case;
    expect(refusedBy(sent(cheap, 'PERIKSA')).code).toBe('GUARD_REFUSED');
    expect(
      accepted(sent(accepted(sent(cheap, 'UBAH', { judul: 'A', jumlah: 4 })).case, 'PERIKSA')).case.state,
    ).toBe('diperiksa');
  });
});

describe('frozen fields', () => {
  const checked = accepted(sent(begun.case, 'PERIKSA')).case;

  it('are not read in a frozen state, whatever was sent; others are, and what is frozen is not computed anew', () => {
    const { data } = accepted(sent(checked, 'UBAH', { judul: '', jumlah: 5, saksi: 'x' })).case;
    expect(data).toMatchObject({ judul: 'Lapak', jumlah: 5, total: 3_703_701 });
    expect(data['saksi']).toEqual(checked.data['saksi']);
  });

  it('refuse a step that would set them, and say which', () => {
    expect(accepted(sent(begun.case, 'GANTI')).case.data['judul']).toBe('Diganti');
    expect(refusedBy(sent(checked, 'GANTI'))).toMatchObject({
      code: 'FIELD_FROZEN',
      params: { field: 'judul' },
    });
  });
});

describe('the history of a case with every type of field', () => {
  it('gives the same case again from its entries alone', () => {
    const steps = [begun];
    const take = (event: string, form: RawForm = {}): void => {
      steps.push(accepted(sent(steps.at(-1)?.case ?? begun.case, event, form)));
    };
    take('UBAH', { judul: 'Kios', jumlah: 4, saksi: [{ no: 7, nama: 'Tini', hadir: true }] });
    take('GANTI');
    take('PERIKSA');
    take('UBAH', { jumlah: 9, judul: 'Tidak dibaca' });
    take('SELESAI');
    const entries = steps.flatMap((each) => each.entries);
    expect(replay(EVERY_FIELD, entries, BY_HASH)).toMatchObject({
      cases: steps.map((each) => each.case),
      difference: null,
    });
  });
});
