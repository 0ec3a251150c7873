import { describe, expect, it } from 'vitest';
import { openEntry } from '#engine/machine/entry.ts';
import { organisationFile, organisationOf } from './organisation-file.ts';

const NOW = '2026-03-02T02:00:00.000Z';
const raw = {
  name: 'Kota Contoh',
  from: '2026-01-01',
  units: {
    kota: { name: 'Kota', kind: 'daerah', code: 'K', parent: null, calendar: 'wib_5_hari' },
    dinas: { name: 'Dinas', kind: 'opd', code: 'D', parent: 'kota' },
  },
  people: {
    ani: {
      name: 'Ani',
      position: 'Petugas',
      email: 'ani@contoh.id',
      roles: [{ role: 'petugas', unit: 'dinas' }],
      mandates: [
        { kind: 'plh', role: 'kepala', unit: 'dinas', basis: 'SK 1', from: '2026-03-01', to: '2026-03-05' },
      ],
    },
  },
  settings: [{ process: 'toy', name: 'batas', unit: 'dinas', value: 4 }],
};
const { change, people } = organisationOf(organisationFile.parse(raw), NOW);

describe('an organisation file', () => {
  it('becomes rows with ids of their own, linked where the file linked its keys', () => {
    const [kota, dinas] = change.units ?? [];
    expect(kota).toMatchObject({
      name: 'Kota',
      parent: null,
      calendar: 'wib_5_hari',
      from: '2026-01-01',
      to: null,
    });
    expect(dinas).toMatchObject({ parent: kota?.id, calendar: null });
    expect(change.roles).toMatchObject([{ person: people[0]?.person, role: 'petugas', unit: dinas?.id }]);
    expect(change.mandates).toMatchObject([
      { kind: 'plh', unit: dinas?.id, basis: 'SK 1', to: '2026-03-05' },
    ]);
    expect(change.settings).toMatchObject([{ unit: dinas?.id, value: 4 }]);
    expect(people).toMatchObject([{ name: 'Ani', email: 'ani@contoh.id' }]);
  });

  it('takes a duration as the value of a setting', () => {
    const value = { ...raw, settings: [{ ...raw.settings[0], value: '14 days' }] };
    expect(organisationFile.parse(value).settings).toMatchObject([{ value: '14 days' }]);
  });

  it('gives each unit, person, role and mandate a first entry, in streams of their own', () => {
    expect(change.entries.map(({ stream }) => stream.kind).sort()).toEqual([
      'mandate',
      'person',
      'role',
      'unit',
      'unit',
    ]);
    for (const { entry } of change.entries) {
      expect(entry).toMatchObject({
        sequence: 1,
        kind: 'administration',
        event: 'OPEN',
        at: NOW,
        person: null,
      });
      expect(openEntry(entry.text)).toMatchObject({
        format: 1,
        definition: null,
        before: null,
        actor: 'engine',
      });
    }
  });

  it('puts neither name nor address of a person into an entry', () => {
    const texts = change.entries.map(({ entry }) => entry.text).join('\n');
    expect(texts).not.toContain('Ani');
    expect(texts).not.toContain('ani@contoh.id');
  });

  it('is refused when it names a unit that it does not have', () => {
    const broken = { ...raw, units: { kota: raw.units.kota } };
    expect(() => organisationOf(organisationFile.parse(broken), NOW)).toThrow(/no unit "dinas"/);
  });

  it.each([
    ['an unknown key', { ...raw, unit: {} }],
    ['a date that is none', { ...raw, from: '2026-02-30' }],
    ['a person without a name', { ...raw, people: { ani: { ...raw.people.ani, name: '' } } }],
    ['an address that is none', { ...raw, people: { ani: { ...raw.people.ani, email: 'ani' } } }],
    [
      'a mandate of an unknown kind',
      {
        ...raw,
        people: { ani: { ...raw.people.ani, mandates: [{ ...raw.people.ani.mandates[0], kind: 'plx' }] } },
      },
    ],
    ['a setting that is no value', { ...raw, settings: [{ ...raw.settings[0], value: 1.5 }] }],
    [
      'a setting that is a text but no duration',
      { ...raw, settings: [{ ...raw.settings[0], value: 'lama' }] },
    ],
  ])('is refused with %s', (_what, value) => {
    expect(organisationFile.safeParse(value).success).toBe(false);
  });
});
