import { describe, expect, it } from 'vitest';
import { playSteps } from '#engine/testing/steps-engine.ts';
import { stepsProcess } from '#engine/testing/walk.ts';

const SIGNED = stepsProcess(
  `
uses: { letters: [letters/izin.yaml] }
data:
  judul: { type: text, required: false, label: { id: Judul, en: Title } }
  jumlah: { type: integer, required: false, label: { id: Jumlah, en: How many } }
  ya: { type: boolean, label: { id: Ya, en: Yes } }
  konsep: { type: document, template: letters/izin.yaml, label: { id: Konsep, en: Draft } }
  surat: { type: document, label: { id: Surat, en: Letter } }
states:
  a: { on: { SUSUN: { by: petugas, do: [{ render: konsep }], target: b } } }
  b:
    on:
      UBAH: { by: petugas, form: [judul] }
      PARAF: { by: petugas, signs: konsep }
      TANDA: { by: kepala, signs: konsep, guard: { cel: 'signed("konsep", "petugas")', else: { id: Belum diparaf, en: Not initialled } }, target: segel }
  segel: { call: { connector: tte.segel, send: { dokumen: data.konsep }, take: { data.surat: result.dokumen } }, onDone: c, onError: b }
  c: { type: final }
`,
  { 'letters/izin.yaml': "letter: Surat\nbody: [{ text: 'Untuk {judul}' }, { signature: kepala }]\n" },
);
const GIVEN = `files: { surat.pdf: { type: application/pdf, size: 300 kB } }
connectors: { tte.segel: [{ answer: { dokumen: surat.pdf } }] }
`;
const play = (steps: string) => playSteps([SIGNED], steps, GIVEN);

describe('documents in scenarios', () => {
  it('are expected by status, words and whose signatures stand', async () => {
    expect(
      await play(`  - { at: 2026-02-11 09:00, start: MULAI, as: public, form: { judul: Lapak, ya: true }, expect: { documents: { konsep: false } } }
  - { send: SUSUN, as: ani, expect: { documents: { konsep: { status: ready, says: [Untuk Lapak, belum ditandatangani], signed_by: [] } } } }
  - { send: TANDA, as: cici, expect: { refused: GUARD_REFUSED } }
  - { send: PARAF, as: ani, expect: { documents: { konsep: { signed_by: petugas, void: [] } } } }
  - { send: UBAH, as: ani, form: { judul: Warung }, expect: { documents: { konsep: { status: outdated, signed_by: [], void: [petugas] } }, actions: { ani: { PARAF: DOCUMENT_OUTDATED } } } }
`),
    ).toEqual([]);
  });

  it('that a program gives are there under its name', async () => {
    expect(
      await play(`  - { at: 2026-02-11 09:00, start: MULAI, as: public, form: { judul: Lapak, ya: true } }
  - { send: SUSUN, as: ani }
  - { send: PARAF, as: ani }
  - { send: TANDA, as: cici, expect: { state: c, data: { surat: surat.pdf }, documents: { konsep: { says: Cici, signed_by: [petugas, kepala] }, surat: { status: ready } } } }
`),
    ).toEqual([]);
  });

  it('that are not as expected say what was seen', async () => {
    const failures =
      await play(`  - { at: 2026-02-11 09:00, start: MULAI, as: public, form: { judul: Lapak, ya: true } }
  - { send: SUSUN, as: ani, expect: { documents: { konsep: { status: making, says: Warung, never_says: Lapak, signed_by: petugas, void: petugas }, surat: { status: ready } } } }
`);
    expect(JSON.stringify(failures)).toMatch(/konsep.*status.*says.*never_says.*signed_by.*void.*surat/s);
  });
});
