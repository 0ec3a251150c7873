import { beforeAll, describe, expect, it } from 'vitest';
import { act, sendComplaint, unitId, verifiedComplaint } from '#engine/testing/complaint.ts';
import type { SentComplaint } from '#engine/testing/complaint.ts';
import { demoInstallation } from '#engine/testing/installation.ts';
import type { TestInstallation } from '#engine/testing/installation.ts';
import type { MomentModel } from './page.ts';

let installation: TestInstallation;
let open: SentComplaint;
beforeAll(async () => {
  installation = await demoInstallation();
  open = await verifiedComplaint(installation);
});
const momentOf = async (name: string, sent: SentComplaint, entry?: number): Promise<MomentModel> =>
  (
    await installation
      .as(name)
      .case.history({ caseId: sent.caseId, ...(entry === undefined ? {} : { entry }) })
  ).moment;
const factNames = ({ facts }: MomentModel): readonly string[] => facts.map(({ name }) => name);

describe('one moment of a history', () => {
  it('tells who did it by which right, under which rules, from where to where', async () => {
    const moment = await momentOf('bayu', open, 2);
    expect(moment).toMatchObject({
      sequence: 2,
      kind: 'event',
      event: 'VERIFIKASI',
      from: 'Menunggu verifikasi',
      to: 'Menunggu tindak lanjut',
      right: 'Admin instansi di Pemerintah Kota Jambi',
    });
    expect(moment.rules.map(({ result }) => result)).toEqual([true, true, true]);
    expect((await momentOf('bayu', open, 1)).right).toBe('Siapa pun boleh memulai');
  });

  it('shows the case as it was then, not as it is now', async () => {
    const [first, second] = [await momentOf('bayu', open, 1), await momentOf('bayu', open, 2)];
    expect(factNames(first)).not.toContain('kelas');
    expect(factNames(second)).toContain('kelas');
    expect(first.clocks.map(({ status }) => status)).toEqual(['running']);
    expect(second.clocks.map(({ status }) => status)).toEqual(['ended', 'running', 'running', 'running']);
    expect(first.openTasks).toEqual([
      'Admin instansi di Pemerintah Kota Jambi',
      'Admin nasional di Pemerintah Kota Jambi',
      'Petugas jaga 112 di Pemerintah Kota Jambi',
    ]);
  });

  it('shows each field it changed, before and after', async () => {
    const { changes } = await momentOf('maya', open, 2);
    expect(changes).toContainEqual({
      label: 'Perangkat daerah yang menangani',
      before: '',
      after: 'Dinas Pekerjaan Umum dan Penataan Ruang',
    });
    expect(changes.map(({ label }) => label)).not.toContain('Kategori'); // written again with the same value
  });

  it('shows what the unit had set when it happened', async () => {
    expect((await momentOf('bayu', open, 2)).settings).toEqual([
      { label: 'Jawaban akhir disetujui kepala perangkat daerah', text: 'Ya' },
    ]);
  });

  it('shows the stored text, whose hash is the hash shown, to who may read all of it', async () => {
    const moment = await momentOf('maya', open, 2);
    expect(moment.text).toContain('"event":"VERIFIKASI"');
    expect(moment.before).toBe((await momentOf('maya', open, 1)).hash);
  });
});

describe('what a moment hides', () => {
  it('is the stored text when it holds a value that the reader may not read', async () => {
    const named = await sendComplaint(installation);
    await act(installation.as('maya'), named.caseId, 'VERIFIKASI', {
      kelas: 'pengaduan_berkadar',
      kategori: 'jalan_jembatan',
      judul_publik: 'Jalan rusak di depan sekolah dasar',
      opd: await unitId(installation, 'Dinas Pekerjaan Umum'),
      terlapor: installation.person('surya'),
      anonim: false,
      rahasia: false,
    });
    for (const name of ['bayu', 'arif']) {
      const moment = await momentOf(name, named, 2);
      expect(moment.text).toBeNull();
      expect(factNames(moment)).not.toContain('terlapor');
      expect(JSON.stringify(moment)).not.toContain(installation.person('surya'));
    }
    expect((await momentOf('maya', named, 2)).text).toContain(installation.person('surya'));
  });

  it('is who the reporter is, when they asked not to be named and somebody could look them up', async () => {
    const caller = installation.as('joko');
    const started = await caller.case.start({
      process: 'pengaduan_sp4n',
      event: 'KIRIM',
      key: crypto.randomUUID(),
      form: {
        jenis: 'aspirasi',
        judul: 'Tambahkan lampu di taman',
        isi: 'Taman di belakang kantor gelap sekali pada malam hari sehingga orang takut lewat.',
        anonim: true,
        rahasia: false,
        nama: 'Joko Susilo',
        hp: '081234567890',
        persetujuan_pdp: true,
      },
    });
    const { moment, lines } = await installation
      .as('maya')
      .case.history({ caseId: started.caseId, entry: 1 });
    expect(moment.text).toBeNull();
    expect(JSON.stringify([moment, lines])).not.toContain('Joko');
    expect(JSON.stringify([moment, lines])).not.toContain(installation.person('joko'));
  });

  it('is the name of a reporter who was made anonymous later, also in the moments before', async () => {
    const named = await sendComplaint(installation);
    expect(factNames(await momentOf('maya', named, 1))).toContain('nama');
    await act(installation.as('maya'), named.caseId, 'VERIFIKASI', {
      kelas: 'pengaduan_tidak_berkadar',
      kategori: 'jalan_jembatan',
      judul_publik: 'Jalan rusak di depan sekolah dasar',
      opd: await unitId(installation, 'Dinas Pekerjaan Umum'),
      anonim: true,
      rahasia: false,
    });
    for (const name of ['maya', 'arif', 'bayu']) {
      const moment = await momentOf(name, named, 1);
      expect(factNames(moment)).not.toContain('nama');
      expect(JSON.stringify(moment)).not.toContain('Budi Santoso');
    }
  });

  it('is nothing less to its own reporter, who reads no history page at all', async () => {
    const error = (await open.reporter.case
      .history({ caseId: open.caseId })
      .catch((thrown: unknown) => thrown)) as { alur: string };
    expect(error.alur).toBe('NOT_ALLOWED');
  });
});
