import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { formOf, verifiedComplaint } from '#engine/testing/complaint.ts';
import { demoInstallation } from '#engine/testing/installation.ts';
import type { TestInstallation } from '#engine/testing/installation.ts';

let installation: TestInstallation;
let caseId: string;
beforeAll(async () => {
  installation = await demoInstallation();
  ({ caseId } = await verifiedComplaint(installation));
  const {
    tasks: [task],
    sequence,
  } = await installation.as('arif').case.get({ caseId });
  expect(task?.canDeclare).toBe(true);
  await installation
    .as('arif')
    .task.conflict({ caseId, task: task?.key ?? '', saw: sequence, key: randomUUID() });
});

describe('an official with a conflict of interest', () => {
  it('reads on the page why the actions are closed, and can no longer take the task', async () => {
    const page = await installation.as('arif').case.get({ caseId });
    expect(page.tasks[0]).toMatchObject({ canClaim: false, canDeclare: false });
    expect(page.forms.find(({ event }) => event === 'TINDAK_LANJUT')?.disabled).toBe(
      'Anda menyatakan benturan kepentingan pada kasus ini, jadi orang lain yang harus memutuskan.',
    );
  });

  it('is refused at the act, while a colleague of another role may act', async () => {
    const { process, task, key } = await formOf(installation.as('arif'), caseId, 'TINDAK_LANJUT');
    const form = { tindakan: 'Petugas sudah meninjau lokasi.', sifat_tindakan: 'ditangani' };
    const saw = (await installation.as('arif').case.get({ caseId })).sequence;
    const sent = installation
      .as('arif')
      .case.send({ process, caseId, event: 'TINDAK_LANJUT', task, saw, form, key });
    await expect(sent).rejects.toThrow('CONFLICT_OF_INTEREST');
    expect((await formOf(installation.as('rina'), caseId, 'TINDAK_LANJUT')).disabled).toBeNull();
  });

  it('stands in the history for colleagues', async () => {
    const { history } = await installation.as('rina').case.get({ caseId });
    expect(history.at(-1)?.sentence).toContain('Arif Rahman');
    expect(history.at(-1)?.what).toBe('Menyatakan benturan kepentingan');
  });
});
