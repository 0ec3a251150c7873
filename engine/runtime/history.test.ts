import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { sha256Hex } from '#engine/definition/canonical.ts';
import { historyOf, prove } from './history.ts';
import type { StoredEntry } from './store.ts';
import { runDue } from './timer.ts';
import { act, sendComplaint, unitId } from '#engine/testing/complaint.ts';
import { demoInstallation } from '#engine/testing/installation.ts';
import type { TestInstallation } from '#engine/testing/installation.ts';
import { replay } from '#engine/machine/replay.ts';
import type { Case } from '#engine/machine/types.ts';

const LONG = 'Lubang sudah ditambal pada hari Selasa dan jalan dapat dilalui dengan aman.';

/** A complaint with events of every kind: pause, transfer, claim, release, approval, and the timer that closes it. */
async function longHistory(installation: TestInstallation): Promise<string> {
  const { caseId, reporter } = await sendComplaint(installation);
  const [maya, arif, surya] = ['maya', 'arif', 'surya'].map((name) => installation.as(name)) as [
    never,
    never,
    never,
  ];
  await act(maya, caseId, 'MINTA_LENGKAPI', { pertanyaan: 'Mohon jelaskan letak lubangnya.' });
  await act(reporter, caseId, 'LENGKAPI', { kelengkapan: 'Tepat di depan gerbang.' });
  const opd = await unitId(installation, 'Dinas Pekerjaan');
  const passed = {
    kelas: 'pengaduan_tidak_berkadar',
    kategori: 'jalan_jembatan',
    judul_publik: 'Jalan rusak di kota',
    opd,
  };
  await act(maya, caseId, 'VERIFIKASI', { ...passed, anonim: false, rahasia: false });
  const key = () => crypto.randomUUID();
  const claims = installation.as('arif').task;
  await claims.claim({ caseId, task: 'terdisposisi/1', saw: 4, key: key() });
  await claims.release({ caseId, task: 'terdisposisi/1', saw: 5, key: key() });
  await act(arif, caseId, 'TINDAK_LANJUT', { tindakan: LONG, sifat_tindakan: 'ditangani' });
  await act(arif, caseId, 'AJUKAN_SELESAI', { jawaban: LONG, pekerjaan_fisik: false });
  await act(surya, caseId, 'SETUJUI');
  installation.clock.forward(60 * 24 * 3_600_000);
  await runDue(installation.engine);
  return caseId;
}

let installation: TestInstallation;
let subject: Case;
let entries: readonly StoredEntry[];

beforeAll(async () => {
  installation = await demoInstallation();
  const caseId = await longHistory(installation);
  const { case: found } = await installation.engine.store.load(caseId, null);
  if (found === null) throw new Error('the case is gone');
  subject = found;
  entries = await historyOf(installation.engine, caseId);
});

const isFound = async (tampered: readonly StoredEntry[]): Promise<boolean> => {
  const { chain, same, difference } = await prove(installation.engine, subject, tampered);
  return !(chain && same && difference === null);
};

describe('the replay of an untouched history', () => {
  it('gives every text and hash again, and at the end the stored case', async () => {
    expect(entries.map(({ kind }) => kind)).toEqual([
      'event',
      'event',
      'event',
      'event',
      'claim',
      'claim',
      'event',
      'event',
      'event',
      'timer',
      'timer',
      'timer',
      'timer',
      'timer',
      'timer',
      'effect',
      'effect',
    ]);
    expect(await isFound(entries)).toBe(false);
  });

  it('asks no clock, table, person or key: the entries and the calendars they name are enough', async () => {
    const published = await installation.engine.world.byHash(subject.definition);
    const calendars = await installation.engine.world.calendarsByHash();
    const { cases, difference } = replay(published, entries, calendars);
    expect(difference).toBeNull();
    expect(cases.map(({ state }) => state)).toEqual(
      entries.map(({ text }) => (JSON.parse(text) as { to: string }).to),
    );
  });

  it('says where it stopped when the calendar of the time is missing', async () => {
    const published = await installation.engine.world.byHash(subject.definition);
    expect(replay(published, entries, {}).difference).toEqual({ sequence: 1, what: 'text' });
  });
});

describe('a history that somebody tampered with', () => {
  it('is found out at any character of any entry, whether its hash was left or made anew', async () => {
    const change = fc.asyncProperty(
      fc.nat(),
      fc.nat(),
      fc.integer({ min: 1, max: 94 }),
      fc.boolean(),
      async (which, where, by, rehashed) => {
        const index = which % entries.length;
        const row = entries[index]!;
        const place = where % row.text.length;
        const other = String.fromCharCode(32 + ((row.text.charCodeAt(place) - 32 + by) % 95));
        const text = row.text.slice(0, place) + other + row.text.slice(place + 1);
        const hash = rehashed ? sha256Hex(text) : row.hash;
        expect(await isFound(entries.with(index, { ...row, text, hash }))).toBe(text !== row.text);
      },
    );
    await fc.assert(change, { numRuns: 400 });
  }, 60_000);

  it('is found out when only the stored hash of an entry was changed', async () => {
    for (const [index, row] of entries.entries())
      expect(await isFound(entries.with(index, { ...row, hash: sha256Hex(row.hash) }))).toBe(true);
  });

  it('is found out when an entry was left out, doubled or moved, or all are gone', async () => {
    for (const [index, row] of entries.entries()) {
      expect(await isFound(entries.toSpliced(index, 1))).toBe(true);
      expect(await isFound(entries.toSpliced(index, 0, row))).toBe(true);
      if (index > 0)
        expect(await isFound(entries.with(index, entries[index - 1]!).with(index - 1, row))).toBe(true);
    }
    expect(await isFound([])).toBe(true);
  });

  it.each(['', 'null', '[]', '{}', '{"before":null}', '{"before":null,"opens":{}}', 'not json'])(
    'is found out, and nothing is thrown, when an entry reads %j',
    async (text) => {
      const tampered = { ...entries[0]!, text, hash: sha256Hex(text) };
      expect(await isFound(entries.with(0, tampered))).toBe(true);
    },
  );

  it('is found out when the stored case says something else than its history', async () => {
    const { engine } = installation;
    const other = { ...subject, data: { ...subject.data, kelas: 'aspirasi' } };
    expect(await prove(engine, other, entries)).toMatchObject({ chain: true, difference: null, same: false });
  });

  it('names the first entry that is not as it was', async () => {
    const text = entries[3]!.text.replace('VERIFIKASI', 'VERIFIKASL');
    const proof = await prove(installation.engine, subject, entries.with(3, { ...entries[3]!, text }));
    expect(proof.difference?.sequence).toBe(4);
  });
});
