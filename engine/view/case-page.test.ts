import { beforeAll, describe, expect, it } from 'vitest';
import { act, sendComplaint, unitId, verifiedComplaint } from '#engine/testing/complaint.ts';
import type { SentComplaint } from '#engine/testing/complaint.ts';
import { demoInstallation } from '#engine/testing/installation.ts';
import type { Caller, TestInstallation } from '#engine/testing/installation.ts';
import type { CasePage } from './page.ts';

const LONG = 'Lubang sudah ditambal pada hari Selasa dan jalan dapat dilalui dengan aman.';
const PEOPLE = ['reporter', 'maya', 'rina', 'arif', 'surya', 'bayu'] as const;

/** What each step needs, from one state of the shipped process to the next. */
const STEPS: Readonly<
  Record<string, (installation: TestInstallation, sent: SentComplaint) => Promise<unknown>>
> = {
  tertunda: ({ as }, { caseId }) =>
    act(as('maya'), caseId, 'MINTA_LENGKAPI', { pertanyaan: 'Mohon jelaskan letak lubangnya.' }),
  diproses: ({ as }, { caseId }) =>
    act(as('arif'), caseId, 'TINDAK_LANJUT', { tindakan: LONG, sifat_tindakan: 'ditangani' }),
  menunggu_pelapor: ({ as }, { caseId }) =>
    act(as('arif'), caseId, 'MINTA_DATA', { pertanyaan_petugas: 'Di sisi mana lubangnya, Pak?' }),
  menunggu_persetujuan: ({ as }, { caseId }) =>
    act(as('arif'), caseId, 'AJUKAN_SELESAI', { jawaban: LONG, pekerjaan_fisik: false }),
  menunggu_tanggapan: ({ as }, { caseId }) => act(as('surya'), caseId, 'SETUJUI'),
  selesai: (_installation, { caseId, reporter }) => act(reporter, caseId, 'TERIMA', { rating: 5 }),
};
const PATHS: Readonly<Record<string, readonly string[]>> = {
  menunggu_verifikasi: [],
  tertunda: ['tertunda'],
  terdisposisi: ['VERIFIED'],
  diproses: ['VERIFIED', 'diproses'],
  menunggu_pelapor: ['VERIFIED', 'diproses', 'menunggu_pelapor'],
  menunggu_persetujuan: ['VERIFIED', 'diproses', 'menunggu_persetujuan'],
  menunggu_tanggapan: ['VERIFIED', 'diproses', 'menunggu_persetujuan', 'menunggu_tanggapan'],
  selesai: ['VERIFIED', 'diproses', 'menunggu_persetujuan', 'menunggu_tanggapan', 'selesai'],
};

let installation: TestInstallation;
const sent = new Map<string, SentComplaint>();
beforeAll(async () => {
  installation = await demoInstallation();
  for (const [state, path] of Object.entries(PATHS)) {
    const complaint =
      path[0] === 'VERIFIED' ? await verifiedComplaint(installation) : await sendComplaint(installation);
    for (const step of path) await STEPS[step]?.(installation, complaint);
    sent.set(state, complaint);
  }
}, 30_000);

const callerOf = (name: (typeof PEOPLE)[number], complaint: SentComplaint): Caller =>
  name === 'reporter' ? complaint.reporter : installation.as(name);
const pageOf = async (state: string, name: (typeof PEOPLE)[number]): Promise<CasePage> => {
  const complaint = sent.get(state);
  if (complaint === undefined) throw new Error(`no case in ${state}`);
  return await callerOf(name, complaint).case.get({ caseId: complaint.caseId });
};
/** Events on the page: as they are when they may be sent, in brackets when they are greyed. */
const eventsOf = ({ forms }: CasePage): string =>
  forms
    .map(({ event, disabled }) => (disabled === null ? event : `(${event})`))
    .sort()
    .join(' ');

/** State by state: reporter, agency admin, liaison, officer, head, auditor. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  menunggu_verifikasi: [
    'CABUT LONGGARKAN PERKETAT',
    'ALIHKAN_DARURAT ALIHKAN_PPID ALIHKAN_WBS ARSIPKAN ARSIPKAN_BERDUA GABUNGKAN MINTA_LENGKAPI PERKETAT VERIFIKASI',
    '',
    '',
    '',
    '(ALIHKAN_DARURAT) (ARSIPKAN) (ARSIPKAN_BERDUA) (MINTA_LENGKAPI) (VERIFIKASI)',
  ],
  tertunda: ['CABUT LENGKAPI LONGGARKAN PERKETAT', 'PERKETAT', '', '', '', ''],
  terdisposisi: [
    'CABUT LONGGARKAN PERKETAT',
    '(BUKAN_WEWENANG) (BUKAN_WEWENANG_BERSAMA) (MINTA_PUTUSAN) (TINDAK_LANJUT) DISPOSISI GABUNGKAN PERKETAT',
    'BUKAN_WEWENANG BUKAN_WEWENANG_BERSAMA DISPOSISI MINTA_PUTUSAN TINDAK_LANJUT',
    '(BUKAN_WEWENANG) (BUKAN_WEWENANG_BERSAMA) (DISPOSISI) (MINTA_PUTUSAN) TINDAK_LANJUT',
    '(BUKAN_WEWENANG) (DISPOSISI) (TINDAK_LANJUT) BUKAN_WEWENANG_BERSAMA MINTA_PUTUSAN',
    '(BUKAN_WEWENANG) (BUKAN_WEWENANG_BERSAMA) (DISPOSISI) (MINTA_PUTUSAN) (TINDAK_LANJUT)',
  ],
  diproses: [
    'CABUT LONGGARKAN PERKETAT',
    '(AJUKAN_SELESAI) (BUKAN_WEWENANG) (BUKAN_WEWENANG_BERSAMA) (DISPOSISI_INTERNAL) (JADWALKAN) (MINTA_DATA) (MINTA_PUTUSAN) (TINDAK_LANJUT) ALIHKAN_PPID ALIHKAN_WBS GABUNGKAN PERKETAT',
    '(AJUKAN_SELESAI) (JADWALKAN) (MINTA_DATA) BUKAN_WEWENANG BUKAN_WEWENANG_BERSAMA DISPOSISI_INTERNAL MINTA_PUTUSAN TINDAK_LANJUT',
    '(BUKAN_WEWENANG) (BUKAN_WEWENANG_BERSAMA) (DISPOSISI_INTERNAL) (JADWALKAN) (MINTA_PUTUSAN) AJUKAN_SELESAI MINTA_DATA TINDAK_LANJUT',
    '(AJUKAN_SELESAI) (BUKAN_WEWENANG) (DISPOSISI_INTERNAL) (MINTA_DATA) (TINDAK_LANJUT) BUKAN_WEWENANG_BERSAMA JADWALKAN MINTA_PUTUSAN',
    '(AJUKAN_SELESAI) (BUKAN_WEWENANG) (BUKAN_WEWENANG_BERSAMA) (DISPOSISI_INTERNAL) (JADWALKAN) (MINTA_DATA) (MINTA_PUTUSAN) (TINDAK_LANJUT)',
  ],
  menunggu_pelapor: ['BALAS CABUT LONGGARKAN PERKETAT', 'PERKETAT', '', '', '', ''],
  menunggu_persetujuan: [
    'CABUT LONGGARKAN PERKETAT',
    '(KEMBALIKAN) (SETUJUI) PERKETAT',
    'KEMBALIKAN SETUJUI',
    '(KEMBALIKAN) (SETUJUI)',
    'KEMBALIKAN SETUJUI',
    '(KEMBALIKAN) (SETUJUI)',
  ],
  menunggu_tanggapan: ['CABUT LONGGARKAN PERKETAT TANGGAPI TERIMA', 'PERKETAT', '', '', '', ''],
  selesai: ['BUKA_KEMBALI LONGGARKAN PERKETAT', 'PERKETAT', '', '', 'TINJAU_MUTU', ''],
};

describe('the actions on the page of a complaint', () => {
  const rows = Object.entries(ALLOWED)
    .flatMap(([state, events]) =>
      PEOPLE.flatMap((name, index) =>
        state === 'menunggu_verifikasi' && ['rina', 'arif', 'surya'].includes(name)
          ? []
          : [[state, name, events[index] ?? ''] as const],
      ),
    )
    .filter(([state, name]) => !(state === 'tertunda' && ['rina', 'arif', 'surya'].includes(name)));
  it.each(rows)('in %s for %s are: %s', async (state, name, events) => {
    expect(eventsOf(await pageOf(state, name))).toBe(events);
  });

  it('that are for others say for whom, in the language of the reader', async () => {
    const { caseId } = sent.get('terdisposisi')!;
    const greyed = async (language: 'id' | 'en') =>
      (await installation.as('arif', language).case.get({ caseId })).forms.find(
        ({ event }) => event === 'DISPOSISI',
      )?.disabled;
    const office = 'Dinas Pekerjaan Umum dan Penataan Ruang';
    expect(await greyed('id')).toBe(
      `Tindakan ini untuk Admin instansi di ${office}; Admin instansi di Pemerintah Kota Jambi; Admin nasional di ${office}; Admin nasional di Pemerintah Kota Jambi; Pejabat penghubung di ${office}.`,
    );
    expect(await greyed('en')).toContain('This action is for Agency admin at');
  });

  it('that a colleague has claimed say who is working on it', async () => {
    const complaint = await verifiedComplaint(installation);
    const { caseId } = complaint;
    await installation
      .as('arif')
      .task.claim({ caseId, task: 'terdisposisi/1', saw: 2, key: crypto.randomUUID() });
    const page = await installation.as('dewi').case.get({ caseId });
    expect(page.forms.find(({ event }) => event === 'TINDAK_LANJUT')?.disabled).toBe(
      'Sedang dikerjakan Arif Rahman.',
    );
    expect(page.tasks[0]).toMatchObject({
      claimedBy: 'Arif Rahman',
      mine: false,
      canClaim: false,
      canRelease: false,
    });
    const own = await installation.as('arif').case.get({ caseId });
    expect(own.tasks[0]).toMatchObject({ mine: true, canClaim: false, canRelease: true });
    expect(
      (await installation.as('rina').case.get({ caseId })).forms.every(({ disabled }) => disabled === null),
    ).toBe(true);
  });

  it('that a rule about persons forbids say so instead of naming roles', async () => {
    const complaint = await verifiedComplaint(installation);
    await STEPS['diproses']?.(installation, complaint);
    await STEPS['menunggu_persetujuan']?.(installation, complaint);
    const { units, ...organisation } = await installation.engine.store.organisation();
    const office = units.find(({ name }) => name.startsWith('Dinas Pekerjaan'))!.id;
    const head = {
      ...organisation.roles[0]!,
      id: 'arif-head',
      person: installation.person('arif'),
      role: 'kepala_opd',
      unit: office,
    };
    await installation.engine.store.changeOrganisation({ roles: [head], entries: [] });
    const page = await installation.as('arif').case.get({ caseId: complaint.caseId });
    const reason = page.forms.find(({ event }) => event === 'SETUJUI')?.disabled;
    expect(reason).toBe(
      'Anda sudah melakukan "Ajukan selesai" pada kasus ini, jadi orang lain yang harus memutuskan.',
    );
  });
});

describe('where a complaint stands', () => {
  it('is said by a strip of stages: done, current, ahead', async () => {
    const strip = async (state: string) =>
      (await pageOf(state, 'reporter')).stages.map((stage) => stage.state).join(' ');
    expect(await strip('menunggu_verifikasi')).toBe('current ahead ahead ahead ahead');
    expect(await strip('diproses')).toBe('done done current ahead ahead');
    expect(await strip('selesai')).toBe('done done done done current');
  });

  it('shows a stage aside only while the case is there', async () => {
    expect((await pageOf('tertunda', 'reporter')).stages.map(({ title }) => title)).toContain('Tertunda');
    expect((await pageOf('diproses', 'reporter')).stages.map(({ title }) => title)).not.toContain('Tertunda');
  });

  it('tells the reporter whether it is their turn', async () => {
    expect((await pageOf('menunggu_pelapor', 'reporter')).expected).toBe('Giliran Anda: Jawab pertanyaan.');
    expect((await pageOf('diproses', 'reporter')).expected).toBe(
      'Saat ini tidak ada yang perlu Anda lakukan.',
    );
    expect((await pageOf('selesai', 'reporter')).expected).toBeNull();
  });

  it('tells who holds it since when, and offers the task to its office', async () => {
    const page = await pageOf('terdisposisi', 'arif');
    expect(page).toMatchObject({
      holder: 'Dinas Pekerjaan Umum dan Penataan Ruang',
      own: false,
      canReadHistory: true,
    });
    expect(page.tasks[0]?.offeredTo).toContain('Petugas di Dinas Pekerjaan Umum dan Penataan Ruang');
    expect(page.tasks[0]?.canClaim).toBe(true);
    expect((await pageOf('terdisposisi', 'reporter')).tasks).toEqual([]);
  });

  it('shows badges for the levels that hold', async () => {
    const complaint = await sendComplaint(installation, { rahasia: true, anonim: true });
    expect((await complaint.reporter.case.get({ caseId: complaint.caseId })).badges).toEqual([
      'Rahasia',
      'Anonim',
    ]);
    expect((await pageOf('diproses', 'reporter')).badges).toEqual([]);
  });

  it('is the same office for everyone, by its name today', async () => {
    const unit = await unitId(installation, 'Dinas Pekerjaan');
    const { case: stored } = await installation.engine.store.load(sent.get('diproses')!.caseId, null);
    expect(stored?.unit).toBe(unit);
  });
});

describe('the receipt of a complaint', () => {
  it('gives number, times and the next date, and neither PIN nor text', async () => {
    const complaint = sent.get('menunggu_verifikasi')!;
    const receipt = await complaint.reporter.case.receipt({ caseId: complaint.caseId });
    expect(receipt).toMatchObject({
      tracking: complaint.tracking,
      sentAt: 'Senin, 2 Maret 2026 pukul 09.00 WIB',
      countedFrom: 'Senin, 2 Maret 2026',
      next: ['Verifikasi: paling lambat Kamis, 5 Maret 2026.'],
    });
    expect(JSON.stringify(receipt)).not.toContain(complaint.pin);
  });
});
