import { describe, expect, it } from 'vitest';
import { prove, historyOf } from '#engine/runtime/history.ts';
import { runDue } from '#engine/runtime/timer.ts';
import { act, formOf, sendComplaint, unitId, verifiedComplaint } from '#engine/testing/complaint.ts';
import { demoInstallation } from '#engine/testing/installation.ts';

const FOLLOW_UP = {
  tindakan: 'Petugas sudah meninjau lokasi dan menandai lubang.',
  sifat_tindakan: 'ditangani',
};
const ANSWER = {
  jawaban: 'Lubang sudah ditambal pada hari Selasa dan jalan dapat dilalui dengan aman.',
  pekerjaan_fisik: false,
};

describe('a complaint from the citizen to the closed case', () => {
  it('is verified, disposed, followed up twice, answered, approved, and accepted with a rating', async () => {
    const installation = await demoInstallation();
    const { caseId, reporter, tracking, pin } = await verifiedComplaint(installation);
    expect(tracking).toMatch(/^LPR-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(pin).toMatch(/^\d{6}$/);
    const [rina, arif, surya] = [installation.as('rina'), installation.as('arif'), installation.as('surya')];
    await act(rina, caseId, 'DISPOSISI', {
      opd: await unitId(installation, 'Dinas Pekerjaan Umum'),
      petugas: installation.person('arif'),
    });
    await act(arif, caseId, 'TINDAK_LANJUT', FOLLOW_UP);
    await act(arif, caseId, 'TINDAK_LANJUT', {
      ...FOLLOW_UP,
      tindakan: 'Material sudah dipesan dan pekerjaan dijadwalkan hari Selasa.',
    });
    await act(arif, caseId, 'MINTA_DATA', { pertanyaan_petugas: 'Di sisi jalan yang mana lubang terbesar?' });
    await act(reporter, caseId, 'BALAS', { balasan: 'Di sisi kiri, dekat gerbang.' });
    await act(arif, caseId, 'AJUKAN_SELESAI', ANSWER);
    await act(surya, caseId, 'SETUJUI');
    await act(reporter, caseId, 'TERIMA', { rating: 5 });

    const page = await reporter.case.get({ caseId });
    expect(page.closed).toBe(true);
    expect(page.status).toBe('Selesai');
    expect(page.history.map((line) => line.what)).toEqual([
      'Kirim laporan',
      'Verifikasi dan teruskan',
      'Disposisi',
      'Catat tindak lanjut',
      'Catat tindak lanjut',
      'Tanya pelapor',
      'Jawab pertanyaan',
      'Ajukan selesai',
      'Setujui jawaban',
      'Terima jawaban',
    ]);
    const { case: stored } = await installation.engine.store.load(caseId, null);
    if (stored === null) throw new Error('the case is gone');
    const proof = await prove(installation.engine, stored, await historyOf(installation.engine, caseId));
    expect(proof).toMatchObject({ chain: true, same: true, difference: null });
    expect(installation.reports).toEqual([]);
  });

  it('shows the auditor each moment with the state as it was, and the proof', async () => {
    const installation = await demoInstallation();
    const { caseId } = await verifiedComplaint(installation);
    const first = await installation.as('bayu').case.history({ caseId, entry: 1 });
    expect(first.proof).toEqual({ entries: 2, chain: true, replay: true, difference: null });
    expect(first.moment.to).toBe('Menunggu verifikasi');
    const second = await installation.as('bayu').case.history({ caseId });
    expect(second.moment).toMatchObject({
      sequence: 2,
      from: 'Menunggu verifikasi',
      to: 'Menunggu tindak lanjut',
      right: 'Admin instansi di Pemerintah Kota Jambi',
    });
  });

  it('pauses the verification clock while the reporter is asked, and goes on after the answer', async () => {
    const installation = await demoInstallation();
    const { caseId, reporter } = await sendComplaint(installation);
    const verification = async () =>
      (await reporter.case.get({ caseId })).clocks.find((clock) => clock.name === 'verifikasi');
    expect((await verification())?.due).toBe('Kamis, 5 Maret 2026');
    await act(installation.as('maya'), caseId, 'MINTA_LENGKAPI', {
      pertanyaan: 'Mohon jelaskan letak lubangnya.',
    });
    expect((await verification())?.status).toBe('paused');
    installation.clock.set('2026-03-09T03:00:00.000Z');
    await act(reporter, caseId, 'LENGKAPI', { kelengkapan: 'Tepat di depan gerbang.' });
    expect((await verification())?.due).toBe('Rabu, 11 Maret 2026');
  });

  it('is archived as withdrawn when the reporter never completes it, at the due time and not when the worker ran', async () => {
    const installation = await demoInstallation();
    const { caseId, reporter } = await sendComplaint(installation);
    await act(installation.as('maya'), caseId, 'MINTA_LENGKAPI', {
      pertanyaan: 'Mohon jelaskan letak lubangnya.',
    });
    installation.clock.set('2026-04-20T02:00:00.000Z');
    await runDue(installation.engine);
    const page = await reporter.case.get({ caseId });
    expect(page.state).toBe('Diarsipkan');
    expect(page.facts.find((fact) => fact.name === 'alasan_arsip')?.text).toBe('Dianggap dicabut');
    // 2 March + 30 days is Wednesday 1 April, a working day.
    expect(page.history.findLast((line) => line.to === 'Diarsipkan')?.at).toBe(
      'Rabu, 1 April 2026 pukul 23.59 WIB',
    );
  });

  it('closes by itself when nobody responds to the answer within ten working days', async () => {
    const installation = await demoInstallation();
    const { caseId, reporter } = await verifiedComplaint(installation);
    const arif = installation.as('arif');
    await act(arif, caseId, 'TINDAK_LANJUT', FOLLOW_UP);
    await act(arif, caseId, 'AJUKAN_SELESAI', ANSWER);
    await act(installation.as('surya'), caseId, 'SETUJUI');
    // Ten working days after Monday 2 March, none of them free.
    expect(
      (await reporter.case.get({ caseId })).clocks.find((clock) => clock.name === 'tanggapan_pelapor')?.due,
    ).toBe('Senin, 16 Maret 2026');
    installation.clock.set('2026-03-16T17:00:00.000Z');
    await runDue(installation.engine);
    const page = await reporter.case.get({ caseId });
    expect(page).toMatchObject({ closed: true, state: 'Selesai' });
    expect(page.facts.find((fact) => fact.name === 'cara_selesai')?.text).toBe(
      'Otomatis (tidak ada tanggapan)',
    );
  });

  it('can be withdrawn in any open state', async () => {
    const installation = await demoInstallation();
    const { caseId, reporter } = await verifiedComplaint(installation);
    expect((await formOf(reporter, caseId, 'CABUT')).tone).toBe('danger');
    await act(reporter, caseId, 'CABUT', { alasan_cabut: 'Sudah diperbaiki warga.' });
    expect((await reporter.case.get({ caseId })).state).toBe('Dicabut pelapor');
  });
});
