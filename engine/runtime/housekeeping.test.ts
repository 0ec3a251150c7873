import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { demoInstallation } from '#engine/testing/installation.ts';
import { startHousekeeping, tidyUp } from './housekeeping.ts';

const DAY_MS = 86_400_000;
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function withUploadInDraft() {
  const installation = await demoInstallation();
  const caller = installation.public(null, randomUUID());
  const upload = new FormData();
  const where = { process: 'pengaduan_sp4n', event: 'KIRIM', caseId: '', field: 'lampiran' };
  for (const [name, value] of Object.entries(where)) upload.set(name, value);
  upload.set('file', new File([PNG], 'lubang.png'));
  const file = await caller.file.put(upload);
  await caller.draft.save({
    process: 'pengaduan_sp4n',
    caseId: null,
    event: 'KIRIM',
    values: { lampiran: [file.id] },
  });
  return { installation, caller, file };
}

describe('drafts and uploads that nobody finished', () => {
  it('stay while the draft is kept and go with it thirty days later, bytes and all', async () => {
    const { installation, caller, file } = await withUploadInDraft();
    const { engine, clock } = installation;
    clock.forward(29 * DAY_MS);
    expect(await tidyUp(engine)).toBe(0);
    clock.forward(2 * DAY_MS);
    expect(await tidyUp(engine)).toBe(1);
    expect(await engine.files.get(file.id)).toBeNull();
    const { form } = await caller.definition.startForm({ process: 'pengaduan_sp4n', event: 'KIRIM' });
    expect(form.draftSaved).toBeNull();
  });

  it('are tidied up by the running program, which ends when it is told to', async () => {
    const { installation, file } = await withUploadInDraft();
    installation.clock.forward(31 * DAY_MS);
    const housekeeping = startHousekeeping(installation.engine);
    await housekeeping.stop();
    expect(await installation.engine.files.get(file.id)).toBeNull();
  });
});
