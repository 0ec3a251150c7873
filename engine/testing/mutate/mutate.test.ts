import { describe, expect, it } from 'vitest';
import { smallProcess } from '#engine/definition/testing/small-process.ts';
import { chance, drawMutants, edited, meaningOf } from './draw.ts';
import { editsOf, operators } from './edit.ts';
import { checkJudge } from './judge.ts';
import { PROCESS_FILE } from './subject.ts';
import type { Mutant, Subject } from './subject.ts';
import { tableOf } from './table.ts';

const small: Subject = { process: 'p', text: smallProcess, files: {} };
const namesOf = (seed: number): string[] => drawMutants(small, 10, chance(seed)).map(({ edit }) => edit.name);
const mutantOf = (name: string): Mutant => {
  const edit = editsOf(smallProcess).find((each) => each.name === name);
  if (edit === undefined) throw new Error(`no edit ${name}`);
  return {
    file: PROCESS_FILE,
    edit,
    original: small,
    subject: { ...small, text: edited(smallProcess, edit) ?? '' },
  };
};

describe('edits of a process file', () => {
  it('are the same for the same seed, and others for another', () => {
    expect(namesOf(1)).toEqual(namesOf(1));
    expect(namesOf(1)).not.toEqual(namesOf(2));
    expect(new Set(namesOf(1)).size).toBe(10);
  }, 30_000);

  it('are drawn of every operator', () => {
    const drawn = drawMutants(small, 21, chance(3)).map(({ edit }) => edit.operator);
    expect([...new Set(drawn)].sort()).toEqual([...operators].sort());
  }, 30_000);

  it('that only show names in another order leave the meaning, those of a list do not', () => {
    expect(meaningOf(mutantOf('reorder data.jumlah').subject)).toBe(meaningOf(small));
    expect(meaningOf(mutantOf('reorder start.AJUKAN.form.1').subject)).not.toBe(meaningOf(small));
  });

  it.each([
    ['drop states.ditolak', true],
    ['rename roles.pustakawan → pustakawan_x', true],
    ['drop start.AJUKAN.target', true],
    ['swap data.jumlah.min → max', true],
    ['number clocks.periksa.length → 3 working days', false],
    ['negate states.diperiksa.on.PINJAMKAN.guard.cel → !(data.jumlah <= settings.batas)', false],
  ])('%s: noticed by the check? %s', (name, caught) => {
    expect(checkJudge.catches(mutantOf(name))).toBe(caught);
  });

  it('are counted per operator', () => {
    const mutant = mutantOf('drop states.ditolak');
    const table = tableOf(
      [
        { mutant, by: 'check' },
        { mutant, by: null },
      ],
      ['check', 'equivalent'],
    );
    expect(table[1]?.split(/ +/)).toEqual(['drop', '2', '1', '0', '1']);
    expect(table.at(-1)?.split(/ +/)).toEqual(['all', '2', '1', '0', '1']);
  });
});
