import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { historyOf, prove } from '#engine/runtime/history.ts';
import { sendCommand } from '#engine/runtime/case.ts';
import { runDue } from '#engine/runtime/timer.ts';
import type { Store } from '#engine/runtime/store.ts';
import { act, formOf, sendComplaint, verifiedComplaint } from './complaint.ts';
import { demoInstallation } from './installation.ts';
import type { TestInstallation } from './installation.ts';

/** What a store over a driver offers to this suite: the store, and the statements that went to the driver so far. */
export interface CountedStore {
  readonly store: Store;
  readonly statements: readonly string[];
}

/** An embedded database starts slowly on a machine that does much else. */
const STARTING_MS = 60_000;
const FOLLOW_UP = {
  tindakan: 'Petugas sudah meninjau lokasi dan menandai lubang.',
  sifat_tindakan: 'ditangani',
};

/** The engine on a real store: whole cases, repeats, clashes and what one transition costs. */
export function caseContract(open: () => Promise<CountedStore>): void {
  let installation: TestInstallation;
  let statements: readonly string[];

  beforeAll(async () => {
    const counted = await open();
    ({ statements } = counted);
    installation = await demoInstallation({ store: counted.store });
  }, STARTING_MS);

  const provedCase = async (caseId: string): Promise<number> => {
    const { case: stored } = await installation.engine.store.load(caseId, null);
    if (stored === null) throw new Error('the case is gone');
    const entries = await historyOf(installation.engine, caseId);
    expect(await prove(installation.engine, stored, entries)).toMatchObject({
      chain: true,
      same: true,
      difference: null,
    });
    return entries.length;
  };

  describe('the engine on a database', () => {
    it('carries a complaint from sending to acceptance and its history replays to the stored case', async () => {
      const { caseId, reporter } = await verifiedComplaint(installation);
      const arif = installation.as('arif');
      await act(arif, caseId, 'TINDAK_LANJUT', FOLLOW_UP);
      await act(arif, caseId, 'AJUKAN_SELESAI', {
        jawaban: 'Lubang sudah ditambal pada hari Selasa dan jalan dapat dilalui dengan aman.',
      });
      await act(installation.as('surya'), caseId, 'SETUJUI');
      await act(reporter, caseId, 'TERIMA', { rating: 4 });
      expect((await reporter.case.get({ caseId })).closed).toBe(true);
      expect(await provedCase(caseId)).toBe(6);
    });

    it('takes one warm transition in two round trips: load and commit', async () => {
      const { caseId } = await verifiedComplaint(installation);
      const { task, saw } = await formOf(installation.as('arif'), caseId, 'TINDAK_LANJUT');
      const sender = { person: installation.person('arif'), openCase: null, owners: [] };
      const before = statements.length;
      await sendCommand(
        installation.engine,
        sender,
        caseId,
        { kind: 'event', event: 'TINDAK_LANJUT', task, saw, form: FOLLOW_UP },
        { key: randomUUID(), draft: null },
      );
      expect(statements.slice(before)).toHaveLength(2);
    });

    it('answers a repeated key with the first answer and writes no second entry', async () => {
      const { caseId } = await verifiedComplaint(installation);
      const arif = installation.as('arif');
      const { process, event, task, saw } = await formOf(arif, caseId, 'TINDAK_LANJUT');
      const command = { process, caseId, event, task, saw, form: FOLLOW_UP, key: randomUUID() };
      const first = await arif.case.send(command);
      expect(await arif.case.send(command)).toEqual(first);
      expect(
        await arif.case.send({ ...command, form: { ...FOLLOW_UP, sifat_tindakan: 'normatif' } }),
      ).toEqual({
        sequence: first.sequence,
        differs: true,
      });
      expect(await provedCase(caseId)).toBe(first.sequence);
    });

    it('lets every one of many commands on one case through, in some order, without a gap', async () => {
      const { caseId } = await verifiedComplaint(installation);
      const people = ['arif', 'dewi', 'rina'];
      await act(installation.as('arif'), caseId, 'TINDAK_LANJUT', FOLLOW_UP);
      const form = await formOf(installation.as('arif'), caseId, 'TINDAK_LANJUT');
      const { process, event, task, saw } = form;
      const sent = await Promise.all(
        Array.from({ length: 12 }, (_, index) =>
          installation
            .as(people[index % people.length] ?? '')
            .case.send({ process, caseId, event, task, saw, form: FOLLOW_UP, key: randomUUID() }),
        ),
      );
      const sequences = sent.map(({ sequence }) => sequence).sort((a, b) => a - b);
      expect(sequences).toEqual(Array.from({ length: 12 }, (_, index) => 4 + index));
      expect(await provedCase(caseId)).toBe(15);
    });

    it('refuses a right that was taken away a moment before the commit', async () => {
      const { caseId } = await verifiedComplaint(installation);
      const { store, world } = installation.engine;
      await formOf(installation.as('dewi'), caseId, 'TINDAK_LANJUT');
      const { roles } = await store.organisation();
      const held = roles.find((row) => row.person === installation.person('dewi'));
      if (held === undefined) throw new Error('dewi holds nothing');
      await store.changeOrganisation({ roles: [{ ...held, to: '2026-02-28' }], entries: [] });
      await expect(act(installation.as('dewi'), caseId, 'TINDAK_LANJUT', FOLLOW_UP)).rejects.toMatchObject({
        message: 'NOT_FOUND',
      });
      await store.changeOrganisation({ roles: [held], entries: [] });
      await world.directory(installation.clock.now(), (await store.organisation()).version);
    });

    it('fires timers in due order with their due time when the worker comes late', async () => {
      const { caseId, reporter } = await sendComplaint(installation);
      await act(installation.as('maya'), caseId, 'MINTA_LENGKAPI', {
        pertanyaan: 'Mohon jelaskan letak lubangnya.',
      });
      installation.clock.set('2026-05-04T02:00:00.000Z');
      await runDue(installation.engine);
      const page = await reporter.case.get({ caseId });
      expect(page.closed).toBe(true);
      // What was told about it was told later.
      expect(page.history.map(({ at }) => at)).toContain('Rabu, 1 April 2026 pukul 23.59 WIB');
      await provedCase(caseId);
    });
  });
}
