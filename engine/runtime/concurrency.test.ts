import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { AlurError } from '#engine/errors.ts';
import type { Command } from '#engine/machine/types.ts';
import { verifiedComplaint } from '#engine/testing/complaint.ts';
import { demoInstallation } from '#engine/testing/installation.ts';
import type { TestInstallation } from '#engine/testing/installation.ts';
import { sendCommand } from './case.ts';
import { createEngine } from './engine.ts';
import type { Engine } from './engine.ts';
import { historyOf, prove } from './history.ts';
import { runDue } from './timer.ts';

const note = (index: number, saw: number): Command => ({
  kind: 'event',
  event: 'TINDAK_LANJUT',
  task: 'diproses/1',
  saw,
  form: { tindakan: `Catatan nomor ${String(index)} dari petugas di lapangan.`, sifat_tindakan: 'ditangani' },
});

async function beingHandled(): Promise<{ readonly installation: TestInstallation; readonly caseId: string }> {
  const installation = await demoInstallation();
  const { caseId } = await verifiedComplaint(installation);
  const first = { ...note(0, 2), task: 'terdisposisi/1' } as Command;
  await send(installation, installation.engine, 'arif', caseId, first);
  return { installation, caseId };
}

async function send(
  installation: TestInstallation,
  engine: Engine,
  name: string,
  caseId: string,
  command: Command,
): Promise<string> {
  const person = installation.person(name);
  const sender = { person, openCase: null, owners: [person] };
  try {
    await sendCommand(engine, sender, caseId, command, { key: randomUUID(), draft: null });
    return 'done';
  } catch (error) {
    if (error instanceof AlurError) return error.code;
    throw error;
  }
}

async function isSound({ engine }: TestInstallation, caseId: string, length: number): Promise<void> {
  const { case: subject } = await engine.store.load(caseId, null);
  if (subject === null) throw new Error('the case is gone');
  const entries = await historyOf(engine, caseId);
  expect(entries.map(({ sequence }) => sequence)).toEqual(Array.from({ length }, (_, index) => index + 1));
  expect(await prove(engine, subject, entries)).toMatchObject({ chain: true, same: true, difference: null });
}

describe('many commands on one case at the same moment', () => {
  it('are all taken when none disturbs another, each exactly once', async () => {
    const { installation, caseId } = await beingHandled();
    const { engine } = installation;
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        send(installation, engine, index % 2 === 0 ? 'arif' : 'dewi', caseId, note(index, 3)),
      ),
    );
    expect(answers).toEqual(Array.from({ length: 20 }, () => 'done'));
    const personal = (await engine.store.personal(caseId))
      .filter((row) => row.field === 'tindakan')
      .map((row) => row.value);
    expect(new Set(personal.slice(1)).size).toBe(20);
    await isSound(installation, caseId, 23);
  });

  it('are taken through several nodes of one store alike', async () => {
    const { installation, caseId } = await beingHandled();
    const nodes = [installation.engine, createEngine(installation.engine), createEngine(installation.engine)];
    const answers = await Promise.all(
      Array.from({ length: 15 }, (_, index) =>
        send(installation, nodes[index % 3]!, 'arif', caseId, note(index, 3)),
      ),
    );
    expect(answers).toEqual(Array.from({ length: 15 }, () => 'done'));
    await isSound(installation, caseId, 18);
  });

  it('that claim the same task give it to one, and tell the others who has it', async () => {
    const { installation, caseId } = await beingHandled();
    const claim: Command = { kind: 'claim', task: 'diproses/1', saw: 3 };
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        send(installation, installation.engine, index % 2 === 0 ? 'arif' : 'dewi', caseId, claim),
      ),
    );
    expect(answers.filter((code) => code === 'done')).toHaveLength(10);
    expect(answers.filter((code) => code === 'CLAIMED_BY_OTHER')).toHaveLength(10);
    await isSound(installation, caseId, 4);
  });

  it('that leave the state are taken once; the others learn that it has moved on', async () => {
    const { installation, caseId } = await beingHandled();
    const ask: Command = {
      kind: 'event',
      event: 'MINTA_DATA',
      task: 'diproses/1',
      saw: 3,
      form: { pertanyaan_petugas: 'Di sisi jalan yang mana lubangnya?' },
    };
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => send(installation, installation.engine, 'arif', caseId, ask)),
    );
    expect(answers.filter((code) => code === 'done')).toHaveLength(1);
    expect(answers.filter((code) => code === 'STALE')).toHaveLength(7);
    await isSound(installation, caseId, 4);
  });

  it('and its timers, fired by several nodes, take effect once each', async () => {
    const { installation, caseId } = await beingHandled();
    const ask: Command = {
      kind: 'event',
      event: 'MINTA_DATA',
      task: 'diproses/1',
      saw: 3,
      form: { pertanyaan_petugas: 'Di sisi jalan yang mana lubangnya?' },
    };
    await send(installation, installation.engine, 'arif', caseId, ask);
    installation.clock.forward(90 * 24 * 3_600_000);
    const nodes = Array.from({ length: 4 }, () => createEngine(installation.engine));
    await Promise.all(nodes.map((node) => runDue(node)));
    const events = (await historyOf(installation.engine, caseId)).map(({ event }) => event);
    expect(events.filter((event) => event === 'clock.lengkapi_pelapor')).toHaveLength(1);
    await isSound(installation, caseId, events.length);
  });
});
