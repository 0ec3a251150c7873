import { expect, it } from 'vitest';
import type { Calendar } from '#engine/calendar/types.ts';
import type { StoredCalendar, StoredDefinition } from '#engine/runtime/store.ts';
import type { Opened } from './opened.ts';
import { fresh, sampleEntry } from './samples.ts';

const dates = { from: '2026-01-01', to: null };

export function organisationContract(the: Opened): void {
  it('every kind of row comes back as it was put', async () => {
    const id = fresh('x');
    const change = {
      units: [{ ...dates, id, parent: null, kind: 'opd', code: '33.74', name: 'Dinas', calendar: 'wib' }],
      people: [{ ...dates, id, name: "Bu O'Neil", position: 'Lurah' }],
      roles: [{ ...dates, id, person: id, role: 'petugas', unit: id, to: '2026-12-31' }],
      mandates: [{ ...dates, id, kind: 'plh', person: id, role: 'lurah', unit: id, basis: 'SK 1/2026' }],
      relations: [{ ...dates, id, person: id, other: `o-${id}`, to: '2026-12-31' }],
      settings: [
        { ...dates, process: 'izin', name: `n-${id}`, unit: id, value: 12.5 },
        { ...dates, process: 'izin', name: `y-${id}`, unit: id, value: false },
      ],
    };

    await the.store.changeOrganisation({ ...change, entries: [] });

    const { version: _version, ...rows } = await the.store.organisation();
    for (const [kind, expected] of Object.entries(change)) {
      const mine = Object.entries(rows).find(([name]) => name === kind)?.[1] ?? [];
      expect(mine.filter((row) => JSON.stringify(row).includes(id))).toEqual(expected);
    }
  });

  it('a row with the same key and first day is replaced, with another first day added', async () => {
    const id = fresh('person');
    const row = { id, name: 'Siti', position: 'Staf', ...dates };
    await the.store.changeOrganisation({ people: [row], entries: [] });

    const ended = { ...row, to: '2026-06-30' };
    const next = { ...row, from: '2026-07-01', position: 'Lurah' };
    await the.store.changeOrganisation({ people: [next, ended], entries: [] });

    const { people } = await the.store.organisation();
    expect(people.filter((person) => person.id === id)).toEqual([ended, next]);
  });

  it('every change is one version', async () => {
    const { version } = await the.store.organisation();

    const versions = await Promise.all([1, 2, 3].map(() => the.store.changeOrganisation({ entries: [] })));

    expect([...versions].sort((a, b) => a - b)).toEqual([version + 1, version + 2, version + 3]);
    expect((await the.store.organisation()).version).toBe(version + 3);
  });

  it('a change appends to the histories of what it changes', async () => {
    const stream = { kind: 'unit', id: fresh('unit') };
    const entry = (sequence: number) => ({
      stream,
      entry: sampleEntry(sequence, { kind: 'administration' }),
    });

    await the.store.changeOrganisation({ entries: [entry(1), entry(2)] });
    await the.store.changeOrganisation({ entries: [entry(3)] });

    const entries = await the.store.entries(stream, 0, 10);
    expect(entries.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
  });

  it('a change that comes second to the same history is stale and changes nothing', async () => {
    const stream = { kind: 'person', id: fresh('person') };
    const entries = [{ stream, entry: sampleEntry(1) }];
    await the.store.changeOrganisation({ entries });
    const before = await the.store.organisation();

    const late = the.store.changeOrganisation({
      people: [{ ...dates, id: stream.id, name: 'n', position: 'p' }],
      entries,
    });

    await expect(late).rejects.toMatchObject({ code: 'STALE' });
    expect(await the.store.organisation()).toEqual(before);
  });

  it('a change that leaves a gap in a history changes nothing', async () => {
    const stream = { kind: 'person', id: fresh('person') };
    const before = await the.store.organisation();

    await expect(
      the.store.changeOrganisation({ entries: [{ stream, entry: sampleEntry(2) }] }),
    ).rejects.toThrow();

    expect(await the.store.organisation()).toEqual(before);
    expect(await the.store.entries(stream, 0, 10)).toEqual([]);
  });

  it('of the versions of a process the one put as current last is current', async () => {
    const process = fresh('process');
    const [one, two] = [definition(process, '2026-01-01'), definition(process, '2026-02-01')];
    const elsewhere = definition(fresh('process'), '2026-01-01');
    for (const each of [one, elsewhere, two]) await the.store.putDefinition(each);
    const mine = async (): Promise<readonly StoredDefinition[]> =>
      (await the.store.definitions()).filter((each) => [process, elsewhere.process].includes(each.process));

    expect(await mine()).toEqual(inOrder([{ ...one, current: false }, two, elsewhere]));

    await the.store.putDefinition(one);
    expect(await mine()).toEqual(inOrder([one, { ...two, current: false }, elsewhere]));

    await the.store.putDefinition({ ...one, current: false });
    expect((await mine()).filter((each) => each.process === process && each.current)).toEqual([]);
  });

  it('a version never changes, whatever is put under its hash later', async () => {
    const first = definition(fresh('process'), '2026-01-01');
    await the.store.putDefinition(first);

    await the.store.putDefinition({
      ...first,
      text: '{}',
      source: 'other',
      published: '2027-01-01T00:00:00.000Z',
    });

    expect((await the.store.definitions()).filter(({ hash }) => hash === first.hash)).toEqual([first]);
  });

  it('of the calendars with one name the one put as current last is current', async () => {
    const name = fresh('calendar');
    const [one, two] = [calendar(name), calendar(name)];
    for (const each of [one, two]) await the.store.putCalendar(each);

    const mine = (await the.store.calendars()).filter((each) => each.name === name);

    expect(mine.find(({ hash }) => hash === one.hash)).toEqual({ ...one, current: false });
    expect(mine.find(({ hash }) => hash === two.hash)).toEqual(two);
  });

  it('an installation is made once', async () => {
    const first = { demo: true, name: 'Contoh', created: '2026-11-21T03:04:05.678Z', secret: 's' };
    expect(await the.store.installation()).toBeNull();

    await the.store.createInstallation(first);
    await the.store.createInstallation({ ...first, name: 'Lain', secret: 't' });

    expect(await the.store.installation()).toEqual(first);
  });
}

function definition(process: string, day: string): StoredDefinition {
  const text = '{"b":1,"a":1.0}';
  return {
    hash: fresh('hash'),
    process,
    text,
    source: 'alur: 1\n',
    published: `${day}T00:00:00.000Z`,
    current: true,
  };
}

function inOrder(definitions: readonly StoredDefinition[]): readonly StoredDefinition[] {
  return [...definitions].sort((a, b) => (a.process + a.published < b.process + b.published ? -1 : 1));
}

function calendar(name: string): StoredCalendar {
  const body: Calendar = {
    ...{
      name,
      title: { id: 'Lima hari', en: 'Five days' },
      zone: 7,
      years: [2026],
      days: [],
      weekend: [0, 6],
    },
    hours: [{ from: '2026-01-01', to: null, opens: '08:00', cutoff: '15:00' }],
  };
  return { hash: fresh('hash'), name, calendar: body, current: true };
}
