import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { canonicalize } from '#engine/definition/canonical.ts';
import { openEntry } from '#engine/machine/entry.ts';
import { demoInstallation } from '#engine/testing/installation.ts';
import type { TestInstallation } from '#engine/testing/installation.ts';
import { publishedOf } from '#engine/testing/toy.ts';
import { startCase, sendCommand } from './case.ts';
import { comparableIn } from './comparable.ts';
import { historyOf } from './history.ts';

/** A process with a field of each kind; `looking` is a line for the start, `more` one for the action. */
const processText = (name: string, parts: { look?: string; more?: string; nota?: string } = {}) => `alur: 1
process: ${name}
title: { id: Proses, en: Process }
summary: { id: Sebuah proses., en: A process. }
calendar: wib_5_hari
tracking: TST
headline: judul
roles:
  warga: { kind: public, title: { id: Warga, en: Citizen } }
  petugas_opd: { kind: staff, at: unit.ancestors, title: { id: Petugas, en: Officer } }
data:
  judul: { type: text, label: { id: Judul, en: Title } }
  nota: { type: text, required: false, ${parts.nota ?? ''} label: { id: Nota, en: Note } }
  tutup: { type: boolean, label: { id: Tutup, en: Closed } }
visibility:
  tertutup: { when: data.tutup, seen_by: [petugas_opd], title: { id: Tertutup, en: Closed } }
  samar: { when: data.judul == "samar", hides: [tutup], from: all_but_starter, title: { id: Samar, en: Veiled } }
status: { semua: { in: [ada], id: Semua, en: All }, habis: { in: [habis], id: Habis, en: Ended } }
start:
  MULAI:
    by: warga
    title: { id: Mulai, en: Begin }
    form: [judul, nota, tutup]
    ${parts.look ?? 'tone: plain'}
    target: ada
states:
  ada:
    title: { id: Ada, en: There }
    on:
      UBAH: { by: { starter: true }, title: { id: Ubah, en: Change }, form: [judul]${parts.more ?? ''} }
      HABISI: { by: { starter: true }, title: { id: Habisi, en: End }, target: habis }
  habis: { closed: habis, title: { id: Habis, en: Ended } }
`;
const look = (where: string, cases = '') =>
  `look: { sama: { title: { id: Sama, en: Same }, ${cases}where: ${where}, newer: 1 day } }`;

let installation: TestInstallation;
beforeEach(async () => {
  installation = await demoInstallation();
});

async function published(text: string): Promise<void> {
  const { hash, definition } = publishedOf(text);
  const row = { hash, process: definition.process, text: canonicalize(definition), source: text };
  await installation.engine.store.putDefinition({
    ...row,
    published: installation.clock.now(),
    current: true,
  });
  installation.engine.world.refresh();
}

async function begun(process: string, form: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const sender = { person: null, openCase: null, owners: [] };
  const wanted = { process, event: 'MULAI', unit: null, key: randomUUID(), draft: null };
  const typed = { judul: 'Sama', nota: 'rahasia kantor', tutup: false, ...form };
  return (await startCase(installation.engine, sender, { ...wanted, form: typed })).caseId;
}

async function found(caseId: string): Promise<readonly unknown[]> {
  const entries = await historyOf(installation.engine, caseId);
  return entries.map(({ text }) => openEntry(text).env.look);
}

describe('a look-up over another process', () => {
  it('finds its cases', async () => {
    await published(processText('asal'));
    await published(processText('tujuan', { look: look('{ judul: form.judul }', 'cases: asal, ') }));
    const other = await begun('asal');

    expect(await found(await begun('tujuan'))).toEqual([{ sama: [other] }]);
    expect(await found(await begun('tujuan', { judul: 'Lain' }))).toEqual([{ sama: [] }]);
  });

  it.each([
    ['only some may read', 'sees: [petugas_opd],'],
    ['is personal', 'personal: text,'],
  ])('compares no field that there %s', async (_what, nota) => {
    await published(processText('asal', { nota }));
    await published(processText('tujuan', { look: look('{ nota: form.nota }', 'cases: asal, ') }));
    await begun('asal');

    expect(await found(await begun('tujuan'))).toEqual([{ sama: [] }]);
  });

  it('finds nothing where the process or the field is not there', async () => {
    await published(processText('tujuan', { look: look('{ judul: form.judul }', 'cases: tidak_ada, ') }));
    expect(await found(await begun('tujuan'))).toEqual([{ sama: [] }]);
    await published(processText('asal'));
    await published(processText('tujuan', { look: look('{ lain: form.judul }', 'cases: asal, ') }));
    expect(await found(await begun('tujuan'))).toEqual([{ sama: [] }]);
  });

  it('finds no case on which a level with `seen_by` holds', async () => {
    await published(processText('asal'));
    await published(processText('tujuan', { look: look('{ judul: form.judul }', 'cases: asal, ') }));
    await begun('asal', { tutup: true });
    await begun('asal', { tutup: true, judul: 'samar' });
    const veiled = await begun('asal', { judul: 'samar' });

    expect(await found(await begun('tujuan'))).toEqual([{ sama: [] }]);
    expect(await found(await begun('tujuan', { judul: 'samar' }))).toEqual([{ sama: [veiled] }]);
  });
});

describe('a look-up of an action', () => {
  it('leaves out the case itself and stands in the entry of that action alone', async () => {
    await published(processText('asal', { more: `, ${look('{ judul: form.judul }')}` }));
    const other = await begun('asal');
    const own = await begun('asal', { judul: 'Lain' });
    const sender = { person: null, openCase: own, owners: [] };
    const send = async (event: string, form: Readonly<Record<string, unknown>>, saw: number) =>
      await sendCommand(
        installation.engine,
        sender,
        own,
        { kind: 'event', event, task: 'ada/1', saw, form },
        { key: randomUUID(), draft: null },
      );
    await send('UBAH', { judul: 'Sama' }, 1);
    await send('HABISI', {}, 2);

    expect(await found(own)).toEqual([{}, { sama: [other] }, {}]);
  });
});

describe('what may be compared', () => {
  const one = publishedOf(processText('asal')).definition;

  it('are the levels that narrow in no version and the fields that are open in every one', () => {
    const closing = publishedOf(processText('asal', { nota: 'sees: [petugas_opd],' })).definition;
    const narrowing = {
      ...one,
      visibility: one.visibility.map((level) => ({ ...level, kind: 'seen_by', seenBy: [] })),
    };

    expect(comparableIn([one])).toEqual({ levels: ['samar'], fields: ['judul', 'nota'] });
    expect(comparableIn([one, closing])).toEqual({ levels: ['samar'], fields: ['judul'] });
    expect(comparableIn([one, narrowing as typeof one]).levels).toEqual([]);
  });

  it('is nothing of a process that is not known', () => {
    expect(comparableIn([])).toEqual({ levels: [], fields: [] });
  });
});
