import { describe, expect, it } from 'vitest';
import { WORKFLOWS } from '#engine/testing/installation.ts';
import { emptyOrganisation, install } from './install.ts';
import { createMemoryStore } from './memory-store.ts';
import type { NewPerson } from './organisation-file.ts';
import type { Store } from './store.ts';
import { readWorkflowFolder } from './workflow-folder.ts';

const folder = await readWorkflowFolder(WORKFLOWS);
const demo = { demo: true, organisation: folder.demo };
const NOW = '2026-03-02T02:00:00.000Z';
const store = (): Store => createMemoryStore({ now: () => NOW });

/** Writes down for whom accounts were made. */
function accounts(): {
  readonly made: NewPerson[];
  readonly make: (people: readonly NewPerson[]) => Promise<void>;
} {
  const made: NewPerson[] = [];
  return { made, make: (people) => Promise.resolve(void made.push(...people)) };
}
const countsOf = async (into: Store): Promise<object> => {
  const { units, people, roles } = await into.organisation();
  return {
    units: units.length,
    people: people.length,
    roles: roles.length,
    tables: (await into.tables()).length,
    definitions: (await into.definitions()).length,
    calendars: (await into.calendars()).length,
  };
};

describe('installing into an empty store', () => {
  it('loads definitions, calendars, tables and the organisation, and makes an account for each person', async () => {
    const [into, { made, make }] = [store(), accounts()];
    const installation = await install(into, folder, demo, make);
    expect(installation).toMatchObject({
      demo: true,
      name: 'Kota Jambi (contoh)',
      created: NOW,
      secret: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
    expect(await countsOf(into)).toMatchObject({
      units: Object.keys(folder.demo.units).length,
      people: Object.keys(folder.demo.people).length,
      roles: Object.values(folder.demo.people).reduce((sum, { roles }) => sum + roles.length, 0),
      definitions: folder.definitions.length,
      tables: folder.tables.length,
    });
    const ids = (await into.organisation()).people.map(({ id }) => id);
    expect(made.map(({ person }) => person).sort()).toEqual([...ids].sort());
    expect(await into.installation()).toEqual(installation);
  });

  it('writes an entry for each new object and each definition, without a name of a person in it', async () => {
    const into = store();
    await install(into, folder, demo, accounts().make);
    const { people, units } = await into.organisation();
    const opened = await into.entries({ kind: 'person', id: people[0]!.id }, 0, 10);
    expect(opened).toMatchObject([{ sequence: 1, kind: 'administration', event: 'OPEN' }]);
    expect(opened[0]?.text).not.toContain(people[0]!.name);
    expect(await into.entries({ kind: 'unit', id: units[0]!.id }, 0, 10)).toHaveLength(1);
    const published = await into.entries({ kind: 'definition', id: folder.definitions[0]!.hash }, 0, 10);
    expect(published).toMatchObject([{ event: 'PUBLISH' }]);
  });

  it('without the demo begins with one unit and its first administrator', async () => {
    const [into, { made, make }] = [store(), accounts()];
    const organisation = emptyOrganisation('Kota Baru', 'admin@kota.example', 'wib_5_hari', '2026-03-02');
    await install(into, folder, { demo: false, organisation }, make);
    expect(made).toMatchObject([{ email: 'admin@kota.example' }]);
    expect((await into.organisation()).roles).toMatchObject([{ role: 'administrator' }]);
  });
});

describe('installing again', () => {
  it('changes nothing and makes no account', async () => {
    const into = store();
    const first = await install(into, folder, demo, accounts().make);
    const before = await into.organisation();
    const { made, make } = accounts();
    expect(await install(into, folder, demo, make)).toEqual(first);
    expect(made).toEqual([]);
    expect(await into.organisation()).toEqual(before);
  });

  const METHODS = ['putCalendar', 'putDefinition', 'changeOrganisation', 'createInstallation'] as const;
  it.each(METHODS.flatMap((name) => [[name, 'before'] as const, [name, 'after'] as const]))(
    'after the program was killed at %s, %s it was done, goes on as if nothing had happened',
    async (name, when) => {
      const into = store();
      const killed: Store = {
        ...into,
        [name]: async (...args: readonly never[]) => {
          if (when === 'after') await (into[name] as (...all: readonly never[]) => Promise<unknown>)(...args);
          throw new Error('killed');
        },
      };
      await expect(install(killed, folder, demo, accounts().make)).rejects.toThrow('killed');
      const { made, make } = accounts();
      const installation = await install(into, folder, demo, make);
      expect(await into.installation()).toEqual(installation);
      const whole = store();
      await install(whole, folder, demo, accounts().make);
      expect(await countsOf(into)).toEqual(await countsOf(whole));
      const people = new Map((await into.organisation()).people.map((row) => [row.id, row.name]));
      for (const { person, name: called } of made) expect(people.get(person)).toBe(called);
    },
  );

  it('after the program was killed while it made accounts, makes them again for the same people', async () => {
    const [into, { made, make }] = [store(), accounts()];
    await expect(install(into, folder, demo, () => Promise.reject(new Error('killed')))).rejects.toThrow(
      'killed',
    );
    expect(await into.installation()).toBeNull();
    await install(into, folder, demo, make);
    expect(made.map(({ person }) => person).sort()).toEqual(
      (await into.organisation()).people.map(({ id }) => id).sort(),
    );
  });

  it('at the same moment gives both the one secret that was kept', async () => {
    const into = store();
    const late: Store = {
      ...into,
      createInstallation: async (wanted) => {
        await into.createInstallation({ ...wanted, secret: 'first' });
        await into.createInstallation(wanted);
      },
    };
    const answer = await install(late, folder, demo, accounts().make);
    expect(answer).toEqual(await into.installation());
    expect(answer.secret).toBe('first');
  });
});

describe('two people of the same name', () => {
  it('get each an account of their own', async () => {
    const [into, { made, make }] = [store(), accounts()];
    const twin = { ...folder.demo.people['maya']!, email: 'maya2@demo.invalid', roles: [] };
    await install(
      into,
      folder,
      { demo: true, organisation: { ...folder.demo, people: { ...folder.demo.people, twin } } },
      make,
    );
    const mayas = made.filter(({ name }) => name === twin.name);
    expect(mayas).toHaveLength(2);
    expect(new Set(mayas.map(({ person }) => person)).size).toBe(2);
  });
});
