import { expect, it } from 'vitest';
import { openStore } from '#db/open-store.ts';
import { act, sendComplaint, verifiedComplaint } from '#engine/testing/complaint.ts';
import type { SentComplaint } from '#engine/testing/complaint.ts';
import { demoInstallation } from '#engine/testing/installation.ts';
import type { TestInstallation } from '#engine/testing/installation.ts';
import { caseIds, left, provedHistory } from './testing/opened.ts';
import { pagesBuilt, startProgram, temporaryFolder } from './testing/program.ts';
import { integrator } from './testing/visitor.ts';

const data = await temporaryFolder();
const QUESTION = 'Mohon jelaskan letak lubang di jalan itu.';

/** The program was last there on this day. */
const LAST_LOOK = '2026-03-10T02:00:00.000Z';

it('timers that came due while no program ran take effect at the next start, in due order, each once with its due time', async () => {
  await pagesBuilt();
  const { sent, dues } = await yearsAgo();
  expect(dues).toHaveLength(4);

  // Killed as soon as it listens, most likely while it fires; the next one does the rest.
  await (await startProgram({ data })).kill();
  const program = await startProgram({ data });
  for (const complaint of sent) await closed(program.address, complaint);
  expect((await program.stop()).code).toBe(0);

  await left({ data }, async (opened) => {
    for (const id of await caseIds(opened)) await provedHistory(opened, id);
    const fired = await opened.database.query(
      `select stream_id, at from entry where kind = 'timer' and recorded_at > $1::timestamptz order by transaction`,
      [LAST_LOOK],
    );
    expect(fired.map((row) => ({ caseId: row['stream_id'], due: row['at'] }))).toEqual(dues);
    expect(await opened.engine.store.nextDue()).toBeNull();
  });
}, 120_000);

/** Four complaints whose reporters were asked something in March, in another order than they were sent. */
async function yearsAgo(): Promise<{
  readonly sent: readonly SentComplaint[];
  readonly dues: readonly { readonly caseId: string; readonly due: string }[];
}> {
  const { store } = await openStore({ folder: data });
  const installation = await demoInstallation({ store, now: '2026-03-02T02:00:00.000Z' });
  const [first, second, third] = [
    await sendComplaint(installation),
    await sendComplaint(installation),
    await sendComplaint(installation),
  ];
  const handled = await handledComplaint(installation);
  const maya = installation.as('maya');
  installation.clock.set('2026-03-05T02:00:00.000Z');
  await act(maya, second.caseId, 'MINTA_LENGKAPI', { pertanyaan: QUESTION });
  installation.clock.set('2026-03-06T02:00:00.000Z');
  await act(installation.as('arif'), handled.caseId, 'MINTA_DATA', { pertanyaan_petugas: QUESTION });
  installation.clock.set('2026-03-09T02:00:00.000Z');
  await act(maya, third.caseId, 'MINTA_LENGKAPI', { pertanyaan: QUESTION });
  installation.clock.set(LAST_LOOK);
  await act(maya, first.caseId, 'MINTA_LENGKAPI', { pertanyaan: QUESTION });

  const due = await store.dueCases('2026-11-01T00:00:00.000Z', 10);
  expect(due.map(({ caseId }) => caseId)).toEqual([second.caseId, handled.caseId, third.caseId, first.caseId]);
  await store.close();
  return { sent: [first, second, third, handled], dues: due.map(({ caseId, due: at }) => ({ caseId, due: at })) };
}

async function handledComplaint(installation: TestInstallation): Promise<SentComplaint> {
  const complaint = await verifiedComplaint(installation);
  await act(installation.as('arif'), complaint.caseId, 'TINDAK_LANJUT', {
    tindakan: 'Petugas sudah meninjau lokasi dan menandai lubang.',
    sifat_tindakan: 'ditangani',
  });
  return complaint;
}

/** Waits until the reporter reads that the case is closed. */
async function closed(address: string, { tracking, pin }: SentComplaint): Promise<void> {
  const { caseId, token } = await integrator(address).case.track.mutate({ tracking, pin });
  const reporter = integrator(address, token);
  await expect.poll(async () => (await reporter.case.get.query({ caseId })).closed, { timeout: 20_000 }).toBe(true);
}
