import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTable } from '#engine/machine/table-value.ts';
import { NO_FACTS, publishedOf, toyActor } from '#engine/testing/toy.ts';
import { fieldModel } from './form-field.ts';

const { definition } = publishedOf(readFileSync('workflows/_language/pendapat_dinas/v1.yaml', 'utf8'));
const field = definition.data['dinas'];
if (field?.type !== 'table') throw new Error('no table');
const facts = {
  ...NO_FACTS,
  units: { 'dinas.kantor': ['u-1', 'u-2'] },
  people: { 'dinas.ahli': ['p-1'] },
};
const world = { facts, today: '2026-02-11', now: '2026-02-11T02:00:00.000Z', zone: 7 } as const;
const reader = {
  actor: toyActor('warga'),
  language: 'en',
  now: world.now,
  zone: 7,
  names: { person: () => 'Ayu', unit: (id: string) => `Office ${id}`, tableLabel: () => null },
} as const;

describe('cells that name offices and people', () => {
  it('take what the column may name, in every row', () => {
    const rows = [
      { kantor: 'u-2', ahli: 'p-1' },
      { kantor: 'u-1', ahli: 'p-1' },
    ];
    expect(readTable(field, rows, world)).toEqual({ rows, apart: [] });
  });

  it('refuse any other office or person, at the cell', () => {
    expect(
      readTable(
        field,
        [
          { kantor: 'u-1', ahli: 'p-2' },
          { kantor: 'u-9', ahli: 'p-1' },
        ],
        world,
      ),
    ).toEqual({
      problems: [
        { field: 'dinas.0.ahli', code: 'FIELD_OPTION', params: {}, text: null },
        { field: 'dinas.1.kantor', code: 'FIELD_OPTION', params: {}, text: null },
      ],
    });
  });

  it('offer each row the same, by name', () => {
    const input = { typed: {}, options: facts, uploads: new Map<string, never>(), today: world.today };
    const model = fieldModel(field, [{ kantor: 'u-1', ahli: 'p-1' }], true, input, reader);
    if (model.type !== 'table') throw new Error('no table');
    const options = model.rows.map((cells) => cells.map((cell) => ('options' in cell ? cell.options : [])));
    const offices = [
      { value: 'u-1', label: 'Office u-1' },
      { value: 'u-2', label: 'Office u-2' },
    ];
    expect(options).toHaveLength(3);
    for (const row of options) expect(row).toEqual([offices, [{ value: 'p-1', label: 'Ayu' }]]);
  });
});
