import { describe, expect, it } from 'vitest';
import { openContent } from '#engine/document/content.ts';
import { linesOf } from '#engine/document/lines.ts';
import { openEntry } from '#engine/machine/entry.ts';
import type { FileRef } from '#engine/machine/types.ts';
import { playSteps, StepsEngine } from '#engine/testing/steps-engine.ts';
import { stepsProcess } from '#engine/testing/walk.ts';
import { historyOf } from './history.ts';

/** A case whose letter is a document first and is then sent. */
const SENT = stepsProcess(
  `
uses: { letters: [letters/siap.yaml] }
data:
  judul: { type: text, required: false, label: { id: Judul, en: Title } }
  jumlah: { type: integer, required: false, label: { id: Jumlah, en: How many } }
  nama: { type: text, personal: true, required: false, sees: [starter, kepala], label: { id: Nama, en: Name } }
  ya: { type: boolean, label: { id: Ya, en: Yes } }
  konsep: { type: document, template: letters/siap.yaml, label: { id: Konsep, en: Draft } }
states:
  a: { on: { NAMAI: { by: petugas, form: [nama], do: [{ render: konsep }] }, TANDA: { by: kepala, signs: konsep, do: [{ notify: starter, with: letters/siap.yaml }], target: b } } }
  b: { type: final }
`,
  {
    'letters/siap.yaml':
      "letter: { id: Siap, en: Ready }\nbody: [{ text: { id: 'Untuk {nama}', en: 'For {nama}' } }, { signature: kepala }]\n",
  },
);

describe('a letter that people are sent', () => {
  it('is expected by its words in both languages, with the marks of the document made of it', async () => {
    const steps = (
      says: string,
    ): string => `  - { at: 2026-02-11 09:00, start: MULAI, as: public, form: { ya: true } }
  - { send: NAMAI, as: ani, form: { nama: Siti Aminah } }
  - { send: TANDA, as: cici, expect: { state: b, sent: [{ to: starter, says: ${says} }], sees: { starter: { says: Siap.pdf }, ani: { never_says: Siap.pdf }, cici: { says: Siap.pdf } } } }
`;
    expect(await playSteps([SENT], steps('For Siti Aminah Kepala Cici'.replace('Kepala', 'Head')))).toEqual(
      [],
    );
    expect(await playSteps([SENT], steps('Untuk Budi'))).not.toEqual([]);
  });

  it('is kept as a file of the case with its commitment, and stands in no entry and no notice', async () => {
    const office = await StepsEngine.open([SENT]);
    const id = await office.begin({ ya: true });
    await office.send(id, 'NAMAI', { nama: 'Siti Aminah' });
    await office.deliver();
    await office.send(id, 'TANDA', {}, 'cici');
    await office.deliver();

    const stored = await historyOf(office.engine, id);
    expect(stored.map(({ text }) => text).join()).not.toContain('Siti');
    const last = stored.map(({ text }) => openEntry(text)).at(-1);
    const [kept] = last?.sent['letter'] as readonly FileRef[];
    expect(last).toMatchObject({ kind: 'effect', event: 'notify', wrote: {} });
    const [row] = await office.engine.store.files([kept?.file ?? '']);
    expect(row).toMatchObject({ caseId: id, field: 'letter', name: 'Siap.pdf' });
    const bytes = await office.engine.files.get(kept?.file ?? '');
    const content = openContent(bytes ?? new Uint8Array());
    const marks = { numbers: {}, date: null, signatures: {}, posts: {}, code: '' };
    expect(linesOf(content, marks, 'en')).toContain('For Siti Aminah');
    expect(await office.engine.store.notifications(id)).toMatchObject([
      { text: { id: 'Siap', en: 'Ready' } },
    ]);
    expect((await office.case(id)).data).not.toHaveProperty('letter');
    expect(await office.proves(id)).toBe(true);
  });

  it('is kept once it was delivered, and made anew when it is tried again', async () => {
    let tries = 0;
    const told: string[] = [];
    const office = await StepsEngine.open([SENT], {
      notify: (_order, { letter }) => {
        tries += 1;
        if (tries === 1) return Promise.resolve({ kind: 'failed', cause: 'AWAY', final: false });
        told.push(letter?.title.en ?? 'nothing');
        return Promise.resolve({ kind: 'done', values: {} });
      },
    });
    const id = await office.begin({ ya: true });
    await office.send(id, 'NAMAI', { nama: 'Siti Aminah' });
    await office.deliver();
    await office.send(id, 'TANDA', {}, 'cici');
    await office.deliver();
    const failed = (await historyOf(office.engine, id)).map(({ text }) => openEntry(text)).at(-1);
    expect(failed?.sent).toMatchObject({ outcome: 'failed', cause: 'AWAY' });
    expect(failed?.sent).not.toHaveProperty('letter');
    await office.wait(1);
    expect(told).toEqual(['Ready']);
    expect(await office.proves(id)).toBe(true);
  });
});
