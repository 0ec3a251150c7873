import { describe, expect, it } from 'vitest';
import { checkExpression } from './check.ts';
import type { NameType, Readable } from './check.ts';

const plain = (type: NameType['type']): NameType => ({ type, personal: false });
const readable: Readable = {
  data: {
    jenis: { ...plain('string'), options: ['pengaduan', 'aspirasi'] },
    jumlah: plain('int'),
    rahasia: plain('bool'),
    bukti: plain('list'),
  },
  settings: { batas: plain('int') },
};

/** The finding as code, the words it stands at, and the name that was probably meant. */
function told(cel: string) {
  const [finding] = checkExpression(cel, readable, 'bool').findings;
  if (finding === undefined) return null;
  const { code, start, end, params } = finding;
  return [code, cel.slice(start, end), params['suggestion'] ?? null];
}

describe('what was probably meant', () => {
  it.each([
    ['data.jumlah = 1', '=', '=='],
    ['data.jumlah === 1', '=', '=='],
    ['data.jumlah !== 1', '=', '!='],
    ['data.jumlah => 1', '=', '>='],
    ['data.jumlah =< 1', '=', '<='],
    ['data.jumlah <> 1', '>', '!='],
    ['data.rahasia & data.rahasia', '&', '&&'],
    ['data.rahasia | data.rahasia', '|', '||'],
    ['data.rahasia and data.jumlah > 1', 'and', '&&'],
    ['data.rahasia AND data.jumlah > 1', 'AND', '&&'],
    ['data.rahasia atau data.jumlah > 1', 'atau', '||'],
    ['not data.rahasia', 'not', '!'],
    ['data.jumlah > 1 && tidak data.rahasia', 'tidak', '!'],
  ])('is told for %s', (cel, at, suggestion) => {
    expect(told(cel)).toEqual(['expression-syntax', at, suggestion]);
  });

  it.each([
    ['data.jenis == pengaduan', 'expression-name', 'pengaduan', '"pengaduan"'],
    ['dta.jumlah > 1', 'expression-name', 'dta', 'data'],
    ['data.jumlh > 1', 'unknown-field', 'jumlh', 'jumlah'],
    ['data.jumlah > settings.bats', 'unknown-setting', 'bats', 'batas'],
    ['data.jumlah == "3"', 'expression-type', 'data.jumlah == "3"', '3'],
    ["data.rahasia == 'true'", 'expression-type', "data.rahasia == 'true'", 'true'],
    ['data.jenis == 3', 'expression-type', 'data.jenis == 3', '"3"'],
    ['data.jenis != null', 'expression-type', 'data.jenis != null', '""'],
    ['data.jumlah == null', 'expression-type', 'data.jumlah == null', '0'],
    ['data.rahasia != null', 'expression-type', 'data.rahasia != null', 'false'],
    ['data.bukti == null', 'expression-type', 'data.bukti == null', '[]'],
  ])('is told for %s', (cel, code, at, suggestion) => {
    expect(told(cel)).toEqual([code, at, suggestion]);
  });

  it.each([
    ['data.jumlah >', 'expression-syntax'],
    ['data.jumlah >=', 'expression-syntax'],
    ['data.jenis < data.jumlah', 'expression-type'],
    ['lain_sekali > 1', 'expression-name'],
  ])('is not guessed for %s', (cel, code) => {
    const found = told(cel);
    expect([found?.[0], found?.[2]]).toEqual([code, null]);
  });

  it('has a reason in our own words instead of those of the library', () => {
    const reasons = ['data.jumlah = 1', 'not data.rahasia', 'data.jenis != null'].map(
      (cel) => checkExpression(cel, readable, 'bool').findings[0]?.params['reason'],
    );
    expect(reasons).toEqual(['#other-language', '#other-language', '#never-null']);
  });
});
