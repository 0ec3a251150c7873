import { describe, expect, it } from 'vitest';
import {
  accepted,
  publishedOf,
  refusedBy,
  TOY_BIRTH,
  TOY_CALENDAR,
  TOY_FORM,
  TOY_TEXT,
  toyEnv,
} from '#engine/testing/toy.ts';
import { replay } from './replay.ts';
import { sealEntry } from './entry.ts';
import { start, step } from './step.ts';
import type { Case, Command, Env, RawForm, Refusal, SealedEntry, Step } from './types.ts';

/** The toy with warnings at its start and on an action whose guard also reads what was found. */
const WARNING = publishedOf(
  TOY_TEXT.replace(
    '    target: dibuka\nshared:',
    `    look: { serupa: { title: { id: Sama, en: Same }, where: { jenis: form.jenis }, newer: 14 days } }
    warn:
      - { cel: size(look.serupa) > 0, text: { id: Mungkin sudah dilaporkan., en: Possibly reported. } }
      - { cel: form.jumlah > 8, text: { id: Banyak sekali., en: Very many. } }
    target: dibuka
shared:`,
  ).replace(
    '        form: [judul, jumlah]\n',
    `        form: [judul, jumlah]
        look: { senilai: { title: { id: Senilai, en: Same size }, where: { jumlah: form.jumlah }, newer: 1 hour } }
        guard: { cel: size(look.senilai) < 2, else: { id: Terlalu sering., en: Too often. } }
        warn: { cel: data.jumlah < old.jumlah, text: { id: Berkurang., en: It becomes less. } }
`,
  ),
);
const { definition } = WARNING;
const [same = '', many = ''] = (definition.start['AJUKAN']?.warn ?? []).map(({ hash }) => hash);
const world = (look: Env['facts']['look'] = {}, as = 'warga'): Env => {
  const env = toyEnv({ as });
  return { ...env, facts: { ...env.facts, look } };
};
function begin(jumlah: number, look: Env['facts']['look'], confirmed?: readonly string[]): Step | Refusal {
  const form = { ...TOY_FORM, jenis: 'besar', jumlah };
  const command = confirmed === undefined ? { form } : { form, confirmed };
  return start(WARNING, TOY_BIRTH, { event: 'AJUKAN', ...command }, world(look));
}
const change = (subject: Case, form: RawForm, confirmed?: readonly string[]): Command => ({
  kind: 'event',
  event: 'UBAH',
  task: subject.tasks[0]?.key ?? null,
  saw: subject.sequence,
  form: { judul: 'Lampu', ...form },
  ...(confirmed === undefined ? {} : { confirmed }),
});
const seenIn = ({ entries }: Step) => entries.at(-1)?.entry.seen;

describe('a command that a warning holds for', () => {
  it('is answered with every warning that holds, and what to send back', () => {
    expect(refusedBy(begin(9, { serupa: ['case-9'] }))).toMatchObject({
      code: 'WARNING',
      reasons: [
        { id: 'Mungkin sudah dilaporkan.', en: 'Possibly reported.' },
        { id: 'Banyak sekali.', en: 'Very many.' },
      ],
      confirm: [same, many],
    });
    expect(refusedBy(begin(2, { serupa: ['case-9'] })).confirm).toEqual([same]);
  });

  it('is accepted when all of them are confirmed, and the entry says so', () => {
    expect(seenIn(accepted(begin(9, { serupa: ['case-9'] }, [same, many])))).toEqual({
      task: null,
      sequence: 0,
      confirmed: [same, many],
    });
    expect(refusedBy(begin(9, { serupa: ['case-9'] }, [many])).confirm).toEqual([same, many]);
  });

  it('has a warning of its own: another action or text is another hash', () => {
    const other = definition.states['dibuka']?.on['UBAH']?.warn[0]?.hash ?? '';
    expect(new Set([same, many, other]).size).toBe(3);
    expect(refusedBy(begin(9, {}, [other])).code).toBe('WARNING');
  });
});

describe('a command that no warning holds for', () => {
  it('is not held up, and names nothing as confirmed that was not asked', () => {
    expect(seenIn(accepted(begin(2, { serupa: [] })))).toEqual({ task: null, sequence: 0 });
    expect(seenIn(accepted(begin(2, {}, [same, 'x'])))).toEqual({ task: null, sequence: 0 });
  });
});

describe('the order of the checks', () => {
  const { case: subject } = accepted(begin(7, {}));
  const send = (form: RawForm, look: Env['facts']['look'], confirmed?: readonly string[]) =>
    step(definition, subject, change(subject, form, confirmed), world(look, 'ani'));

  it('has the form, then the guard, then the warning', () => {
    const often = { senilai: ['a', 'b'] };
    expect(refusedBy(send({ jumlah: 99 }, often)).code).toBe('FORM_INVALID');
    expect(refusedBy(send({ jumlah: 3 }, often)).code).toBe('GUARD_REFUSED');
    expect(refusedBy(send({ jumlah: 3 }, { senilai: ['a'] })).code).toBe('WARNING');
    expect(accepted(send({ jumlah: 7 }, { senilai: ['a'] })).case.sequence).toBe(2);
  });

  it('writes nothing for a warning: the case stands as before', () => {
    const { confirm } = refusedBy(send({ jumlah: 3 }, {}));
    expect(accepted(send({ jumlah: 3 }, {}, confirm)).case).toMatchObject({
      sequence: 2,
      data: { jumlah: 3 },
    });
  });
});

describe('a confirmed warning in a history', () => {
  const first = accepted(begin(9, { serupa: ['case-9'] }, [same, many]));
  const asked = refusedBy(step(definition, first.case, change(first.case, { jumlah: 3 }), world({}, 'ani')));
  const second = accepted(
    step(definition, first.case, change(first.case, { jumlah: 3 }, asked.confirm), world({}, 'ani')),
  );
  const lived: readonly SealedEntry[] = [...first.entries, ...second.entries];
  const calendars = { 'kantor-1': TOY_CALENDAR };

  it('is taken again by replay, with what was found then', () => {
    const { difference, cases } = replay(WARNING, lived, calendars);
    expect(difference).toBeNull();
    expect(cases.at(-1)).toEqual(second.case);
  });

  it('cannot be left out of it', () => {
    const [entry] = second.entries;
    if (entry === undefined) throw new Error('no entry');
    const { task, sequence } = entry.entry.seen;
    const forged = sealEntry({ ...entry.entry, seen: { task, sequence } });
    expect(replay(WARNING, [...first.entries, forged], calendars).difference).toEqual({
      sequence: 2,
      what: 'refused',
    });
  });
});
