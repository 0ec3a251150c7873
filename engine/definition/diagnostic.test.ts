import { describe, expect, it } from 'vitest';
import { diagnosticTexts } from '#engine/texts/diagnostics.ts';
import { renderDiagnostic } from './diagnostic.ts';
import { readProcess } from './read.ts';
import { edited } from './testing/edit.ts';
import { smallProcess } from './testing/small-process.ts';

function only(edit: readonly [string, string]) {
  const { diagnostics } = readProcess(edited(smallProcess, [edit]).text, 'workflows/pinjam_buku/v1.yaml');
  const [first] = diagnostics;
  if (first === undefined) throw new Error('no finding');
  return first;
}

describe('a diagnostic as people read it', () => {
  it('shows place, line, caret, fix and the name that was meant, in English', () => {
    expect(renderDiagnostic(only(['30 days: ditolak', '30 days: ditolk']), 'en')).toBe(
      [
        'workflows/pinjam_buku/v1.yaml:59:16 error unknown-state',
        '  59 |       30 days: ditolk',
        '     |                ^^^^^^',
        'There is no state named "ditolk".',
        'Fix: Write a name that stands under `states`.',
        'Did you mean "ditolak"?',
      ].join('\n'),
    );
  });

  it('shows the same in Indonesian, our own words in that language too', () => {
    expect(renderDiagnostic(only(['title: { id: Batas, en: Limit }', 'title: { id: Batas }']), 'id')).toBe(
      [
        'workflows/pinjam_buku/v1.yaml:9:39 kesalahan missing-translation',
        '  9 |   batas: { type: integer, default: 3, title: { id: Batas } }',
        '    |                                       ^^^^^',
        'Teks ini belum ada dalam bahasa Inggris.',
        'Sebab: Setiap layar dapat dibaca dalam dua bahasa.',
        'Perbaikan: Tambahkan `en: ...`.',
      ].join('\n'),
    );
  });

  it('puts the caret under the fault behind tabs and fills params as they are', () => {
    const rendered = renderDiagnostic(
      {
        code: 'unknown-field',
        severity: 'error',
        file: 'f',
        line: 1,
        column: 2,
        endColumn: 4,
        path: '',
        params: { name: '$& {x}' },
        source: '\tab',
      },
      'en',
    );
    expect(rendered).toContain(
      '  1 | \tab\n    | \t^^\nThere is no field named "$& {x}" that can be used here.',
    );
  });

  it('is one of at most 200, and the last says how many more there are', () => {
    const keys = Array.from({ length: 250 }, (_, i) => `x${i}: 1`).join('\n');
    const { diagnostics } = readProcess(`${smallProcess}${keys}\n`, 'v1.yaml');
    expect(diagnostics.length).toBe(201);
    expect(diagnostics.at(-1)).toMatchObject({
      code: 'too-many-findings',
      severity: 'error',
      params: { more: 50 },
    });
  });

  it('has a text in both languages for every code, with the same params in both', () => {
    const names = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();
    for (const [code, texts] of Object.entries(diagnosticTexts)) {
      for (const { id, en } of [texts.message, texts.cause ?? texts.fix, texts.fix]) {
        expect(id.trim() === '' || en.trim() === '', code).toBe(false);
        expect(names(id), code).toEqual(names(en));
      }
    }
  });
});
