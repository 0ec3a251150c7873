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
import { start, step } from './step.ts';
import { replay } from './replay.ts';
import type { Case, RawForm } from './types.ts';

const NOTE = '{ rak: { type: text, keep: true, label: { id: Rak, en: Shelf } } }';
const REASON = '{ sebab: { type: integer, label: { id: Sebab, en: Why } } }';

/** The toy in which UBAH declares a kept and an unkept field, and LOLOSKAN asks for the kept one and reads it. */
const published = publishedOf(
  TOY_TEXT.replace(
    'title: { id: Ubah, en: Change }\n        form: [judul, jumlah]',
    `title: { id: Ubah, en: Change }\n        form: [${NOTE}, ${REASON}]\n        do: [{ set: { jumlah: { cel: form.sebab } } }]`,
  ).replace(
    'form: [jumlah]\n        guard: { cel: data.jumlah > 8,',
    'form: [rak]\n        guard: { cel: \'old.rak == "A"\',',
  ),
);
const { definition } = published;

function send(subject: Case, event: string, form: RawForm, as = 'ani') {
  const command = { kind: 'event', event, task: 'dibuka/1', saw: subject.sequence, form } as const;
  return step(definition, subject, command, toyEnv({ as }));
}

const opened = accepted(
  start(published, TOY_BIRTH, { event: 'AJUKAN', form: TOY_FORM }, toyEnv({ as: 'warga' })),
);

describe('a field declared in a form', () => {
  const changed = accepted(send(opened.case, 'UBAH', { rak: 'A', sebab: '4' }));

  it('becomes a field of the case with keep, and else is read by the effects of that step alone', () => {
    expect(changed.case.data).toMatchObject({ rak: 'A', jumlah: 4 });
    expect(changed.case.data).not.toHaveProperty('sebab');
    expect(changed.entries[0]?.entry).toMatchObject({
      sent: { rak: 'A', sebab: 4 },
      wrote: { rak: 'A', jumlah: 4 },
    });
  });

  it('is asked for by name in the form of another action, and read by its guard', () => {
    const passed = accepted(send(changed.case, 'LOLOSKAN', { rak: 'B' }, 'cici'));
    expect(passed.case).toMatchObject({ state: 'selesai', data: { rak: 'B' } });
    const other = accepted(send(opened.case, 'UBAH', { rak: 'C', sebab: '4' }));
    expect(refusedBy(send(other.case, 'LOLOSKAN', { rak: 'B' }, 'cici')).code).toBe('GUARD_REFUSED');
  });

  it('comes again out of its history', () => {
    const entries = [...opened.entries, ...changed.entries];
    const { cases, difference } = replay(published, entries, { 'kantor-1': TOY_CALENDAR });
    expect(difference).toBeNull();
    expect(cases.at(-1)).toEqual(changed.case);
  });
});
