import { describe, expect, it } from 'vitest';
import { AlurError } from '#engine/errors.ts';
import { WORKFLOWS } from '#engine/testing/installation.ts';
import { install } from './install.ts';
import { createMemoryStore } from './memory-store.ts';
import type { Store } from './store.ts';
import { readWorkflowFolder } from './workflow-folder.ts';
import { createWorld } from './world.ts';

const folder = await readWorkflowFolder(WORKFLOWS);
async function installed(): Promise<{ readonly store: Store; readonly asked: string[] }> {
  const kept = createMemoryStore({ now: () => '2026-03-02T02:00:00.000Z' });
  await install(kept, folder, { demo: true, organisation: folder.demo }, () => Promise.resolve());
  const asked: string[] = [];
  const store: Store = {
    ...kept,
    definitions: () => (asked.push('definitions'), kept.definitions()),
    calendars: () => (asked.push('calendars'), kept.calendars()),
    organisation: () => (asked.push('organisation'), kept.organisation()),
  };
  return { store, asked };
}
const DAY_1 = '2026-03-02T02:00:00.000Z';

describe('what a node keeps in memory of the world', () => {
  it('is asked of the store once, however many requests need it at once', async () => {
    const { store, asked } = await installed();
    const world = createWorld(store);
    await Promise.all(Array.from({ length: 5 }, () => world.current('pengaduan_sp4n')));
    await world.services();
    await world.calendars();
    await world.calendarsByHash();
    expect(asked).toEqual(['definitions', 'calendars']);
  });

  it('is frozen, so that no request changes it for the others', async () => {
    const { store } = await installed();
    const { definition } = await createWorld(store).current('pengaduan_sp4n');
    expect(Object.isFrozen(definition.states['diproses']?.on)).toBe(true);
  });

  it('is asked anew after a failure, which is not kept', async () => {
    const { store } = await installed();
    let isAway = true;
    const flaky: Store = {
      ...store,
      definitions: () => (isAway ? Promise.reject(new Error('no connection')) : store.definitions()),
      calendars: () => (isAway ? Promise.reject(new Error('no connection')) : store.calendars()),
    };
    const world = createWorld(flaky);
    await expect(world.current('pengaduan_sp4n')).rejects.toThrow('no connection');
    await expect(world.calendars()).rejects.toThrow('no connection');
    isAway = false;
    expect((await world.current('pengaduan_sp4n')).definition.process).toBe('pengaduan_sp4n');
    expect(Object.keys(await world.calendars())).toContain('wib_5_hari');
  });

  it('finds a definition that another node published since', async () => {
    const { store } = await installed();
    const world = createWorld(store);
    const { hash } = await world.current('pengaduan_sp4n');
    const [row] = await store.definitions();
    await store.putDefinition({ ...row!, hash: 'b'.repeat(64), current: true });
    expect((await world.byHash('b'.repeat(64))).hash).toBe('b'.repeat(64));
    expect((await world.byHash(hash)).hash).toBe(hash);
  });

  it('does not know a definition that is nowhere: a broken promise of the store', async () => {
    const { store } = await installed();
    await expect(createWorld(store).byHash('c'.repeat(64))).rejects.toThrow(/not in the store/);
  });

  it('answers an unknown process as not found', async () => {
    const { store } = await installed();
    const error = await createWorld(store)
      .current('tidak_ada')
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(AlurError);
    expect((error as AlurError).code).toBe('NOT_FOUND');
  });
});

describe('the organisation in memory', () => {
  it('is loaded again when a newer version is seen, and not for the same one', async () => {
    const { store, asked } = await installed();
    const world = createWorld(store);
    const { version } = await world.directory(DAY_1);
    await world.directory(DAY_1, version);
    expect(asked).toEqual(['organisation']);
    const newer = await store.changeOrganisation({ entries: [] });
    expect((await world.directory(DAY_1, newer)).version).toBe(newer);
    expect(asked).toEqual(['organisation', 'organisation']);
  });

  it('is read by the local day: a right that ends today ends at midnight in Jakarta, without a new version', async () => {
    const { store } = await installed();
    const { people, units } = await store.organisation();
    const [person, unit] = [people[0]!.id, units[0]!.id];
    await store.changeOrganisation({
      roles: [{ id: 'r', person, role: 'sementara', unit, from: '2026-03-01', to: '2026-03-02' }],
      entries: [],
    });
    const world = createWorld(store);
    const holds = async (now: string) => (await world.directory(now)).holdsOf(person).map(({ role }) => role);
    expect(await holds('2026-03-02T16:59:59.999Z')).toContain('sementara');
    expect(await holds('2026-03-02T17:00:00.000Z')).not.toContain('sementara');
  });
});
