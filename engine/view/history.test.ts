import { beforeAll, describe, expect, it } from 'vitest';
import { act, unitId, verifiedComplaint } from '#engine/testing/complaint.ts';
import type { SentComplaint } from '#engine/testing/complaint.ts';
import { demoInstallation } from '#engine/testing/installation.ts';
import { fireTimers } from '#engine/testing/timers.ts';
import type { Caller, TestInstallation } from '#engine/testing/installation.ts';

const DONE = 'Petugas sudah meninjau lokasi dan menandai lubang.';
const ANSWER = 'Lubang sudah ditambal pada hari Selasa dan jalan dapat dilalui dengan aman.';
const OFFICE = 'Dinas Pekerjaan Umum dan Penataan Ruang';

let installation: TestInstallation;
let sent: SentComplaint;
beforeAll(async () => {
  installation = await demoInstallation();
  sent = await verifiedComplaint(installation);
  const { caseId } = sent;
  const arif = installation.as('arif');
  await arif.task.claim({ caseId, task: 'terdisposisi/1', saw: 2, key: crypto.randomUUID() });
  await arif.task.release({ caseId, task: 'terdisposisi/1', saw: 3, key: crypto.randomUUID() });
  await act(arif, caseId, 'TINDAK_LANJUT', { tindakan: DONE, sifat_tindakan: 'ditangani' });
  await act(arif, caseId, 'TINDAK_LANJUT', { tindakan: `${DONE} Lagi.`, sifat_tindakan: 'dijadwalkan' });
  await act(arif, caseId, 'AJUKAN_SELESAI', { jawaban: ANSWER, pekerjaan_fisik: false });
  await act(installation.as('surya'), caseId, 'KEMBALIKAN', {
    catatan: 'Sebutkan nama jalannya di jawaban.',
  });
  await act(arif, caseId, 'AJUKAN_SELESAI', { jawaban: ANSWER, pekerjaan_fisik: false });
  await act(installation.as('surya'), caseId, 'SETUJUI');
  installation.clock.set('2026-03-20T02:00:00.000Z');
  await fireTimers(installation);
});
const sentences = async (caller: Caller): Promise<readonly string[]> =>
  (await caller.case.get({ caseId: sent.caseId })).history.map(({ sentence }) => sentence);

describe('the history as sentences', () => {
  it('names for colleagues who, in which office, did what, and the state it led to', async () => {
    expect(await sentences(installation.as('rina'))).toEqual([
      'Pelapor: Kirim laporan. Keadaan: Menunggu verifikasi.',
      'Maya Sari (Admin instansi, Pemerintah Kota Jambi): Verifikasi dan teruskan. Keadaan: Menunggu tindak lanjut.',
      `Arif Rahman (Petugas, ${OFFICE}): Mengambil tugas.`,
      `Arif Rahman (Petugas, ${OFFICE}): Melepas tugas.`,
      `Arif Rahman (Petugas, ${OFFICE}): Catat tindak lanjut. Keadaan: Sedang diproses.`,
      `Arif Rahman (Petugas, ${OFFICE}): Catat tindak lanjut.`,
      `Arif Rahman (Petugas, ${OFFICE}): Ajukan selesai. Keadaan: Menunggu persetujuan kepala.`,
      `Surya Putra (Kepala perangkat daerah, ${OFFICE}): Kembalikan untuk diperbaiki. Keadaan: Sedang diproses.`,
      `Arif Rahman (Petugas, ${OFFICE}): Ajukan selesai. Keadaan: Menunggu persetujuan kepala.`,
      `Surya Putra (Kepala perangkat daerah, ${OFFICE}): Setujui jawaban. Keadaan: Menunggu tanggapan pelapor.`,
      'Sistem: Tenggat "Waktu untuk menolak wewenang" berakhir.',
      'Sistem: Tenggat "Tanggapan pelapor": 50 % waktunya tercapai.',
      'Sistem: Tenggat "Tanggapan pelapor": 80 % waktunya tercapai.',
      'Sistem: Tenggat "Tanggapan pelapor" berakhir. Keadaan: Selesai.',
      'Sistem: Pemberitahuan: Separuh waktu Anda untuk menanggapi jawaban sudah lewat.',
      'Sistem: Pemberitahuan: Waktu Anda untuk menanggapi jawaban hampir habis.',
    ]);
  });

  it('names for the reporter the office alone, and leaves out who took a task', async () => {
    const own = await sentences(sent.reporter);
    expect(own).toHaveLength(14);
    expect(own[0]).toBe('Anda: Kirim laporan. Keadaan: Menunggu verifikasi.');
    expect(own[2]).toBe(`Petugas, ${OFFICE}: Catat tindak lanjut. Keadaan: Sedang diproses.`);
    expect(own.join(' ')).not.toMatch(/Arif|Maya|Surya|Mengambil tugas/);
  });

  it('reads in English in the same order', async () => {
    const english = await sentences(installation.as('rina', 'en'));
    expect(english).toHaveLength(16);
    expect(english[0]).toBe('Reporter: Send the report. State: Waiting for verification.');
    expect(english[2]).toBe(`Arif Rahman (Officer, ${OFFICE}): Took the task.`);
    expect(english).toContain('The system: The deadline "Response of the reporter" ended. State: Finished.');
  });

  it('tells the time of the event, not when the worker came by', async () => {
    const { history } = await sent.reporter.case.get({ caseId: sent.caseId });
    expect(history.findLast(({ to }) => to !== null)?.at).toBe('Senin, 16 Maret 2026 pukul 23.59 WIB');
  });
});

describe('a task given back after the role of its holder has ended', () => {
  it('is told of that person, not of the reporter', async () => {
    const own = await demoInstallation();
    const { caseId } = await verifiedComplaint(own);
    const arif = own.person('arif');
    await own.as('arif').task.claim({ caseId, task: 'terdisposisi/1', saw: 2, key: crypto.randomUUID() });
    const { roles } = await own.engine.store.organisation();
    const auditor = roles.find(({ role }) => role === 'auditor')!;
    const ended = roles.filter(({ person }) => person === arif).map((row) => ({ ...row, to: '2026-03-01' }));
    await own.engine.store.changeOrganisation({
      roles: [...ended, { ...auditor, id: 'arif-auditor', person: arif }],
      entries: [],
    });
    await own.as('arif').task.release({ caseId, task: 'terdisposisi/1', saw: 3, key: crypto.randomUUID() });
    const { history } = await own.as('rina').case.get({ caseId });
    expect(history.at(-1)?.sentence).toBe('Arif Rahman: Melepas tugas.');
  });
});

describe('what was sent with a step', () => {
  const factsOf = async (caller: Caller, what: string) =>
    (await caller.case.get({ caseId: sent.caseId })).history
      .filter((line) => line.what === what)
      .map(({ facts }) => facts.map(({ name, text }) => [name, text]));

  it('stands under its line, choices by their label', async () => {
    expect((await factsOf(sent.reporter, 'Catat tindak lanjut'))[0]).toEqual([
      ['tindakan', DONE],
      ['sifat_tindakan', 'Sudah ditangani'],
    ]);
  });

  it('is left out for who may not read it: the note of a returned answer is not for the reporter', async () => {
    expect(await factsOf(sent.reporter, 'Kembalikan untuk diperbaiki')).toEqual([[]]);
    expect(await factsOf(installation.as('arif'), 'Kembalikan untuk diperbaiki')).toEqual([
      [['catatan', 'Sebutkan nama jalannya di jawaban.']],
    ]);
    expect(await factsOf(installation.as('bayu'), 'Kembalikan untuk diperbaiki')).toEqual([[]]);
  });

  it('is a unit by the name it has today', async () => {
    const [facts] = await factsOf(sent.reporter, 'Verifikasi dan teruskan');
    expect(facts).toContainEqual(['opd', OFFICE]);
    expect(JSON.stringify(facts)).not.toContain(await unitId(installation, OFFICE));
  });
});
