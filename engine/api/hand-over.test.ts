import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifiedComplaint } from '#engine/testing/complaint.ts';
import { demoInstallation } from '#engine/testing/installation.ts';
import type { TestInstallation } from '#engine/testing/installation.ts';

let installation: TestInstallation;
let caseId: string;
beforeAll(async () => {
  installation = await demoInstallation();
  ({ caseId } = await verifiedComplaint(installation));
});

describe('the page of a task', () => {
  it('offers the colleagues of the task, never oneself, and hands it to the one chosen', async () => {
    const rina = installation.as('rina');
    const {
      tasks: [task],
      sequence,
    } = await rina.case.get({ caseId });
    const labels = task?.handTo.map(({ label }) => label) ?? [];
    expect(labels).toContain('Arif Rahman');
    const own = (await rina.person.me())?.name;
    expect(labels).not.toContain(own);
    const to = task?.handTo.find(({ label }) => label === 'Arif Rahman')?.value ?? '';
    await rina.task.assign({ caseId, task: task?.key ?? '', to, saw: sequence, key: randomUUID() });
    const after = await installation.as('arif').case.get({ caseId });
    expect(after.tasks[0]).toMatchObject({ mine: true, claimedBy: 'Arif Rahman' });
    expect(after.history.at(-1)?.what).toBe('Menyerahkan tugas kepada Arif Rahman');
  });

  it('refuses somebody to whom the task is not offered', async () => {
    const {
      tasks: [task],
      sequence,
    } = await installation.as('arif').case.get({ caseId });
    const sent = installation
      .as('arif')
      .task.assign({ caseId, task: task?.key ?? '', to: randomUUID(), saw: sequence, key: randomUUID() });
    await expect(sent).rejects.toThrow('NOT_ASSIGNABLE');
  });
});
