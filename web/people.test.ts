import { describe, expect, it } from 'vitest';
import type { Organisation } from '#engine/runtime/store.ts';
import { peopleOf } from './people.ts';

const always = { from: '2026-01-01', to: null };
const organisation: Organisation = {
  version: 1,
  units: [{ ...always, id: 'u', parent: null, kind: 'office', code: 'U', name: 'Office U', calendar: null }],
  people: [
    { ...always, id: 'a', name: 'Ani', position: 'Officer' },
    { ...always, id: 'b', name: 'Budi', position: 'Head' },
    { from: '2026-01-01', to: '2026-01-31', id: 'c', name: 'Citra', position: 'Officer' },
  ],
  roles: [
    { ...always, id: '1', person: 'a', role: 'officer', unit: 'u' },
    { ...always, id: '2', person: 'a', role: 'checker', unit: 'u' },
    { from: '2027-01-01', to: null, id: '3', person: 'b', role: 'head', unit: 'u' },
    { ...always, id: '4', person: 'c', role: 'officer', unit: 'u' },
  ],
  mandates: [],
  relations: [],
  settings: [],
  services: [],
};

describe('the people who can be signed in', () => {
  it('hold a role on that day, and are shown with position and unit once', () => {
    expect(peopleOf(organisation, '2026-06-01')).toEqual([
      { person: 'a', name: 'Ani', office: 'Officer, Office U' },
    ]);
  });

  it('change with the day, and stand in order of unit and position', () => {
    expect(peopleOf(organisation, '2027-01-01').map(({ name }) => name)).toEqual(['Budi', 'Ani']);
  });
});
