import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { COMPLAINT, sendComplaint, verifiedComplaint } from '#engine/testing/complaint.ts';
import { demoInstallation } from '#engine/testing/installation.ts';
import type { TestInstallation } from '#engine/testing/installation.ts';
import { AlurError } from '#engine/errors.ts';
import type { Command } from '#engine/machine/types.ts';
import type { Sender } from './actor.ts';
import { sendCommand, startCase } from './case.ts';
import { historyOf } from './history.ts';
import { keyHash } from './tracking.ts';

const NOBODY: Sender = { person: null, openCase: null, owners: [] };
const wanted = (key: string, change: object = {}) => ({
  process: 'pengaduan_sp4n',
  event: 'KIRIM',
  form: { ...COMPLAINT, ...change },
  unit: null,
  key,
  draft: null,
});
const by = (installation: TestInstallation, name: string): Sender => {
  const person = installation.person(name);
  return { person, openCase: null, owners: [person] };
};
const followUp = (tindakan: string, saw = 2): Command => ({
  kind: 'event',
  event: 'TINDAK_LANJUT',
  task: 'terdisposisi/1',
  saw,
  form: { tindakan, sifat_tindakan: 'ditangani' },
});
const TEXT = 'Petugas sudah meninjau lokasi dan menandai lubang.';
const codeOf = async (run: Promise<unknown>): Promise<string> =>
  await run.then(
    () => 'done',
    (error: unknown) => (error instanceof AlurError ? error.code : String(error)),
  );

describe('starting a case twice with the same key', () => {
  it('gives the first case, tracking ID and PIN again, and opens no second one', async () => {
    const { engine, ...installation } = await demoInstallation();
    const key = randomUUID();
    const first = await startCase(engine, NOBODY, wanted(key));
    const again = await startCase(engine, NOBODY, wanted(key));
    expect(again).toMatchObject({
      caseId: first.caseId,
      tracking: first.tracking,
      pin: first.pin,
      differs: false,
    });
    expect((await installation.as('maya').case.list({})).count).toBe('1');
    expect(await historyOf(engine, first.caseId)).toHaveLength(1);
  });

  it('and other content gives the first answer and says that the content differs', async () => {
    const { engine } = await demoInstallation();
    const key = randomUUID();
    const first = await startCase(engine, NOBODY, wanted(key));
    const again = await startCase(engine, NOBODY, wanted(key, { judul: 'Judul yang lain sama sekali' }));
    expect(again).toMatchObject({ caseId: first.caseId, pin: first.pin, differs: true });
  });

  it('is no different after the first answer has opened its case to the sender', async () => {
    const { engine } = await demoInstallation();
    const key = randomUUID();
    const first = await startCase(engine, NOBODY, wanted(key));
    const again = await startCase(engine, { ...NOBODY, openCase: first.caseId }, wanted(key));
    expect(again).toMatchObject({ caseId: first.caseId, differs: false });
  });

  it('at the same moment opens one case and answers both alike', async () => {
    const { engine } = await demoInstallation();
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => startCase(engine, NOBODY, wanted(key))),
    );
    expect(new Set(answers.map(({ caseId }) => caseId)).size).toBe(1);
    expect(new Set(answers.map(({ pin }) => pin)).size).toBe(1);
  });
});

describe('sending a command twice with the same key', () => {
  it('gives the first answer and adds no entry, whatever happened since', async () => {
    const installation = await demoInstallation();
    const { caseId } = await verifiedComplaint(installation);
    const send = (key: string, command: Command) =>
      sendCommand(installation.engine, by(installation, 'arif'), caseId, command, { key, draft: null });
    const key = randomUUID();
    const first = await send(key, followUp(TEXT));
    expect(first).toEqual({ sequence: 3, differs: false });
    const second = { ...followUp(`${TEXT} Lagi.`, 3), task: 'diproses/1' };
    await send(randomUUID(), second);
    expect(await send(key, followUp(TEXT))).toEqual({ sequence: 3, differs: false });
    expect(await send(key, followUp(`${TEXT} Lain.`))).toEqual({ sequence: 3, differs: true });
    expect(await historyOf(installation.engine, caseId)).toHaveLength(4);
  });

  it('by somebody else says that it differs: who asked is part of what was asked', async () => {
    const installation = await demoInstallation();
    const { caseId } = await verifiedComplaint(installation);
    const key = randomUUID();
    await sendCommand(installation.engine, by(installation, 'arif'), caseId, followUp(TEXT), {
      key,
      draft: null,
    });
    const other = await sendCommand(installation.engine, by(installation, 'dewi'), caseId, followUp(TEXT), {
      key,
      draft: null,
    });
    expect(other).toEqual({ sequence: 3, differs: true });
  });

  it('may try again after a refusal, which consumes no key', async () => {
    const installation = await demoInstallation();
    const { caseId } = await verifiedComplaint(installation);
    const key = randomUUID();
    const send = (command: Command) =>
      sendCommand(installation.engine, by(installation, 'arif'), caseId, command, { key, draft: null });
    expect(await codeOf(send(followUp('Terlalu pendek')))).toBe('FORM_INVALID');
    expect(await send(followUp(TEXT))).toEqual({ sequence: 3, differs: false });
  });

  it('is remembered under a hash of the key, with a digest that tells nothing of what was typed', async () => {
    const { engine, ...installation } = await demoInstallation();
    const { caseId } = await verifiedComplaint({ engine, ...installation });
    const key = randomUUID();
    await sendCommand(engine, by({ engine, ...installation }, 'arif'), caseId, followUp(TEXT), {
      key,
      draft: null,
    });
    expect((await engine.store.load(caseId, key)).repeat).toBeNull();
    const { repeat } = await engine.store.load(caseId, keyHash(key));
    expect(repeat).toEqual({
      digest: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      answer: { caseId, sequence: 3 },
    });
  });
});

describe('a right that is taken away', () => {
  it('cannot be used any more from the moment of its change, though the node had it in memory', async () => {
    const installation = await demoInstallation();
    const { engine } = installation;
    const { caseId } = await verifiedComplaint(installation);
    const person = installation.person('arif');
    const send = () =>
      sendCommand(engine, by(installation, 'arif'), caseId, followUp(TEXT), {
        key: randomUUID(),
        draft: null,
      });
    expect(await codeOf(installation.as('arif').case.get({ caseId }))).toBe('done');
    const { roles } = await engine.store.organisation();
    const ended = roles.filter((row) => row.person === person).map((row) => ({ ...row, to: '2026-03-01' }));
    await engine.store.changeOrganisation({ roles: ended, entries: [] });
    expect(await codeOf(send())).toBe('NOT_FOUND');
    expect(await historyOf(engine, caseId)).toHaveLength(2);
  });
});

describe('a case that nobody may start or see', () => {
  it('is not found: an unknown process, an unknown unit, an unknown case', async () => {
    const { engine, ...installation } = await demoInstallation();
    expect(await codeOf(startCase(engine, NOBODY, { ...wanted(randomUUID()), process: 'tidak_ada' }))).toBe(
      'NOT_FOUND',
    );
    expect(await codeOf(startCase(engine, NOBODY, { ...wanted(randomUUID()), process: 'constructor' }))).toBe(
      'NOT_FOUND',
    );
    expect(await codeOf(startCase(engine, NOBODY, { ...wanted(randomUUID()), unit: 'constructor' }))).toBe(
      'NOT_FOUND',
    );
    const send = sendCommand(engine, by({ engine, ...installation }, 'arif'), randomUUID(), followUp(TEXT), {
      key: randomUUID(),
      draft: null,
    });
    expect(await codeOf(send)).toBe('NOT_FOUND');
  });

  it('is not written when its start is refused', async () => {
    const installation = await demoInstallation();
    expect(
      await codeOf(
        sendComplaint(installation, { judul: 'Pendek' }).catch((error: unknown) =>
          Promise.reject((error as Error).cause as Error),
        ),
      ),
    ).toBe('FORM_INVALID');
    expect((await installation.as('maya').case.list({})).count).toBe('0');
  });
});

describe('hostile field names and values through the API', () => {
  it.each([
    ['a field called constructor', { constructor: 'x' }],
    ['a file called constructor', { lampiran: ['constructor'] }],
    ['a unit called constructor', { instansi_tujuan: 'constructor' }],
    ['a NUL in the text', { judul: 'Jalan rusak\u0000 di depan SD 4' }],
  ])('are refused as a form that is not valid: %s', async (_what, change) => {
    const installation = await demoInstallation();
    const start = installation
      .public()
      .case.start({ ...wanted(randomUUID()), form: { ...COMPLAINT, ...change } });
    const error = (await start.catch((thrown: unknown) => thrown)) as {
      alur: string;
      problem: { fields: readonly unknown[] };
    };
    expect(error.alur).toBe('FORM_INVALID');
    expect(error.problem.fields).toHaveLength(1);
  });
});
