import { describe, expect, it } from 'vitest';
import { contentBytes, DOCUMENT_TYPE, openContent } from '#engine/document/content.ts';
import { linesOf } from '#engine/document/lines.ts';
import { marksOf } from '#engine/document/marks.ts';
import { openEntry } from '#engine/machine/entry.ts';
import { StepsEngine } from '#engine/testing/steps-engine.ts';
import { stepsProcess } from '#engine/testing/walk.ts';
import type { Connector } from './delivery.ts';
import { namesOf } from './directory.ts';
import { documentBytes } from './document.ts';
import { historyOf } from './history.ts';

const LETTER = `letter: { id: Surat izin, en: Permit }
body:
  - number: nomor
  - text: { id: 'Diberikan kepada {nama} untuk {judul}.', en: 'Given to {nama} for {judul}.' }
  - text: Berlaku satu tahun.
    shown: { cel: data.ya }
  - table: warga
  - signature: kepala
`;
const PROCESS = stepsProcess(
  `
uses: { letters: [letters/izin.yaml] }
data:
  judul: { type: text, required: false, label: { id: Judul, en: Title } }
  jumlah: { type: integer, required: false, label: { id: Jumlah, en: How many } }
  ya: { type: boolean, label: { id: Ya, en: Yes } }
  nama: { type: text, personal: true, required: false, label: { id: Nama, en: Name } }
  warga: { type: table, required: false, label: { id: Warga, en: People }, columns: { nama: { type: text, personal: true, label: { id: Nama, en: Name } } } }
  nomor: { type: register_number, register: izin, format: '{seq:3}', label: { id: Nomor, en: Number } }
  konsep: { type: document, template: letters/izin.yaml, label: { id: Konsep, en: Draft } }
  surat: { type: document, label: { id: Surat, en: Letter } }
start: { MULAI: { by: warga, title: { id: Mulai, en: Begin }, form: [judul, jumlah, ya, nama, warga], target: a } }
states:
  a:
    on:
      SUSUN: { by: petugas, do: [{ render: konsep }, { notify: kepala }], target: paraf }
  paraf:
    on:
      UBAH: { by: petugas, form: [judul] }
      ULANG: { by: petugas, do: [{ render: konsep }] }
      PARAF: { by: petugas, signs: konsep }
      TANDA: { by: kepala, signs: konsep, guard: { cel: 'signed("konsep", "petugas")', else: { id: Belum diparaf, en: Not initialled } }, do: [{ number: nomor, reserve: true }], target: segel }
  segel:
    call: { connector: tte.segel, send: { dokumen: data.konsep }, take: { data.surat: result.dokumen } }
    onDone: { do: [{ number: nomor, confirm: true }], target: b }
    onError: paraf
  b: { on: { TUTUP: { by: petugas, target: c } } }
  c: { type: final }
`,
  { 'letters/izin.yaml': LETTER },
);
const SEALED = Buffer.from('%PDF-1.7 sealed').toString('base64');

async function opened(connector?: Connector): Promise<{ steps: StepsEngine; id: string }> {
  const seal: Connector = () =>
    Promise.resolve({ kind: 'done', values: { dokumen: { name: 'surat.pdf', base64: SEALED } } });
  const steps = await StepsEngine.open([PROCESS], { connectors: { 'tte.segel': connector ?? seal } });
  const id = await steps.begin({
    judul: 'Lapak',
    ya: true,
    nama: 'Siti Aminah',
    warga: [{ nama: 'Budi' }],
  });
  await steps.send(id, 'SUSUN');
  return { steps, id };
}

async function linesIn(steps: StepsEngine, id: string, field: string): Promise<readonly string[]> {
  const subject = await steps.case(id);
  const document = subject.documents.find((one) => one.field === field);
  const bytes = await steps.engine.files.get(document?.file ?? '');
  const names = namesOf(await steps.engine.world.directory(steps.stage.clock.now()));
  const source = { definition: PROCESS.definition, case: subject };
  const marks = marksOf(source, document?.file ?? '', { names, zone: 7 });
  return linesOf(openContent(bytes ?? new Uint8Array()), marks, 'en');
}

describe('a document made of a letter', () => {
  it('has the values of the case, personal ones too, which stand in no entry', async () => {
    const { steps, id } = await opened();
    await steps.deliver();

    expect(await linesIn(steps, id, 'konsep')).toEqual([
      'Permit',
      'Number: (no number yet)',
      'Given to Siti Aminah for Lapak.',
      'Berlaku satu tahun.',
      'Name',
      'Budi',
      'Head',
      '(not signed yet)',
    ]);
    const stored = await historyOf(steps.engine, id);
    expect(stored.map(({ text }) => text).join()).not.toMatch(/Siti|Budi/);
    const { documents, data, outbox } = await steps.case(id);
    expect(documents).toMatchObject([{ field: 'konsep', letter: 'letters/izin.yaml', of: 2, sequence: 3 }]);
    expect(data['konsep']).toMatchObject([{ file: documents[0]?.file }]);
    expect(outbox).toEqual([]);
    const [row] = await steps.engine.store.files([documents[0]?.file ?? '']);
    expect(row).toMatchObject({ caseId: id, type: DOCUMENT_TYPE, name: 'Surat izin.pdf' });
    expect(await steps.proves(id)).toBe(true);
  });

  it('is made before what comes after it in the step, and the next order waits', async () => {
    const { steps, id } = await opened();
    expect((await steps.case(id)).outbox).toMatchObject([
      { order: { kind: 'render', field: 'konsep' }, status: 'due' },
      { order: { kind: 'notify' }, status: 'waiting' },
    ]);
    await steps.deliver();
    const events = (await historyOf(steps.engine, id)).map(({ event }) => event);
    expect(events).toEqual(['MULAI', 'SUSUN', 'render', 'notify']);
  });

  it('keeps the same bytes for the same content', () => {
    const content = { format: 1, title: { id: 'a', en: 'b' }, parts: [] } as const;
    expect(openContent(contentBytes(content))).toEqual(content);
    expect(() => openContent(new TextEncoder().encode('{"format":2}'))).toThrow('not known');
  });

  it('cannot be signed while it is being made, or before', async () => {
    const { steps, id } = await opened();
    await expect(steps.send(id, 'PARAF')).rejects.toMatchObject({ code: 'DOCUMENT_NOT_READY' });
    await steps.deliver();
    await steps.send(id, 'PARAF');
    expect(await steps.proves(id)).toBe(true);
  });

  it('is outdated once a field that it shows is changed, until it is made anew', async () => {
    const { steps, id } = await opened();
    await steps.deliver();
    await steps.send(id, 'UBAH', { judul: 'Warung' });
    await expect(steps.send(id, 'PARAF')).rejects.toMatchObject({ code: 'DOCUMENT_OUTDATED' });
    await steps.send(id, 'ULANG');
    await steps.deliver();
    await steps.send(id, 'PARAF');
    expect(await linesIn(steps, id, 'konsep')).toContain('Given to Siti Aminah for Warung.');
    expect(await steps.proves(id)).toBe(true);
  });

  it('ordered twice is made once, of the last values', async () => {
    const { steps, id } = await opened();
    await steps.send(id, 'ULANG');
    expect((await steps.case(id)).outbox.filter(({ order }) => order.kind === 'render')).toHaveLength(1);
    await steps.deliver();
    expect((await steps.case(id)).outbox).toEqual([]);
    expect(await steps.proves(id)).toBe(true);
  });
});

describe('a signature', () => {
  it('says who signed which content, by which right, in its entry too', async () => {
    const { steps, id } = await opened();
    await steps.deliver();
    await steps.send(id, 'PARAF');

    const { signatures, documents } = await steps.case(id);
    const { file = '', commitment = '' } = documents[0] ?? {};
    expect(signatures).toMatchObject([
      { field: 'konsep', file, commitment, role: 'petugas', as: null, event: 'PARAF' },
    ]);
    const last = (await historyOf(steps.engine, id)).at(-1);
    expect(openEntry(last?.text ?? '').signed).toEqual({ field: 'konsep', file, commitment });
  });

  it('is asked for by others, and is void when the content changes', async () => {
    const { steps, id } = await opened();
    await steps.deliver();
    await expect(steps.send(id, 'TANDA', {}, 'cici')).rejects.toMatchObject({ code: 'GUARD_REFUSED' });
    await steps.send(id, 'PARAF');
    await steps.send(id, 'ULANG');
    await steps.deliver();
    await expect(steps.send(id, 'TANDA', {}, 'cici')).rejects.toMatchObject({ code: 'GUARD_REFUSED' });
    await steps.send(id, 'PARAF', {}, 'budi');
    await steps.send(id, 'TANDA', {}, 'cici');
    expect((await steps.case(id)).signatures).toHaveLength(3);
    expect(await steps.proves(id)).toBe(true);
  });

  it('comes with number, post and name onto the document, whose content stays as it is', async () => {
    const { steps, id } = await opened(() => Promise.resolve({ kind: 'failed', cause: 'X', final: true }));
    await steps.deliver();
    await steps.send(id, 'PARAF');
    await steps.send(id, 'TANDA', {}, 'cici');
    await steps.deliver();
    const lines = await linesIn(steps, id, 'konsep');
    expect(lines).toContain('Number: 001');
    expect(lines.slice(-2)).toEqual(['Head', 'Cici']);
  });

  it('given twice by the same person by the same right is one', async () => {
    const { steps, id } = await opened();
    await steps.deliver();
    await steps.send(id, 'PARAF');
    await steps.send(id, 'PARAF');
    expect((await steps.case(id)).signatures).toHaveLength(1);
  });
});

describe('a document that another program gets and gives', () => {
  it('is opened as a PDF with the number on it, and what comes back is kept as a document of the case', async () => {
    const seen: string[] = [];
    const { steps, id } = await opened(async (values, { open }) => {
      const { file } = values['dokumen'] as { file: string };
      seen.push(
        Buffer.from(await open(file))
          .subarray(0, 5)
          .toString(),
      );
      return { kind: 'done', values: { dokumen: { name: 'surat.pdf', base64: SEALED } } };
    });
    await steps.deliver();
    await steps.send(id, 'PARAF');
    await steps.send(id, 'TANDA', {}, 'cici');
    await steps.deliver();

    expect(seen).toEqual(['%PDF-']);
    expect(await steps.at(id)).toBe('b');
    const subject = await steps.case(id);
    const surat = subject.documents.find(({ field }) => field === 'surat');
    expect(surat).toMatchObject({ letter: null });
    const bytes = await documentBytes(steps.engine, subject, surat?.file ?? '');
    expect(Buffer.from(bytes).toString()).toBe('%PDF-1.7 sealed');
    expect(await steps.proves(id)).toBe(true);
  });

  it('that is no PDF is a failure, and nothing of it is kept', async () => {
    const { steps, id } = await opened(() =>
      Promise.resolve({ kind: 'done', values: { dokumen: { name: 'a.pdf', base64: 'QUJD' } } }),
    );
    await steps.deliver();
    await steps.send(id, 'PARAF');
    await steps.send(id, 'TANDA', {}, 'cici');
    await steps.deliver();

    expect(await steps.at(id)).toBe('paraf');
    expect((await steps.case(id)).documents.map(({ field }) => field)).toEqual(['konsep']);
    expect(await steps.proves(id)).toBe(true);
  });

  it('is none of another case', async () => {
    const { steps, id } = await opened();
    await steps.deliver();
    const other = await steps.case(await steps.begin());
    const { documents } = await steps.case(id);
    await expect(documentBytes(steps.engine, other, documents[0]?.file ?? '')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
