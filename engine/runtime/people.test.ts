import { describe, expect, it } from 'vitest';
import { accepted, publishedOf, TOY_BIRTH, TOY_FORM, TOY_TEXT, toyEnv } from '#engine/testing/toy.ts';
import { start, step } from '#engine/machine/step.ts';
import type { Published } from '#engine/definition/types.ts';
import { directoryOf } from './directory.ts';
import { holdersAsked, unitsAsked } from './people.ts';

const always = { from: '2026-01-01', to: null };
const unit = (id: string, parent: string | null) => ({
  id,
  parent,
  kind: 'dinas',
  code: id,
  name: id,
  calendar: null,
  ...always,
});
const directory = directoryOf(
  {
    version: 1,
    units: [unit('kota', null), unit('dinas_a', 'kota'), unit('dinas_b', 'kota'), unit('seksi', 'dinas_a')],
    people: [{ id: 'cici', name: 'Cici', position: 'Kepala', ...always }],
    roles: [{ id: '1', person: 'cici', role: 'kepala', unit: 'dinas_a', ...always }],
    mandates: [],
    relations: [],
    settings: [],
    services: [],
  },
  '2026-02-11',
);
const withBy = (by: string): Published =>
  publishedOf(
    TOY_TEXT.replace('by: petugas\n        title: { id: Ubah,', `by: ${by}\n        title: { id: Ubah,`),
  );
const opened = ({ definition, hash }: Published) =>
  accepted(
    start({ definition, hash }, TOY_BIRTH, { event: 'AJUKAN', form: TOY_FORM }, toyEnv({ as: 'warga' })),
  ).case;

describe('what the rules about people ask of the organisation', () => {
  it('is no unit and no holder more where no rule needs them', () => {
    const plain = withBy('kepala');
    expect(unitsAsked(plain.definition, opened(plain), directory).filter((id) => id !== null)).toEqual([]);
    expect(holdersAsked(plain.definition, directory.units, directory)).toEqual({});
  });

  it('is every unit below, for a role that counts there', () => {
    const below = withBy('{ role: kepala, at: unit.descendants }');
    expect(unitsAsked(below.definition, opened(below), directory)).toContain('seksi');
  });

  it('is the unit of the act, for a superior of who did it', () => {
    const above = withBy('{ role: pengawas, at: { superior_of: CATAT } }');
    const first = opened(above);
    const command = {
      kind: 'event',
      event: 'CATAT',
      task: null,
      saw: 1,
      form: { catatan: 'Ditelepon.' },
    } as const;
    const noted = accepted(step(above.definition, first, command, toyEnv({ as: 'eka' }))).case;
    expect(unitsAsked(above.definition, first, directory).filter((id) => id !== null)).toEqual([]);
    expect(unitsAsked(above.definition, noted, directory)).toContain('kota');
  });

  it('are the holders of a role that passes a conflict upward', () => {
    const upward = publishedOf(
      TOY_TEXT.replace(
        'kepala: { kind: staff, at: unit,',
        'kepala: { kind: staff, at: unit, conflict_goes_to: pengawas,',
      ),
    );
    expect(holdersAsked(upward.definition, directory.units, directory)).toEqual({
      holders: [{ person: 'cici', role: 'kepala', unit: 'dinas_a' }],
    });
  });
});
