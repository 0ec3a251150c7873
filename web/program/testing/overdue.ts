import { deliverAll } from '#engine/runtime/outbox.ts';
import { expect } from 'vitest';
import { openStore } from '#db/open-store.ts';
import { act, sendComplaint, verifiedComplaint } from '#engine/testing/complaint.ts';
import type { SentComplaint } from '#engine/testing/complaint.ts';
import { demoInstallation } from '#engine/testing/installation.ts';
import type { TestInstallation } from '#engine/testing/installation.ts';
import { caseIds, left, provedHistory } from './opened.ts';
import type { Place } from './program.ts';
import { startProgram } from './program.ts';
import { integrator } from './visitor.ts';

const QUESTION = 'Mohon jelaskan letak lubang di jalan itu.';

/** The clock that ends each of the cases. */
const CLOCK = 'lengkapi_pelapor';

/** The program was last there on this day. */
const LAST_LOOK = '2026-03-11T02:00:00.000Z';

/**
 * Timers came due while no program ran; then several start at once on the same store (one, where the store is one
 * program's alone). The first of them is killed as soon as it listens, most likely while it fires.
 */
export async function overdueTimers(place: Place, programs: number): Promise<void> {
  const { sent, dues } = await monthsAgo(place);
  expect(dues).toHaveLength(4);
  await (await startProgram(place)).kill();

  const running = await Promise.all(Array.from({ length: programs }, () => startProgram(place)));
  for (const complaint of sent) await closed(running[0]?.address ?? '', complaint);
  for (const program of running) expect((await program.stop()).code).toBe(0);

  await left(place, async (opened) => {
    for (const id of await caseIds(opened)) await provedHistory(opened, id);
    const fired = await opened.database.query(
      `select stream_id, at from entry where kind = 'timer' and event = $2 and recorded_at > $1::timestamptz order by transaction`,
      [LAST_LOOK, `clock.${CLOCK}`],
    );
    const inOrder = fired.map((row) => ({ caseId: row['stream_id'], due: row['at'] }));
    // A case is taken with all that is due in it. Two programs take different cases at the same time: their order is each one's own.
    if (programs === 1) expect(inOrder).toEqual(dues);
    else {
      const byDue = (a: { readonly due: unknown }, b: { readonly due: unknown }): number =>
        String(a.due) < String(b.due) ? -1 : 1;
      expect(inOrder.sort(byDue)).toEqual(dues.toSorted(byDue));
    }
    expect(await opened.engine.store.nextDue()).toBeNull();
  });
}

/** Four complaints whose reporters were asked something in March, in another order than they were sent. */
async function monthsAgo({ data, databaseUrl }: Place): Promise<{
  readonly sent: readonly SentComplaint[];
  readonly dues: readonly { readonly caseId: string; readonly due: string }[];
}> {
  const { store } = await openStore(databaseUrl === undefined ? { folder: data } : { url: databaseUrl });
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
  installation.clock.set('2026-03-09T02:00:00.000Z');
  await act(installation.as('arif'), handled.caseId, 'MINTA_DATA', { pertanyaan_petugas: QUESTION });
  installation.clock.set('2026-03-10T02:00:00.000Z');
  await act(maya, third.caseId, 'MINTA_LENGKAPI', { pertanyaan: QUESTION });
  installation.clock.set(LAST_LOOK);
  await act(maya, first.caseId, 'MINTA_LENGKAPI', { pertanyaan: QUESTION });

  // What was ordered is done before the program goes: else a case would be looked at for that first.
  await deliverAll(installation.engine);
  const due = await store.dueCases('2026-11-01T00:00:00.000Z', 10);
  const order = due.map(({ caseId }) => caseId);
  // Of two the verification was late already: the next rung of its ladder comes before what the others wait for.
  expect(new Set(order.slice(0, 2))).toEqual(new Set([first.caseId, third.caseId]));
  expect(order.slice(2)).toEqual([second.caseId, handled.caseId]);
  const dues = await Promise.all(
    due.map(async ({ caseId }) => {
      const { case: subject } = await store.load(caseId, null);
      return { caseId, due: subject?.timers.find(({ key }) => key === `clock/${CLOCK}`)?.due ?? '' };
    }),
  );
  await store.close();
  return { sent: [first, second, third, handled], dues };
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
  await expect
    .poll(async () => (await reporter.case.get.query({ caseId })).closed, { timeout: 20_000 })
    .toBe(true);
}
