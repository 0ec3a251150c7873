import { describe, expect, it } from 'vitest';
import type { Published } from '#engine/definition/types.ts';
import { forPolicy } from '#engine/machine/scope.ts';
import { start, step } from '#engine/machine/step.ts';
import type { Case } from '#engine/machine/types.ts';
import { judge } from '#engine/policy/admit.ts';
import {
  accepted,
  publishedOf,
  TOY_BIRTH,
  TOY_FORM,
  TOY_START,
  TOY_TEXT,
  TOY_UNITS,
  toyActor,
  toyEnv,
} from '#engine/testing/toy.ts';
import { casePage } from './case-page.ts';
import { lastDay, limitSentence } from './limits.ts';
import type { Reader, Source } from './reader.ts';

const TOY = publishedOf(
  TOY_TEXT.replace(
    '        title: { id: Ubah, en: Change }',
    '        title: { id: Ubah, en: Change }\n        limit: { times: 1, else: { id: Cukup sekali., en: Once is enough. } }',
  )
    .replace(
      '        title: { id: Ulangi, en: Do again }',
      '        title: { id: Ulangi, en: Do again }\n        quorum: { count: 2 }',
    )
    .replace(
      '        title: { id: Bagi, en: Divide }',
      '        title: { id: Bagi, en: Divide }\n        within: 2 working days of AJUKAN',
    ),
);
const opened = accepted(
  start(TOY, TOY_BIRTH, { event: 'AJUKAN', form: TOY_FORM }, toyEnv({ as: 'warga' })),
).case;
const send = ({ definition }: Published, subject: Case, event: string, form = {}): Case =>
  accepted(
    step(
      definition,
      subject,
      { kind: 'event', event, task: 'dibuka/1', saw: subject.sequence, form },
      toyEnv(),
    ),
  ).case;
const reader = (language: 'id' | 'en', now = TOY_START, as = 'ani'): Reader => ({
  actor: toyActor(as),
  language,
  now,
  zone: 7,
  names: { person: (id) => id, unit: (id) => id, tableLabel: () => null },
});
const sourceOf = (subject: Case): Source => ({
  definition: TOY.definition,
  hash: TOY.hash,
  case: subject,
  entries: [],
  personal: new Map(),
  files: new Map(),
  units: TOY_UNITS,
  calendars: {},
});
const actionOf = (event: string) => TOY.definition.states['dibuka']!.on[event]!;
function why(subject: Case, event: string, by: Reader): string | null {
  const person = forPolicy(TOY.definition, subject, {});
  const verdict = judge(actionOf(event), by.actor, person, TOY_UNITS);
  if (!verdict.allowed) throw new Error(`${event} is not allowed at all`);
  return limitSentence(
    { action: actionOf(event), verdict, task: subject.tasks[0] ?? null, item: null },
    sourceOf(subject),
    toyEnv({ as: by.actor, now: by.now }),
    by,
  );
}

describe('why an action cannot be done now by someone who may', () => {
  it('is nothing while it can', () => {
    for (const event of ['UBAH', 'ULANGI', 'BAGI']) expect(why(opened, event, reader('id'))).toBeNull();
  });

  it('is that it was done so often, with the sentence of the process', () => {
    const changed = send(TOY, opened, 'UBAH', { judul: 'Lampu redup', jumlah: 9 });
    expect(why(changed, 'UBAH', reader('id'))).toBe(
      'Tindakan ini hanya dapat dilakukan 1 kali. Cukup sekali.',
    );
    expect(why(changed, 'UBAH', reader('en'))).toBe('This can be done at most 1×. Once is enough.');
  });

  it('is that its time is over, with the day', () => {
    const late = '2026-02-14T03:00:00.000Z';
    expect(why(opened, 'BAGI', reader('id', late))).toBe(
      'Batas waktunya sudah lewat: Jumat, 13 Februari 2026.',
    );
    expect(why(opened, 'BAGI', reader('en', late))).toBe(
      'The time for this is over: it ended on Friday, 13 February 2026.',
    );
  });

  it('is that they agreed already, while a colleague still can', () => {
    const agreed = send(TOY, opened, 'ULANGI');
    expect(why(agreed, 'ULANGI', reader('id'))).toBe(
      'Anda sudah menyetujui; masih menunggu persetujuan orang lain.',
    );
    expect(why(agreed, 'ULANGI', reader('id', TOY_START, 'budi'))).toBeNull();
  });
});

describe('the page of a case', () => {
  it('says by when an action can be done, where it has such a day', () => {
    expect(lastDay(actionOf('BAGI'), sourceOf(opened), toyEnv(), reader('en'))).toBe(
      'By Friday, 13 February 2026 at the latest.',
    );
    expect(lastDay(actionOf('UBAH'), sourceOf(opened), toyEnv(), reader('en'))).toBeNull();
  });

  it('names who agreed and how many are needed, and lets only those take it back', () => {
    const source = sourceOf(send(TOY, opened, 'ULANGI'));
    const consents = (as: string) => casePage(source, reader('en', TOY_START, as), [], []).tasks[0]?.consents;
    expect(consents('ani')).toEqual([
      { event: 'ULANGI', sentence: '"Do again": 1 of 2 have agreed (ani).', mine: true },
    ]);
    expect(consents('cici')).toMatchObject([{ mine: false }]);
    expect(casePage(sourceOf(opened), reader('en'), [], []).tasks[0]?.consents).toEqual([]);
  });
});
