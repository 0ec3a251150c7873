import { beforeEach, describe, expect, it } from 'vitest';
import { openEntry } from '#engine/machine/entry.ts';
import { historyOf, prove } from '#engine/runtime/history.ts';
import { act, sendComplaint, unitId, verifiedComplaint } from '#engine/testing/complaint.ts';
import { demoInstallation } from '#engine/testing/installation.ts';
import type { Caller, TestInstallation } from '#engine/testing/installation.ts';

let installation: TestInstallation;
beforeEach(async () => {
  installation = await demoInstallation();
});

/** Cases that the page of this one shows to this reader. */
async function shown(caller: Caller, caseId: string): Promise<readonly string[]> {
  const { similar } = await caller.case.get({ caseId });
  return similar.flatMap(({ cases }) => cases.map((each) => each.caseId));
}

/** What the first entry of the case has recorded. */
async function recorded(caseId: string): Promise<unknown> {
  const [first] = await historyOf(installation.engine, caseId);
  return openEntry(first?.text ?? '').env.look;
}

describe('two reports on the same category and place', () => {
  it('are shown together to staff on the page of the later one, and it links to the first', async () => {
    const first = await sendComplaint(installation);
    const second = await sendComplaint(installation, { judul: 'Lubang besar di jalan sekolah' });

    expect((await installation.as('maya').case.get({ caseId: second.caseId })).similar).toEqual([
      {
        title: 'Mungkin laporan yang sama',
        cases: [
          {
            caseId: first.caseId,
            tracking: first.tracking,
            headline: 'Jalan rusak di depan SD 4',
            state: 'Menunggu verifikasi',
            service: 'Pengaduan SP4N-LAPOR!',
          },
        ],
      },
    ]);
    expect((await installation.as('maya', 'en').case.get({ caseId: second.caseId })).similar[0]?.title).toBe(
      'Possibly the same report',
    );
    expect(await shown(installation.as('maya'), first.caseId)).toEqual([]);
    expect(await recorded(second.caseId)).toEqual({ serupa: [first.caseId] });
  });

  it('are never shown to the reporter, also when the first is their own', async () => {
    const first = await sendComplaint(installation);
    const second = await sendComplaint(installation);

    expect((await second.reporter.case.get({ caseId: second.caseId })).similar).toEqual([]);
    expect(JSON.stringify(await second.reporter.case.get({ caseId: second.caseId }))).not.toContain(
      first.caseId,
    );
  });

  it('stay together when they have moved on, in their state of now', async () => {
    const first = await sendComplaint(installation);
    const second = await verifiedComplaint(installation);
    await act(first.reporter, first.caseId, 'CABUT', { alasan_cabut: 'Sudah diperbaiki warga.' });

    const page = await installation.as('maya').case.get({ caseId: second.caseId });
    expect(page.similar[0]?.cases.map(({ state }) => state)).toEqual(['Dicabut pelapor']);
  });

  it('replay to the stored case, whatever has been sent since', async () => {
    await sendComplaint(installation);
    const { caseId } = await verifiedComplaint(installation);
    await sendComplaint(installation);

    const { case: stored } = await installation.engine.store.load(caseId, null);
    if (stored === null) throw new Error('the case is gone');
    const proof = await prove(installation.engine, stored, await historyOf(installation.engine, caseId));
    expect(proof).toMatchObject({ chain: true, same: true, difference: null });
  });
});

describe('a report is not like another', () => {
  it.each([
    ['in another place', { lokasi: '15.71.01.1003' }],
    ['of another category', { kategori: 'lampu_jalan' }],
    ['without a category', { kategori: '' }],
  ])('%s', async (_what, changes) => {
    await sendComplaint(installation, changes);
    const { caseId } = await sendComplaint(installation);

    expect(await recorded(caseId)).toEqual({ serupa: [] });
    expect(await shown(installation.as('maya'), caseId)).toEqual([]);
  });

  it('after more than fourteen days', async () => {
    const early = await sendComplaint(installation);
    installation.clock.set('2026-03-16T02:00:00.000Z');
    const late = await sendComplaint(installation);
    expect(await recorded(late.caseId)).toEqual({ serupa: [early.caseId] });

    installation.clock.set('2026-03-16T02:00:00.001Z');
    const later = await sendComplaint(installation);
    expect(await recorded(later.caseId)).toEqual({ serupa: [late.caseId] });
  });

  it('when it leaves open what would be compared: nothing is looked up', async () => {
    await sendComplaint(installation, { kategori: '' });
    const { caseId } = await sendComplaint(installation, { kategori: '' });

    expect(await recorded(caseId)).toEqual({});
  });
});

it('of many like it a report has the five newest', async () => {
  const sent: string[] = [];
  for (let minute = 10; minute < 17; minute += 1) {
    installation.clock.set(`2026-03-02T02:${String(minute)}:00.000Z`);
    sent.push((await sendComplaint(installation)).caseId);
  }

  expect(await recorded(sent.at(-1) ?? '')).toEqual({ serupa: sent.slice(1, 6).reverse() });
});

describe('a secret report', () => {
  it('is never found, nor recorded', async () => {
    await sendComplaint(installation, { rahasia: true });
    const { caseId } = await sendComplaint(installation);

    expect(await recorded(caseId)).toEqual({ serupa: [] });
    expect(await shown(installation.as('maya'), caseId)).toEqual([]);
  });

  it('is found neither when it is anonymous too, while one that is only anonymous is', async () => {
    await sendComplaint(installation, { rahasia: true, anonim: true });
    const anonymous = await sendComplaint(installation, { anonim: true });
    const { caseId } = await sendComplaint(installation);

    expect(await recorded(caseId)).toEqual({ serupa: [anonymous.caseId] });
  });

  it('that became secret later is shown no more to those who no longer see it, nor its id', async () => {
    const first = await sendComplaint(installation);
    const second = await sendComplaint(installation);
    const auditor = installation.as('bayu');
    expect(await shown(auditor, second.caseId)).toEqual([first.caseId]);
    const text = async () => (await auditor.case.history({ caseId: second.caseId, entry: 1 })).moment.text;
    expect(await text()).toContain(first.caseId);

    await act(installation.as('maya'), first.caseId, 'VERIFIKASI', {
      kelas: 'pengaduan_tidak_berkadar',
      kategori: 'jalan_jembatan',
      judul_publik: 'Jalan rusak di depan sekolah dasar',
      opd: await unitId(installation, 'Dinas Pekerjaan Umum'),
      anonim: false,
      rahasia: true,
    });

    expect(await shown(auditor, second.caseId)).toEqual([]);
    expect(await text()).toBeNull();
    expect(JSON.stringify(await auditor.case.get({ caseId: second.caseId }))).not.toContain(first.caseId);
    expect(await shown(installation.as('maya'), second.caseId)).toEqual([first.caseId]);
  });
});

it('an office is shown only those that it may see itself', async () => {
  const first = await verifiedComplaint(installation);
  const second = await sendComplaint(installation);
  await act(installation.as('maya'), second.caseId, 'VERIFIKASI', {
    kelas: 'pengaduan_tidak_berkadar',
    kategori: 'jalan_jembatan',
    judul_publik: 'Jalan rusak di depan sekolah dasar',
    opd: await unitId(installation, 'Dinas Lingkungan Hidup'),
    anonim: false,
    rahasia: false,
  });

  expect(await shown(installation.as('maya'), second.caseId)).toEqual([first.caseId]);
  const joko = installation.as('joko');
  expect(await shown(joko, second.caseId)).toEqual([]);
  expect((await joko.case.history({ caseId: second.caseId, entry: 1 })).moment.text).toBeNull();
});
