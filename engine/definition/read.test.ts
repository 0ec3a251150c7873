import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderDiagnostic } from './diagnostic.ts';
import { readProcess } from './read.ts';
import { shippedFiles, shippedText } from './testing/shipped.ts';
import { edited } from './testing/edit.ts';
import { smallProcess } from './testing/small-process.ts';
import type { Definition } from './types.ts';

function definitionOf(text: string): Definition {
  const { definition, diagnostics } = readProcess(text, 'v1.yaml');
  if (definition === null)
    throw new Error(diagnostics.map((found) => renderDiagnostic(found, 'en')).join('\n'));
  return definition;
}

describe('the process file of SP4N-LAPOR', () => {
  const { definition, diagnostics } = readProcess(shippedText, 'v1.yaml', shippedFiles);

  it('gives no finding', () => {
    expect(diagnostics).toEqual([]);
    expect(definition?.process).toBe('pengaduan_sp4n');
  });

  it('is frozen to its leaves', () => {
    expect(Object.isFrozen(definition?.states['diproses']?.on['TINDAK_LANJUT']?.form[0])).toBe(true);
    expect(Object.isFrozen(diagnostics)).toBe(true);
  });

  it('is plain data: its JSON reads back as the same', () => {
    expect(JSON.parse(JSON.stringify(definition))).toEqual(definition);
  });

  it('is read in well under a second', () => {
    const before = performance.now();
    readProcess(shippedText, 'v1.yaml', shippedFiles);
    expect(performance.now() - before).toBeLessThan(1000);
  });
});

describe('what a designer leaves out', () => {
  const { data, start, states, roles, clocks } = definitionOf(smallProcess);

  it('is filled in for fields', () => {
    expect(data['judul']).toEqual({
      name: 'judul',
      type: 'text',
      label: { id: 'Judul', en: 'Title' },
      help: null,
      required: true,
      shown: true,
      personal: null,
      mask: null,
      sees: null,
      default: null,
      computed: null,
      setBy: null,
      min: 3,
      max: 500,
      pattern: null,
      hint: null,
      multiline: false,
    });
    expect(data['berkas']).toMatchObject({
      max: 5,
      size: 10_485_760,
      accept: ['image/*', 'application/pdf'],
    });
    expect(data['cabang']).toMatchObject({ kind: null, within: 'region' });
    expect(data['tertutup']).toMatchObject({ required: false, must: false });
  });

  it('is filled in for roles, actions, clocks and states', () => {
    expect(roles['peminjam']).toMatchObject({ kind: 'public', at: { of: 'unit' } });
    expect(start['AJUKAN']).toMatchObject({
      tone: 'plain',
      help: null,
      look: [],
      candidates: [{ target: 'diajukan', resume: false, guard: null, do: [] }],
    });
    expect(clocks['periksa']).toMatchObject({ again: 'keep', pauses: [], stops: ['diperiksa'] });
    expect(states['ditolak']).toMatchObject({ kind: 'final', closed: 'ditolak', on: {}, after: [] });
    expect(states['diajukan']).toMatchObject({ kind: 'atomic', closed: null, status: 'berjalan' });
  });
});

describe('a definition', () => {
  it('takes a public role as anyone at the start and as the starter later', () => {
    const { text } = edited(smallProcess, [['        by: pustakawan', '        by: [pustakawan, peminjam]']]);
    const { start, states } = definitionOf(text);
    expect(start['AJUKAN']?.by).toEqual([{ kind: 'anyone', role: 'peminjam' }]);
    expect(states['diajukan']?.on['PERIKSA']?.by).toEqual([
      { kind: 'role', role: 'pustakawan', at: { of: 'unit' }, not: [], mandates: [], upward: null },
      { kind: 'starter', not: [] },
    ]);
  });

  it("has shared actions copied onto each state of the group, the state's own first", () => {
    const { states } = definitionOf(smallProcess);
    expect(states['diajukan']?.on['BATALKAN']).toMatchObject({
      shared: true,
      by: [{ kind: 'starter', not: [] }],
    });
    expect(states['diperiksa']?.on['BATALKAN']).toEqual(states['diajukan']?.on['BATALKAN']);
    expect(states['dipinjam']?.on).toEqual({});
    const { text } = edited(smallProcess, [
      [
        '      PERIKSA:\n',
        '      BATALKAN: { by: pustakawan, title: { id: B, en: B }, target: ditolak }\n      PERIKSA:\n',
      ],
    ]);
    const { definition, diagnostics } = readProcess(text, 'v1.yaml');
    expect(definition?.states['diajukan']?.on['BATALKAN']).toMatchObject({
      shared: false,
      by: [{ kind: 'role' }],
    });
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['shared-overridden', 'info'],
    ]);
  });

  it('puts the effects of an action before those of the candidate that is taken', () => {
    const { text } = edited(smallProcess, [
      [
        '          cel: data.jumlah <= settings.batas\n          else: { id: Terlalu banyak, en: Too many }\n',
        '',
      ],
      [
        '        guard:\n',
        '        choose:\n          - { guard: { cel: data.jumlah > 3 }, do: [{ set: { jumlah: 3, tertutup: true } }], target: ditolak }\n          - { target: dipinjam }\n',
      ],
      [
        '        do: [{ set: { jenis: buku } }]\n        target: dipinjam\n',
        '        do: [{ set: { jenis: buku } }]\n',
      ],
    ]);
    const [first, second] = definitionOf(text).states['diperiksa']?.on['PINJAMKAN']?.candidates ?? [];
    const literal = (field: string, cel: string) => ({
      kind: 'set',
      field,
      value: { cel, types: {}, reads: [] },
    });
    expect(first).toEqual({
      target: 'ditolak',
      resume: false,
      guard: { cel: 'data.jumlah > 3', types: { 'data.jumlah': 'int' }, reads: ['jumlah'], else: null },
      do: [literal('jenis', '"buku"'), literal('jumlah', '3'), literal('tertutup', 'true')],
    });
    expect(second).toEqual({
      target: 'dipinjam',
      resume: false,
      guard: null,
      do: [literal('jenis', '"buku"')],
    });
  });

  it('has the lines of a form in their order, one of several fields required together', () => {
    const { text } = edited(smallProcess, [
      [
        'form: [cabang, penjaga]',
        'form: [{ section: { id: Siapa, en: Who } }, { any_of: [cabang, penjaga] }, { field: judul, required: false }, { rak: { type: text, personal: true, keep: true, label: { id: Rak, en: Shelf } } }]',
      ],
    ]);
    const { states, data } = definitionOf(text);
    const form = states['diajukan']?.on['PERIKSA']?.form ?? [];
    expect(form.map((line) => line.kind)).toEqual(['section', 'any_of', 'field', 'field']);
    expect(form[1]).toMatchObject({
      keep: true,
      fields: [
        { name: 'cabang', required: false },
        { name: 'penjaga', required: false },
      ],
    });
    expect(form[2]).toMatchObject({ keep: true, field: { name: 'judul', required: false } });
    expect(form[3]).toMatchObject({ keep: true, field: { name: 'rak', personal: 'person' } });
    expect(data['judul']).toMatchObject({ required: true });
    expect(data['rak']).toEqual(form[3]?.kind === 'field' ? form[3].field : null);
  });

  it('has the look-ups of an action in their order, over its own process unless it says another', () => {
    const { text } = edited(smallProcess, [
      [
        '        form: [cabang, penjaga]\n',
        '        form: [cabang, penjaga]\n        look:\n          serupa: { title: { id: Sama, en: Same }, where: { judul: data.judul, cabang: form.cabang }, newer: 36 hours }\n          asal: { title: { id: Asal, en: Origin }, cases: izin, where: { kode: data.judul }, newer: 2 days, max: 1 }\n',
      ],
    ]);
    expect(definitionOf(text).states['diajukan']?.on['PERIKSA']?.look).toEqual([
      {
        name: 'serupa',
        title: { id: 'Sama', en: 'Same' },
        process: 'pinjam_buku',
        where: [
          { field: 'judul', from: { of: 'data', field: 'judul' } },
          { field: 'cabang', from: { of: 'form', field: 'cabang' } },
        ],
        newer: 129_600_000,
        max: 5,
      },
      {
        name: 'asal',
        title: { id: 'Asal', en: 'Origin' },
        process: 'izin',
        where: [{ field: 'kode', from: { of: 'data', field: 'judul' } }],
        newer: 172_800_000,
        max: 1,
      },
    ]);
  });

  it('counts real time for spans and names the clock for clocks', () => {
    const { text } = edited(smallProcess, [
      [
        '      30 days: ditolak',
        '      30 minutes: ditolak\n      periksa: { do: [{ set: { jumlah: { cel: data.jumlah + 1 } } }], target: diperiksa }',
      ],
    ]);
    expect(definitionOf(text).states['diajukan']?.after).toEqual([
      {
        on: { ms: 1_800_000, text: '30 minutes' },
        candidates: [{ target: 'ditolak', resume: false, guard: null, do: [] }],
      },
      {
        on: { clock: 'periksa' },
        candidates: [
          {
            target: 'diperiksa',
            resume: false,
            guard: null,
            do: [
              {
                kind: 'set',
                field: 'jumlah',
                value: { cel: 'data.jumlah + 1', types: { 'data.jumlah': 'int' }, reads: ['jumlah'] },
              },
            ],
          },
        ],
      },
    ]);
  });
});

describe('a file with faults in several parts', () => {
  it('has every one of them reported, and no name is unknown because its declaration is broken', () => {
    const { text } = edited(smallProcess, [
      ['type: integer, min: 1, max: 5', 'type: integr, min: 1, max: 5'],
      ['30 days: ditolak', '30 days: ditolk'],
      ['owner: pustakawan', 'owner: pustakwan'],
    ]);
    const { definition, diagnostics } = readProcess(text, 'v1.yaml');
    expect(definition).toBeNull();
    expect(diagnostics.map(({ code, line }) => [code, line])).toEqual([
      ['unknown-value', 15],
      ['clock-owner-unknown', 34],
      ['unknown-state', 59],
    ]);
  });
});

describe('any text at all', () => {
  const bounded = (text: string): void => {
    const before = performance.now();
    const { definition, diagnostics } = readProcess(text, 'v1.yaml');
    expect(performance.now() - before).toBeLessThan(5000);
    expect(definition !== null || diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
    for (const found of diagnostics) {
      expect(renderDiagnostic(found, 'id')).not.toBe('');
      expect(found.endColumn).toBeGreaterThan(found.column);
    }
  };

  it('is answered, never with an exception', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), bounded), { numRuns: 300 });
  });

  it('of YAML signs is answered', () => {
    const sign = fc.constantFrom(
      'a: ',
      '- ',
      '{',
      '}',
      '[',
      ']',
      ',',
      ': ',
      '&a ',
      '*a',
      '|\n',
      '>\n',
      '"',
      "'",
      '\n',
      '  ',
      '#',
      '? ',
      '!!x ',
      '---\n',
      'alur: 1\n',
      'data:\n',
      'states:\n',
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 60 }), (signs) => bounded(signs.join(''))),
      { numRuns: 300 },
    );
  });

  const words = [...new Set(shippedText.match(/[A-Za-z_.]+|\d+|[{}[\],:'"]/g))];
  const cut = fc.record({
    at: fc.nat(shippedText.length),
    length: fc.nat(40),
    put: fc.oneof(
      fc.constantFrom(...words),
      fc.constantFrom('toString', 'null', '1e999', '-', '\n', '  ', '*form_tindak_lanjut'),
    ),
  });

  it('that is the real file with parts cut and replaced is answered', () => {
    fc.assert(
      fc.property(fc.array(cut, { minLength: 1, maxLength: 4 }), (cuts) => {
        bounded(
          cuts.reduce(
            (text, { at, length, put }) => text.slice(0, at) + put + text.slice(at + length),
            shippedText,
          ),
        );
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('that is the small process with any word in the place of another is answered', () => {
    const own = [...new Set(smallProcess.match(/[A-Za-z_.]+|\d+/g))];
    fc.assert(
      fc.property(
        fc.constantFrom(...own),
        fc.constantFrom(...own, 'toString', 'null', '{ cel: data }', '[]', '{}'),
        (from, to) => {
          bounded(smallProcess.replace(new RegExp(`\\b${from}\\b`), () => to));
        },
      ),
      { numRuns: 400 },
    );
  }, 60_000);
});
