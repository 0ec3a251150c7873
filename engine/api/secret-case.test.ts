import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { openFile } from './file/open.ts';
import { createContext } from './context.ts';
import { AlurError } from '#engine/errors.ts';
import { sendComplaint, verifiedComplaint } from '#engine/testing/complaint.ts';
import type { SentComplaint } from '#engine/testing/complaint.ts';
import { demoInstallation } from '#engine/testing/installation.ts';
import type { Caller, TestInstallation } from '#engine/testing/installation.ts';
import { simulatedClock } from '#engine/runtime/simulated-clock.ts';
import { createMemoryStore } from '#engine/runtime/memory-store.ts';
import type { Store } from '#engine/runtime/store.ts';

const MISSING = '01890000-0000-7000-8000-000000000000';
const NOW = '2026-03-02T02:00:00.000Z';
const PNG = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);

/** A store that writes down the name of everything that is asked of it. */
function counted(store: Store): { readonly store: Store; readonly calls: string[] } {
  const calls: string[] = [];
  const watch: ProxyHandler<Store> = {
    get:
      (target, name: keyof Store) =>
      (...args: readonly never[]) => {
        calls.push(name);
        return (target[name] as (...all: readonly never[]) => unknown)(...args);
      },
  };
  return { store: new Proxy(store, watch), calls };
}

let installation: TestInstallation;
let calls: string[];
let secret: SentComplaint;
let fileId: string;

beforeAll(async () => {
  const clock = simulatedClock(NOW);
  const watched = counted(createMemoryStore({ now: () => clock.now() }));
  calls = watched.calls;
  installation = await demoInstallation({ store: watched.store });
  const form = new FormData();
  for (const [name, value] of Object.entries({
    process: 'pengaduan_sp4n',
    event: 'KIRIM',
    caseId: '',
    field: 'lampiran',
  }))
    form.set(name, value);
  form.set('file', new File([PNG], 'bukti.png'));
  fileId = (await installation.public().file.put(form)).id;
  secret = await verifiedComplaint(installation, { rahasia: true, lampiran: [fileId] });
});

/** What somebody finds out: the whole error, and what was asked of the store. */
async function foundOut(ask: () => Promise<unknown>): Promise<object> {
  await ask().catch(() => undefined); // whatever is cached per node is cached now
  calls.length = 0;
  const error = await ask().then(
    () => 'no error',
    (thrown: unknown) => thrown,
  );
  const { message, code, alur, problem } = error as Record<string, unknown>;
  return { message, code, alur, problem, calls: [...calls] };
}

const upload = (caller: Caller, caseId: string): Promise<unknown> => {
  const form = new FormData();
  for (const [name, value] of Object.entries({
    process: 'pengaduan_sp4n',
    event: 'AJUKAN_SELESAI',
    caseId,
    field: 'bukti',
  }))
    form.set(name, value);
  form.set('file', new File([PNG], 'bukti.png'));
  return caller.file.put(form);
};
const send = (caller: Caller, caseId: string): Promise<unknown> =>
  caller.case.send({
    process: 'pengaduan_sp4n',
    caseId,
    event: 'DISPOSISI',
    task: 'terdisposisi/1',
    saw: 2,
    form: {},
    key: randomUUID(),
  });
const ASKED: Readonly<Record<string, (caller: Caller, caseId: string) => Promise<unknown>>> = {
  'case.get': (caller, caseId) => caller.case.get({ caseId }),
  'case.history': (caller, caseId) => caller.case.history({ caseId }),
  'case.receipt': (caller, caseId) => caller.case.receipt({ caseId }),
  'case.send': send,
  'task.claim': (caller, caseId) =>
    caller.task.claim({ caseId, task: 'terdisposisi/1', saw: 2, key: randomUUID() }),
  'task.release': (caller, caseId) =>
    caller.task.release({ caseId, task: 'terdisposisi/1', saw: 2, key: randomUUID() }),
  'file.put': upload,
};
const OUTSIDERS: Readonly<Record<string, () => Caller>> = {
  'an auditor': () => installation.as('bayu'),
  'an officer of another office': () => installation.as('joko'),
  'somebody without account': () => installation.public(),
};

describe('a secret case and a case that does not exist', () => {
  for (const [who, caller] of Object.entries(OUTSIDERS)) {
    it.each(Object.keys(ASKED))(
      `look alike to ${who} through %s: the same error, the same calls to the store`,
      async (name) => {
        const ask = ASKED[name]!;
        const hidden = await foundOut(() => ask(caller(), secret.caseId));
        const missing = await foundOut(() => ask(caller(), MISSING));
        expect(hidden).toEqual(missing);
        if (!(who === 'somebody without account' && name.startsWith('task')))
          expect(missing).toMatchObject({ alur: 'NOT_FOUND' });
      },
    );
  }

  it('look alike also to who has the PIN of another case', async () => {
    const other = await sendComplaint(installation);
    expect(await foundOut(() => other.reporter.case.get({ caseId: secret.caseId }))).toEqual(
      await foundOut(() => other.reporter.case.get({ caseId: MISSING })),
    );
  });

  it('are no different by tracking ID and PIN: a wrong PIN is answered like a wrong number', async () => {
    const track = (tracking: string) => () => installation.public().case.track({ tracking, pin: '000000' });
    const hidden = await foundOut(track(secret.tracking));
    expect(hidden).toEqual(await foundOut(track('LPR-0000-0000-0000')));
    expect(hidden).toMatchObject({ alur: 'TRACKING_OR_PIN_WRONG' });
  });

  it('have attachments that are not there for outsiders either', async () => {
    const asked = async (person: string | null, id: string): Promise<unknown> => {
      const parts = {
        engine: installation.engine,
        caseToken: null,
        draftOwner: null,
        language: 'id',
        requestId: 'test',
      } as const;
      return await openFile(createContext({ ...parts, session: { person } }), id).then(
        (found) => found.name,
        (error: unknown) => (error instanceof AlurError ? error.code : error),
      );
    };
    for (const person of [installation.person('bayu'), installation.person('joko'), null]) {
      expect(await asked(person, fileId)).toBe('NOT_FOUND');
      expect(await asked(person, MISSING)).toBe('NOT_FOUND');
    }
    expect(await asked(installation.person('maya'), fileId)).toBe('bukti.png');
  });
});

describe('a secret case in lists', () => {
  it('is neither listed nor counted for outsiders, also when they know its number', async () => {
    for (const name of ['bayu', 'joko']) {
      const found = await installation.as(name).case.list({ text: secret.tracking });
      expect(found).toMatchObject({ rows: [], count: '0' });
    }
    expect((await installation.as('maya').case.list({ text: secret.tracking })).rows).toHaveLength(1);
  });

  it('is in the inbox of the office that handles it and in no other', async () => {
    const offered = async (name: string) =>
      (await installation.as(name).task.list({ tab: 'offered' })).rows.map((row) => row.caseId);
    expect(await offered('arif')).toContain(secret.caseId);
    expect(await offered('rina')).toContain(secret.caseId);
    for (const name of ['joko', 'lina', 'bayu']) expect(await offered(name)).not.toContain(secret.caseId);
  });
});

/** Pages as text, without ids and hashes: those hold any four digits now and then. */
function withoutHex(pages: unknown): string {
  return JSON.stringify(pages).replace(/[0-9a-f-]{32,}/g, '');
}

describe('an anonymous case', () => {
  it('tells the identity to nobody but its reporter: not on a page, not in the history, not in its text', async () => {
    const identity = {
      nama: 'Budi Santoso',
      hp: '081234567890',
      nik: '1571014501900001',
      alamat: 'Jalan Melati 7',
    };
    const sent = await verifiedComplaint(installation, { ...identity, anonim: true });
    for (const name of ['maya', 'hendra', 'rina', 'arif', 'surya', 'bayu']) {
      const caller = installation.as(name);
      const pages = [
        await caller.case.get({ caseId: sent.caseId }),
        await caller.case.history({ caseId: sent.caseId, entry: 1 }),
      ];
      for (const value of [...Object.values(identity), '7890', '0001'])
        expect(withoutHex(pages)).not.toContain(value);
    }
    expect(JSON.stringify(await sent.reporter.case.get({ caseId: sent.caseId }))).toContain('Jalan Melati 7');
  });
});
