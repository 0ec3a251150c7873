import { expect, it } from 'vitest';
import type { Opened } from './opened.ts';
import { fresh, opened, sampleCase, sampleDraft, sampleFile } from './samples.ts';

const uploaded = '2026-11-21T03:04:05.678Z';
const dayLater = '2026-11-22T03:04:05.678Z';

export function draftContract(the: Opened): void {
  it('a draft comes back exactly as typed', async () => {
    const draft = sampleDraft();
    await the.store.saveDraft(draft);

    expect(await the.store.findDraft({ ...draft, now: draft.saved })).toEqual(draft);
  });

  it('a draft is found by its owner, process, case and event alone', async () => {
    const draft = sampleDraft({ caseId: fresh('case') });
    await the.store.saveDraft(draft);
    const query = { ...draft, now: draft.saved };

    for (const change of [{ owner: fresh('x') }, { process: 'x' }, { caseId: null }, { event: 'X' }]) {
      expect(await the.store.findDraft({ ...query, ...change })).toBeNull();
    }
    expect(await the.store.findDraft(query)).toEqual(draft);
  });

  it('the newest of several drafts is found, and saving one again replaces it', async () => {
    const owner = fresh('owner');
    const older = sampleDraft({ owner, saved: '2026-11-21T00:00:00.000Z' });
    const newer = sampleDraft({ owner, saved: '2026-11-22T00:00:00.000Z' });
    for (const draft of [newer, older]) await the.store.saveDraft(draft);
    expect(await the.store.findDraft({ ...newer, now: newer.saved })).toEqual(newer);

    const again = { ...older, values: { nama: 'Siti Aminah' }, saved: '2026-11-23T00:00:00.000Z' };
    await the.store.saveDraft(again);
    expect(await the.store.findDraft({ ...again, now: again.saved })).toEqual(again);
  });

  it('nobody can replace or drop the draft of another', async () => {
    const draft = sampleDraft();
    await the.store.saveDraft(draft);

    const stolen = the.store.saveDraft({ ...draft, owner: fresh('thief'), values: {} });
    await expect(stolen).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await the.store.dropDraft(draft.id, fresh('thief'));
    expect(await the.store.findDraft({ ...draft, now: draft.saved })).toEqual(draft);

    await the.store.dropDraft(draft.id, draft.owner);
    expect(await the.store.findDraft({ ...draft, now: draft.saved })).toBeNull();
  });

  it('a draft is gone from the moment it expires', async () => {
    const draft = sampleDraft({ expires: '2026-11-21T05:00:00.000Z' });
    await the.store.saveDraft(draft);

    expect(await the.store.findDraft({ ...draft, now: '2026-11-21T04:59:59.999Z' })).toEqual(draft);
    expect(await the.store.findDraft({ ...draft, now: draft.expires })).toBeNull();

    await the.store.dropExpired(draft.expires);
    expect(await the.store.findDraft({ ...draft, now: draft.saved })).toBeNull();
  });

  it('uploads come back in the order asked, unknown ones left out', async () => {
    const [one, two] = [sampleFile(), sampleFile()];
    for (const file of [one, two]) await the.store.addFile(file);

    expect(await the.store.files([two.file, fresh('file'), one.file])).toEqual([two, one]);
    expect(await the.store.files([])).toEqual([]);
  });

  it('an upload id cannot be used twice', async () => {
    const file = sampleFile();
    await the.store.addFile(file);

    await expect(the.store.addFile({ ...file, name: 'other' })).rejects.toThrow();
    expect(await the.store.files([file.file])).toEqual([file]);
  });

  it('an upload that nothing names is removed after a day', async () => {
    const lost = sampleFile({ uploaded });
    const young = sampleFile({ uploaded: '2026-11-21T03:04:05.679Z' });
    const kept = sampleFile({ uploaded });
    const drafted = sampleFile({ uploaded });
    for (const file of [lost, young, kept, drafted]) await the.store.addFile(file);
    await opened(the.store, sampleCase(), {
      files: [{ file: kept.file, sequence: 1, field: 'ktp', salt: 's', commitment: 'c' }],
    });
    const draft = sampleDraft({
      values: { ktp: [{ file: drafted.file }] },
      expires: '2026-11-25T00:00:00.000Z',
    });
    await the.store.saveDraft(draft);

    const removed = await the.store.dropExpired(dayLater);

    expect(removed).toContain(lost.file);
    for (const file of [young, kept, drafted]) expect(removed).not.toContain(file.file);
    expect(await the.store.files([lost.file])).toEqual([]);
    expect(await the.store.files([young.file, drafted.file])).toEqual([young, drafted]);

    // Its draft expires later, and it with it.
    expect(await the.store.dropExpired(draft.expires)).toContain(drafted.file);
  });
}
