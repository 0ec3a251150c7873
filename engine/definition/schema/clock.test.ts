import { describe, expect, it } from 'vitest';
import { findingsAfter } from '../testing/edit.ts';
import type { Edit } from '../testing/edit.ts';

const LENGTH = 'length: 2 working days';
const OWNER = '    owner: pustakawan\n';
const LAMA: Edit = [
  'settings:\n',
  'settings:\n  lama: { type: duration, default: 14 days, title: { id: Lama, en: Span } }\n',
];
const withLadder = (at: string): Edit => [
  OWNER,
  `${OWNER}    ladder: [{ at: ${at}, do: [{ set: { judul: lama } }] }]\n`,
];
const inState = (clock: string): Edit => [
  '    title: { id: Diperiksa, en: Being checked }\n',
  `    title: { id: Diperiksa, en: Being checked }\n    clock: ${clock}\n`,
];

describe('the shape of a clock', () => {
  it.each<[says: string, edits: readonly Edit[]]>([
    ['a length by an expression', [[LENGTH, 'length: { cel: data.jumlah, unit: working days }']]],
    ['a date and a ladder', [[LENGTH, 'until: data.tanggal'], withLadder('3 days before due')]],
    ['every kind of rung', [withLadder('50%')]],
    ['a rung long after', [withLadder('1 hour after due')]],
    ['a clock of a state with a title of its own', [inState('{ title: { id: A, en: B }, length: 2 hours }')]],
    ['a clock of a state until a date', [inState('{ until: data.tanggal, owner: peminjam }')]],
  ])('may be %s', (_says, edits) => {
    expect(findingsAfter(edits).findings).toEqual([]);
  });

  it.each<[says: string, code: string, edits: readonly Edit[]]>([
    ['a length in weeks', 'wrong-format', [[LENGTH, 'length: «2 weeks»']]],
    ['an expression without a unit', 'missing-key', [[LENGTH, '«length»: { cel: data.jumlah }']]],
    [
      'an expression of a strange unit',
      'unknown-value',
      [[LENGTH, 'length: { cel: data.jumlah, unit: «weeks» }']],
    ],
    ['a setting and more', 'unknown-key', [[LENGTH, 'length: { setting: lama, «unit»: days }'], LAMA]],
    ['hours before a date', 'wrong-format', [[LENGTH, 'until: { before: «2 hours», of: data.tanggal }']]],
    ['a date of a form', 'wrong-format', [[LENGTH, 'until: «form.tanggal»']]],
    ['a length and a date', 'unknown-key', [[LENGTH, '«length»: 2 working days\n    until: data.tanggal']]],
    ['a pause of a date', 'unknown-key', [[LENGTH, 'until: data.tanggal\n    «pauses»: { in: diperiksa }']]],
    ['a floor of a date', 'unknown-key', [[LENGTH, 'until: data.tanggal\n    «at_least»: 2 days']]],
    ['a part of a date', 'wrong-format', [[LENGTH, 'until: data.tanggal'], withLadder('«80%»')]],
    ['a rung without a side', 'wrong-format', [withLadder('«3 days due»')]],
    ['a rung at a bare span', 'wrong-format', [withLadder('«3 days»')]],
    ['a rung that does nothing', 'out-of-range', [[OWNER, `${OWNER}    ladder: [{ at: due, do: «[]» }]\n`]]],
    [
      'a rung with an event beside its effects',
      'unknown-key',
      [[OWNER, `${OWNER}    ladder: [{ at: due, do: [{ set: { judul: a } }], «raise»: LEWAT }]\n`]],
    ],
    ['a start in a state', 'unknown-key', [inState('{ length: 2 days, «starts»: { entering: diajukan } }')]],
    [
      'a setting that is no duration',
      'wrong-format',
      [
        [
          'batas: { type: integer, default: 3,',
          'batas: { type: integer, default: 3, title: { id: Batas, en: Limit } }\n  lama: { type: duration, default: «lama»,',
        ],
      ],
    ],
  ])('cannot be %s', (_says, code, edits) => {
    const { findings, places } = findingsAfter(edits);
    expect(findings.map(({ code: found, line, column }) => ({ code: found, line, column }))).toEqual(
      places.map(({ line, column }) => ({ code, line, column })),
    );
  });
});
