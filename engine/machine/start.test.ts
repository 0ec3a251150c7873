import { describe, expect, it } from 'vitest';
import {
  accepted,
  refusedBy,
  TOY,
  TOY_BIRTH,
  TOY_FORM,
  TOY_START,
  toyEnv,
  toyStart,
} from '#engine/testing/toy.ts';
import { sealEntry } from './entry.ts';
import { start } from './step.ts';

const anyone = { kind: 'anyone', person: 'warga', holds: [], caseId: null } as const;

describe('opening a case with its first event', () => {
  it('gives a case in the target state with one task, its timers and clocks', () => {
    const { case: opened, entries } = accepted(toyStart());
    expect(opened).toMatchObject({
      ...TOY_BIRTH,
      state: 'dibuka',
      sequence: 1,
      closed: null,
      opened: TOY_START,
      at: TOY_START,
    });
    expect(opened.tasks.map((task) => task.key)).toEqual(['dibuka/1']);
    expect(opened.timers.map((timer) => timer.key)).toEqual(['clock/periksa']);
    expect(opened.clocks).toMatchObject([{ key: 'periksa', status: 'running' }]);
    expect(entries).toHaveLength(1);
  });

  it('writes one entry that names who, by which right, under which definition, and what the case got for ever', () => {
    const { case: opened, entries } = accepted(toyStart(TOY_FORM, toyEnv({ as: anyone })));
    const { id: _id, ...birth } = TOY_BIRTH;
    expect(entries[0]?.entry).toMatchObject({
      sequence: 1,
      kind: 'event',
      event: 'AJUKAN',
      actor: 'anyone',
      person: 'warga',
      role: 'warga',
      definition: TOY.hash,
      opens: birth,
      from: null,
      to: 'dibuka',
      before: null,
      decisions: [{ rule: 'by', result: true }],
    });
    expect(opened.hash).toBe(entries[0]?.hash);
  });

  it('seals the entry as canonical text whose hash is its SHA-256', () => {
    const sealed = accepted(toyStart()).entries[0]!;
    expect(sealEntry(sealed.entry)).toEqual(sealed);
    expect(JSON.parse(sealed.text)).toEqual(sealed.entry);
    expect(sealed.text.startsWith('{"actor":"')).toBe(true);
  });

  it('gives the same answer to the same input, byte for byte', () => {
    expect(toyStart()).toEqual(toyStart());
  });

  it('takes the time from the world it is given and from nowhere else', () => {
    const later = accepted(toyStart(TOY_FORM, toyEnv({ as: 'warga', now: '2031-05-05T05:05:05.005Z' })));
    expect(later.case.at).toBe('2031-05-05T05:05:05.005Z');
    expect(later.case.clocks[0]?.provisional).toBe(true);
  });

  it('is refused for an event that opens nothing, also one that another state knows', () => {
    for (const event of ['PUTUSKAN', 'BATALKAN', 'TIDAK_ADA', '']) {
      const refusal = refusedBy(start(TOY, TOY_BIRTH, { event, form: TOY_FORM }, toyEnv({ as: 'warga' })));
      expect(refusal).toMatchObject({ code: 'EVENT_UNKNOWN', params: { event } });
    }
  });

  it('is refused with every problem of the form at once', () => {
    const refusal = refusedBy(toyStart({ judul: 'ab', jumlah: 'banyak' }));
    expect(refusal.code).toBe('FORM_INVALID');
    expect(refusal.problems.map(({ field, code }) => [field, code])).toEqual([
      ['judul', 'FIELD_TOO_SHORT'],
      ['jumlah', 'FIELD_TYPE'],
      ['nama', 'FIELD_REQUIRED'],
      ['hp', 'FIELD_ANY_OF'],
    ]);
  });

  it('remembers that its sender did the first event, for rules that compare persons', () => {
    expect(accepted(toyStart()).case.past).toEqual({
      AJUKAN: {
        times: 1,
        last: TOY_START,
        persons: ['warga'],
        by: { person: 'warga', role: 'warga', unit: null },
      },
    });
  });
});
