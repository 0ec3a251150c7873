import { describe, expect, it } from 'vitest';
import { TOY, toyActor } from '#engine/testing/toy.ts';
import { directoryOf, inForce } from './directory.ts';
import type { Directory } from './directory.ts';
import type { Organisation, StoredTable, RoleRow, UnitRow } from './store.ts';

const always = { from: '2026-01-01', to: null };
const unit = (id: string, parent: string | null, change: Partial<UnitRow> = {}): UnitRow => ({
  id,
  parent,
  kind: 'dinas',
  code: id,
  name: `Dinas ${id}`,
  calendar: null,
  ...always,
  ...change,
});
const role = (person: string, at: string, change: Partial<RoleRow> = {}): RoleRow => ({
  id: `${person}-${at}`,
  person,
  role: 'petugas',
  unit: at,
  ...always,
  ...change,
});
const setting = (at: string, value: number, change: object = {}) => ({
  process: 'toy',
  name: 'batas',
  unit: at,
  value,
  ...always,
  ...change,
});

const organisation: Organisation = {
  version: 7,
  units: [
    unit('kota', null, { kind: 'daerah' }),
    unit('b', 'kota', { name: 'Dinas Beta' }),
    unit('a', 'kota', { name: 'Dinas Alfa' }),
    unit('seksi', 'a'),
    unit('lama', 'kota', { from: '2020-01-01', to: '2025-12-31' }),
    unit('luar', null),
  ],
  people: [
    { id: 'ani', name: 'Ani', position: 'Petugas', ...always },
    { id: 'budi', name: 'Budi', position: 'Petugas', from: '2026-01-01', to: '2026-06-30' },
    { id: 'luar', name: 'Orang luar', position: 'Petugas', ...always },
  ],
  roles: [
    role('ani', 'a'),
    role('ani', 'b', { from: '2026-03-01', to: '2026-03-31' }),
    role('budi', 'a'),
    role('luar', 'luar'),
  ],
  relations: [
    { id: 'r-1', person: 'ani', other: 'luar', ...always },
    { id: 'r-2', person: 'budi', other: 'ani', from: '2026-03-01', to: '2026-03-31' },
  ],
  mandates: [
    {
      id: 'plh-1',
      kind: 'plh',
      person: 'ani',
      role: 'kepala',
      unit: 'b',
      basis: 'SK 1/2026',
      from: '2026-03-10',
      to: '2026-03-12',
    },
  ],
  services: [],
  settings: [
    setting('kota', 4),
    setting('a', 9),
    setting('b', 1, { from: '2027-01-01' }),
    { ...setting('b', 77), process: 'lain' },
  ],
};
const version = (name: string, from: string, label: string): StoredTable => ({
  ...{ hash: `${name} ${from}`, name, from, published: `${from}T00:00:00.000Z`, key: 'kode', label: 'nama' },
  rows: { '1': { nama: label } },
});
const tables = [
  version('lain', '2020-01-01', 'Lain'),
  version('wilayah', '2020-01-01', 'Lama'),
  version('wilayah', '2026-03-01', 'Baru'),
];
const on = (day: string): Directory => directoryOf(organisation, day, tables);
const holds = (person: string, day: string) =>
  on(day)
    .holdsOf(person)
    .map((hold) => `${hold.role} ${hold.unit} ${hold.mandate ?? '-'}`);

describe('what is in force on a day', () => {
  it('counts from the first day to the last, both included', () => {
    const row = { from: '2026-03-10', to: '2026-03-12' };
    expect(['2026-03-09', '2026-03-10', '2026-03-12', '2026-03-13'].map((day) => inForce(row, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(inForce(always, '2099-01-01')).toBe(true);
  });

  it('gives a role from its first to its last day', () => {
    expect(holds('ani', '2026-02-28')).toEqual(['petugas a -']);
    expect(holds('ani', '2026-03-01')).toEqual(['petugas a -', 'petugas b -']);
    expect(holds('ani', '2026-04-01')).toEqual(['petugas a -']);
  });

  it('gives a mandate from its first to its last day, and says that it is one', () => {
    expect(holds('ani', '2026-03-11')).toContain('kepala b plh-1');
    expect(holds('ani', '2026-03-13')).not.toContain('kepala b plh-1');
  });

  it('gives nothing to who has left, is unknown, or came from nowhere', () => {
    expect(holds('budi', '2026-06-30')).toEqual(['petugas a -']);
    expect(holds('budi', '2026-07-01')).toEqual([]);
    for (const name of ['tidak_ada', 'constructor', '__proto__'])
      expect(holds(name, '2026-03-11')).toEqual([]);
  });

  it('gives relations in both directions, from their first to their last day', () => {
    expect(on('2026-03-11').relatedTo('ani')).toEqual(['luar', 'budi']);
    expect(on('2026-04-01').relatedTo('ani')).toEqual(['luar']);
    expect(on('2026-03-11').relatedTo('luar')).toEqual(['ani']);
    expect(on('2026-03-11').relatedTo('cici')).toEqual([]);
  });

  it('knows no unit that is not there yet or any more', () => {
    expect(on('2026-03-11').unit('lama')).toBeNull();
    expect(on('2025-06-01').unit('lama')?.id).toBe('lama');
    expect(
      on('2026-03-11')
        .roots()
        .map(({ id }) => id),
    ).toEqual(['kota', 'luar']);
  });

  it('reads the row of a table that is valid on the day', () => {
    expect(on('2026-02-28').tableLabels('wilayah')).toEqual({ 1: 'Lama' });
    expect(on('2026-03-01').tableLabels('wilayah')).toEqual({ 1: 'Baru' });
    expect(on('2026-03-01').tableLabels('tidak_ada')).toEqual({});
    expect(on('2019-12-31').tableLabels('wilayah')).toEqual({});
  });
});

describe('a setting of a unit', () => {
  const batas = (at: string, day = '2026-03-11') => on(day).settings(TOY.definition, at)['batas'];

  it('is its own, else that of the nearest unit above, else the default of the definition', () => {
    expect(batas('a')).toBe(9);
    expect(batas('seksi')).toBe(9);
    expect(batas('b')).toBe(4);
    expect(batas('luar')).toBe(3);
  });

  it('holds from its day, and only for its own process', () => {
    expect(batas('b', '2026-12-31')).toBe(4);
    expect(batas('b', '2027-01-01')).toBe(1);
  });
});

describe('the units around a case', () => {
  it('are its own with all above it, and those it names with all above them', () => {
    const { unitsAround } = on('2026-03-11');
    expect(Object.keys(unitsAround('seksi', [])).sort()).toEqual(['a', 'kota', 'seksi']);
    expect(Object.keys(unitsAround('seksi', ['b', null])).sort()).toEqual(['a', 'b', 'kota', 'seksi']);
  });

  it('are nothing for a name that is no unit, though every object knows it', () => {
    const { unitsAround, rootOf } = on('2026-03-11');
    expect(unitsAround('constructor', ['__proto__', 'toString', 'hilang'])).toEqual({});
    expect(rootOf('seksi')).toBe('kota');
  });
});

describe('what a field of units or people offers', () => {
  const dinas = TOY.definition.data['dinas'];
  const pelaksana = TOY.definition.data['pelaksana'];
  if (dinas?.type !== 'unit' || pelaksana?.type !== 'person') throw new Error('the toy has changed');
  const subject = {
    id: 'c',
    unit: 'a',
    starter: 'w',
    did: {},
    last: {},
    conflicts: [],
    holders: [],
    named: { dinas: 'b' },
  };

  it('are units of its kind in the region of the case, by name', () => {
    expect(on('2026-03-11').unitOptions(dinas, 'kota', toyActor('ani'))).toEqual(['a', 'b', 'seksi']);
  });

  it('are only units at or below those of the actor where the field says so', () => {
    const actor = on('2026-02-01').actorOf('ani');
    expect(on('2026-02-01').unitOptions({ ...dinas, within: 'actor' }, 'kota', actor)).toEqual([
      'a',
      'seksi',
    ]);
    expect(
      on('2026-02-01').unitOptions(
        { ...dinas, within: 'actor' },
        'kota',
        on('2026-02-01').actorOf('tidak_ada'),
      ),
    ).toEqual([]);
  });

  it('are people who hold the role at the unit that a field names, on that day', () => {
    expect(on('2026-03-11').personOptions(pelaksana, subject, 'kota')).toEqual(['ani']);
    expect(on('2026-04-01').personOptions(pelaksana, subject, 'kota')).toEqual([]);
    expect(on('2026-04-01').personOptions(pelaksana, { ...subject, named: { dinas: 'a' } }, 'kota')).toEqual([
      'ani',
      'budi',
    ]);
    expect(on('2026-04-01').personOptions(pelaksana, { ...subject, named: {} }, 'kota')).toEqual([]);
  });

  it('are people of the region, never of another, where the field asks the whole region', () => {
    const anywhere = { ...pelaksana, role: null, at: { of: 'region' } } as const;
    expect(on('2026-03-11').personOptions(anywhere, subject, 'kota')).toEqual(['ani', 'budi']);
    expect(on('2026-03-11').personOptions(anywhere, subject, 'luar')).toEqual(['luar']);
  });
});

describe('who holds a role', () => {
  it('is everyone who holds it at one of the units, under a mandate too, on that day', () => {
    expect(on('2026-02-01').holdersOf(['petugas'], ['a', 'b'])).toEqual([
      { person: 'ani', role: 'petugas', unit: 'a' },
      { person: 'budi', role: 'petugas', unit: 'a' },
    ]);
    expect(on('2026-03-11').holdersOf(['kepala'], ['b'])).toEqual([
      { person: 'ani', role: 'kepala', unit: 'b' },
    ]);
    expect(on('2026-03-13').holdersOf(['kepala'], ['b'])).toEqual([]);
  });

  it('is told with the kind of the mandate; one of an unknown kind gives no right', () => {
    expect(on('2026-03-11').holdsOf('ani')).toContainEqual({
      role: 'kepala',
      unit: 'b',
      mandate: 'plh-1',
      as: 'plh',
    });
    const mandates = organisation.mandates.map((row) => ({ ...row, kind: 'lain' }));
    const holds = directoryOf({ ...organisation, mandates }, '2026-03-11').holdsOf('ani');
    expect(holds.some(({ role: name }) => name === 'kepala')).toBe(false);
  });
});

describe('the units below one', () => {
  it('are the unit and everything under it, whatever else there is', () => {
    expect([...on('2026-02-01').below('kota')].sort()).toEqual(['a', 'b', 'kota', 'seksi']);
    expect(on('2026-02-01').below('seksi')).toEqual(['seksi']);
  });
});
