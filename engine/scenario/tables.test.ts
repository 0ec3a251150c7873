import { describe, expect, it } from 'vitest';
import { readGiven } from './read.ts';
import { playSteps } from '#engine/testing/steps-engine.ts';
import { TABLE_GIVEN, tableToy } from '#engine/testing/table-toy.ts';

const toy = tableToy();
const BEGIN = `  - at: 2026-02-11 09:00
    start: MULAI
    as: public
    form: { judul: Lapak, jenis: warung, alat: APAR }
`;

describe('a scenario that gives versions of a reference table', () => {
  it('sees the version in force when the case began, also after the next one holds', async () => {
    const steps = `${BEGIN}  - at: 2026-02-17 09:00
    as: ani
    send: PERIKSA
    expect: { data: { biaya: '50000' }, state: diperiksa }
`;
    expect(await playSteps([toy], steps, TABLE_GIVEN)).toEqual([]);
  });

  it('is told of a row without a column, of a cell of another type, and of a day that is none', () => {
    const given = `given: 1
tables:
  jenis_lapak:
    - from: 2026-02-30
      rows:
        warung: { nama: Warung, hari: tiga, masa: 10 days, api: true, biaya: 1 }
`;
    const { diagnostics } = readGiven(given, 'given.yaml', toy.definition);
    expect(diagnostics.map(({ code, line, column }) => ({ code, line, column }))).toEqual([
      { code: 'wrong-format', line: 4, column: 13 },
      { code: 'table-column-missing', line: 6, column: 17 },
      { code: 'table-cell-type', line: 6, column: 39 },
    ]);
  });
});
