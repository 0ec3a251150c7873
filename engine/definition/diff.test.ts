import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffDefinitions } from './diff.ts';
import type { Change } from './diff.ts';
import { changeInWords } from './diff/words.ts';
import { formatYaml } from './format.ts';
import { readProcess } from './read.ts';
import { NAME_MAPS } from '#engine/testing/keys/tracked.ts';
import { edited } from './testing/edit.ts';
import type { Edit } from './testing/edit.ts';
import { shippedFiles, shippedText } from './testing/shipped.ts';
import { smallProcess } from './testing/small-process.ts';
import type { Definition } from './types.ts';
import type { Files } from './uses.ts';

function definitionOf(text: string, files: Files = {}): Definition {
  const { definition, diagnostics } = readProcess(text, 'v1.yaml', files);
  if (definition === null) throw new Error(diagnostics.map(({ code, line }) => `${line} ${code}`).join());
  return definition;
}

const small = definitionOf(smallProcess);
const shipped = definitionOf(shippedText, shippedFiles);

function changesAfter(edits: readonly Edit[]): Change[] {
  return diffDefinitions(small, definitionOf(edited(smallProcess, edits).text));
}

const words = (changes: readonly Change[]): string[] => changes.map((change) => changeInWords(change, 'en'));

describe('the difference of two definitions', () => {
  it('is nothing when a file was only formatted, commented or quoted otherwise', () => {
    const other = `# new\n${smallProcess.replaceAll('{ ', '{').replace('calendar: wib_5_hari', `calendar: 'wib_5_hari' # x`)}`;
    const tidied = formatYaml(other, 'v1.yaml');
    expect('text' in tidied).toBe(true);
    expect(diffDefinitions(small, definitionOf(other))).toEqual([]);
  });

  it.each<readonly [string, readonly Edit[], readonly string[]]>([
    [
      'a text, in the language that changed',
      [['en: Being checked', 'en: Under review']],
      ['Changed: state diperiksa, title, English: "Being checked" → "Under review"'],
    ],
    [
      'the length of a clock',
      [['length: 2 working', 'length: 3 working']],
      ['Changed: clock periksa, term, length, count: 2 → 3'],
    ],
    [
      'the least a clock has when it goes on',
      [['    owner: pustakawan\n', '    owner: pustakawan\n    at_least: 1 working day\n']],
      ['Added: clock periksa, at least: {"count":1,"unit":"working days"}'],
    ],
    [
      'a rung that is new',
      [
        [
          '    owner: pustakawan\n',
          '    owner: pustakawan\n    ladder: [{ at: due, do: [{ set: { jenis: buku } }] }]\n',
        ],
      ],
      [
        'Added: clock periksa, rung 1: {"at":{"kind":"due"},"do":[{"field":"jenis","kind":"set","value":{"cel":"\\"buku\\"","reads":[],"types":{}}}]}',
      ],
    ],
    ['a setting', [['default: 3', 'default: 4']], ['Changed: setting batas, default: 3 → 4']],
    [
      'a guard, once and not also what it reads',
      [['data.jumlah <= settings.batas', 'data.jumlah < 2']],
      [
        'Changed: state diperiksa, action PINJAMKAN, way 1, guard, expression: data.jumlah <= settings.batas → data.jumlah < 2',
      ],
    ],
    [
      'a field, once for all forms that ask for it',
      [['min: 1, max: 5', 'min: 1, max: 6']],
      ['Changed: field jumlah, max: 5 → 6\n  also: start AJUKAN, form line jumlah, max'],
    ],
    [
      'a shared action, once for all states that have it',
      [['en: Cancel }', 'en: Stop }']],
      [
        'Changed: state diajukan, action BATALKAN, title, English: "Cancel" → "Stop"\n  also: state diperiksa, action BATALKAN, title, English',
      ],
    ],
    [
      'a line of a form that is new',
      [['form: [cabang, penjaga]', 'form: [cabang, penjaga, jenis]']],
      ['Added: state diajukan, action PERIKSA, form line jenis'],
    ],
    [
      'lines of a form in another order',
      [['form: [cabang, penjaga]', 'form: [penjaga, cabang]']],
      ['Reordered: state diajukan, action PERIKSA, form: [cabang, penjaga] → [penjaga, cabang]'],
    ],
    [
      'a wait',
      [['30 days: ditolak', '31 days: ditolak']],
      [
        'Changed: state diajukan, automatic step 1, occasion, ms: 2592000000 → 2678400000',
        'Changed: state diajukan, automatic step 1, occasion, text: "30 days" → "31 days"',
      ],
    ],
    [
      'who may',
      [['by: pustakawan', 'by: { starter: true }']],
      [
        'Changed: state diajukan, action PERIKSA, who may (1), kind: "role" → "starter"',
        'Removed: state diajukan, action PERIKSA, who may (1), role: "pustakawan"',
        'Removed: state diajukan, action PERIKSA, who may (1), at: {"of":"unit"}',
        'Removed: state diajukan, action PERIKSA, who may (1), mandates: []',
        'Removed: state diajukan, action PERIKSA, who may (1), upward: none',
      ],
    ],
    [
      'an exclusion that is gone',
      [['[{ did: AJUKAN }, { party', '[{ party']],
      ['Removed: state diperiksa, action PINJAMKAN, who may (1), except (1): {"did":"AJUKAN"}'],
    ],
    [
      'options in another order',
      [
        [
          'buku: { id: Buku, en: Book }, majalah: { id: Majalah, en: Magazine }',
          'majalah: { id: Majalah, en: Magazine }, buku: { id: Buku, en: Book }',
        ],
      ],
      ['Reordered: order of data.jenis.options: [buku, majalah] → [majalah, buku]'],
    ],
  ])('tells %s', (_what, edits, expected) => expect(words(changesAfter(edits))).toEqual(expected));

  it('tells a rename as removed and added, and not as another order', () => {
    const changes = words(
      changesAfter([
        ['  penjaga: { type', '  juru: { type'],
        ['data.penjaga } }]\n    on', 'data.juru } }]\n    on'],
        ['party: data.penjaga', 'party: data.juru'],
        ['form: [cabang, penjaga]', 'form: [cabang, juru]'],
      ]),
    );
    expect(changes).toContain('Removed: field penjaga');
    expect(changes).toContain('Added: field juru');
    expect(changes.filter((change) => change.startsWith('Reordered'))).toEqual([]);
  });

  it('has words in both languages for everything it tells of the shipped process', () => {
    const other = { ...shipped, states: {}, clocks: {}, data: {} };
    for (const change of diffDefinitions(shipped, other)) {
      expect(changeInWords(change, 'en')).toMatch(/^Removed: (state|clock|field) \w+$/);
      expect(changeInWords(change, 'id')).toMatch(/^Dihapus: (keadaan|tenggat|isian) \w+$/);
    }
  });
});

type Path = readonly (string | number)[];

function leavesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) =>
    leavesOf(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** The first and the last of each kind: places alike but for names that a designer chose and numbers in a list. */
function ofEachKind(leaves: readonly Path[]): readonly Path[] {
  const kinds = new Map<string, Path[]>();
  for (const leaf of leaves) {
    const isChosen = (step: Path[number], index: number): boolean =>
      typeof step === 'number' || NAME_MAPS.has(String(leaf[index - 1]));
    const kind = leaf.map((step, index) => (isChosen(step, index) ? '*' : step)).join('.');
    kinds.set(kind, [(kinds.get(kind) ?? [leaf])[0] ?? leaf, leaf]);
  }
  return [...kinds.values()].flatMap(([first = [], last = []]) => (first === last ? [first] : [first, last]));
}

/** A copy with one place changed; `undefined` takes it away. */
function withChange(definition: Definition, path: Path, change: (value: unknown) => unknown): Definition {
  // By way of JSON: a definition holds a shared action once, and a copy must hold it once for each state.
  const copy: unknown = JSON.parse(JSON.stringify(definition));
  let parent: unknown = copy;
  for (const step of path.slice(0, -1)) parent = Reflect.get(parent as object, step);
  const last = path.at(-1) ?? '';
  const value = change(Reflect.get(parent as object, last));
  if (value === undefined) Reflect.deleteProperty(parent as object, last);
  else Reflect.set(parent as object, last, value);
  return copy as Definition;
}

function otherThan(value: unknown): unknown {
  if (typeof value === 'string') return `${value}~`;
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  return 'something';
}

/** Every change lies at the place, above it, or below it. */
function expectPlace(changes: readonly Change[], place: Path): void {
  const at = place[0] === 'order' ? place.slice(0, 2) : place;
  expect(changes.length).toBeGreaterThan(0);
  for (const { path, alsoAt } of changes) {
    expect(alsoAt).toEqual([]);
    const length = Math.min(path.length, at.length);
    expect(path.slice(0, length)).toEqual(at.slice(0, length));
    expect(length).toBeGreaterThan(0);
  }
}

describe('no part of a definition is missed', () => {
  it.each([
    ['any one leaf of the small one', small, leavesOf(small)],
    ['a leaf of each kind of the shipped one', shipped, ofEachKind(leavesOf(shipped))],
  ])(
    'changing %s is told at its place',
    (_name, definition, leaves) => {
      expect(leaves.length).toBeGreaterThan(300);
      for (const leaf of leaves)
        expectPlace(diffDefinitions(definition, withChange(definition, leaf, otherThan)), leaf);
    },
    60_000,
  );

  it('a leaf, drawn by chance, that goes away or is joined by a key nobody knows is told at its place', () => {
    const places = fc.constantFrom(...leavesOf(shipped).filter((leaf) => typeof leaf.at(-1) === 'string'));
    fc.assert(
      fc.property(places, (leaf) => {
        expectPlace(
          diffDefinitions(
            shipped,
            withChange(shipped, leaf, () => undefined),
          ),
          leaf,
        );
        const unknown = [...leaf.slice(0, -1), 'not_yet_known'];
        expectPlace(
          diffDefinitions(
            shipped,
            withChange(shipped, unknown, () => ({ a: [1] })),
          ),
          unknown,
        );
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});
