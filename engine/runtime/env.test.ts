import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AlurError } from '#engine/errors.ts';
import { act, COMPLAINT, sendComplaint, unitId } from '#engine/testing/complaint.ts';
import { demoInstallation } from '#engine/testing/installation.ts';
import type { TestInstallation } from '#engine/testing/installation.ts';
import { openEntry } from '#engine/machine/entry.ts';
import { startCase } from './case.ts';
import { idsOf } from './env.ts';
import { historyOf } from './history.ts';
import { putUpload } from './upload.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
let installation: TestInstallation;
beforeAll(async () => {
  installation = await demoInstallation();
});

async function uploadOf(owner: string): Promise<string> {
  const { definition } = await installation.engine.world.current('pengaduan_sp4n');
  const field = definition.data['lampiran'];
  if (field?.type !== 'files') throw new Error('no field for attachments');
  return (await putUpload(installation.engine, field, { owner, name: 'foto.png', bytes: PNG })).file;
}
const startWith = async (file: string, owners: readonly string[]): Promise<string> => {
  const form = { ...COMPLAINT, lampiran: [file] };
  const wanted = {
    process: 'pengaduan_sp4n',
    event: 'KIRIM',
    form,
    unit: null,
    key: randomUUID(),
    draft: null,
  };
  return await startCase(installation.engine, { person: null, openCase: null, owners }, wanted).then(
    () => 'started',
    (error: unknown) => (error as AlurError).code,
  );
};

describe('an upload that a command names', () => {
  it('may be used by its owner, once: then it belongs to its case', async () => {
    const file = await uploadOf('budi');
    expect(await startWith(file, ['budi'])).toBe('started');
    expect(await startWith(file, ['budi'])).toBe('FORM_INVALID');
    expect((await installation.engine.store.files([file]))[0]?.caseId).not.toBeNull();
  });

  it('may not be used by anybody else, though they know its id', async () => {
    const file = await uploadOf('budi');
    expect(await startWith(file, ['wati'])).toBe('FORM_INVALID');
    expect(await startWith(file, [])).toBe('FORM_INVALID');
  });

  it('is named by ids alone: anything else in the list is none', () => {
    const id = randomUUID();
    expect(idsOf(id)).toEqual([id]);
    expect(idsOf([id, 7, null, 'constructor', '../x'])).toEqual([id]);
    for (const nothing of [undefined, null, '', 7, {}]) expect(idsOf(nothing)).toEqual([]);
  });
});

describe('the world as it is written into an entry', () => {
  it('holds the right that was used, the units around, the settings, and the calendars by hash', async () => {
    const { caseId } = await sendComplaint(installation);
    await act(installation.as('maya'), caseId, 'MINTA_LENGKAPI', {
      pertanyaan: 'Mohon jelaskan letak lubangnya.',
    });
    const { env } = openEntry((await historyOf(installation.engine, caseId)).at(-1)!.text);
    const kota = await unitId(installation, 'Pemerintah Kota');
    expect(env.holds).toEqual([{ role: 'admin_instansi', unit: kota, mandate: null }]);
    expect(Object.keys(env.units)).toEqual([kota]);
    expect(env.settings).toEqual({ persetujuan_kepala: true });
    const calendars = await installation.engine.world.calendars();
    expect(env.calendars).toEqual({ wib_5_hari: calendars['wib_5_hari']?.hash });
  });

  it('holds nobody else: the other roles of the actor and the roles of others stay out of the history', async () => {
    const { caseId } = await sendComplaint(installation);
    const { text } = (await historyOf(installation.engine, caseId))[0]!;
    // Who holds a role whose conflict of interest goes upward is asked, and so recorded; nobody else.
    for (const name of ['rina', 'arif', 'surya', 'bayu'])
      expect(text).not.toContain(installation.person(name));
  });
});
