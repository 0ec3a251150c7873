import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { DocumentContent } from './content.ts';
import { linesOf } from './lines.ts';
import type { Marks } from './marks.ts';
import { pdfOf } from './pdf.ts';
import { qrOf } from './qr.ts';

const same = (text: string) => ({ id: text, en: text });
const CONTENT: DocumentContent = {
  format: 1,
  title: { id: 'Surat izin', en: 'Permit' },
  parts: [
    { kind: 'heading', text: { id: 'Pemegang', en: 'Holder' } },
    { kind: 'text', text: { id: 'Diberikan kepada Siti – warga.', en: 'Given to Siti – a citizen.' } },
    { kind: 'rows', rows: [{ label: { id: 'Petak', en: 'Plot' }, value: same('A-12') }] },
    { kind: 'table', head: [same('No'), same('Nama')], rows: [[same('1'), same('Budi')]] },
    { kind: 'number', label: { id: 'Nomor', en: 'Number' }, field: 'nomor' },
    { kind: 'date' },
    { kind: 'signature', role: 'lurah' },
    { kind: 'qr' },
  ],
};
const UNSIGNED: Marks = {
  numbers: {},
  date: null,
  signatures: {},
  posts: { lurah: { id: 'Lurah', en: 'Village head' } },
  code: 'IZN-1 0123456789abcdef',
};
const SIGNED: Marks = {
  ...UNSIGNED,
  numbers: { nomor: '003/KEL/2026' },
  date: '2026-03-02',
  signatures: { lurah: { post: { id: 'Plh. Lurah', en: 'Plh. Village head' }, name: 'Rina' } },
};
const MADE = '2026-03-02T02:00:00.000Z';

describe('a document', () => {
  it('reads as lines in the language of its reader, with places for what comes with signing', () => {
    expect(linesOf(CONTENT, UNSIGNED, 'en')).toEqual([
      'Permit',
      'Holder',
      'Given to Siti – a citizen.',
      'Plot: A-12',
      'No | Nama',
      '1 | Budi',
      'Number: (no number yet)',
      '(no date yet)',
      'Village head',
      '(not signed yet)',
      'IZN-1 0123456789abcdef',
    ]);
  });

  it('bears number, date, post and name once it is signed', () => {
    const lines = linesOf(CONTENT, SIGNED, 'id');
    expect(lines).toContain('Nomor: 003/KEL/2026');
    expect(lines).toContain('Senin, 2 Maret 2026');
    expect(lines.slice(-3, -1)).toEqual(['Plh. Lurah', 'Rina']);
  });

  it('is a PDF of the same bytes for the same content, and of others once it is signed', async () => {
    const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
    const first = await pdfOf(CONTENT, SIGNED, 'id', MADE);
    expect(Buffer.from(first).subarray(0, 5).toString()).toBe('%PDF-');
    expect(hash(await pdfOf(CONTENT, SIGNED, 'id', MADE))).toBe(hash(first));
    expect(hash(await pdfOf(CONTENT, UNSIGNED, 'id', MADE))).not.toBe(hash(first));
  });

  it('has its letters inside and names nothing outside', async () => {
    const text = Buffer.from(await pdfOf(CONTENT, SIGNED, 'id', MADE)).toString('latin1');
    expect(text).toContain('/FontFile2');
    expect(text).not.toMatch(/\/URI|\/Launch|\/JavaScript|\/EmbeddedFile/);
    expect(drawn(text)).toMatch(/ re\n/);
  });

  it('shows a path or an address that somebody typed as text, and reads neither', async () => {
    const typed = same('file:///etc/passwd https://example.invalid/a.png');
    const bytes = await pdfOf({ ...CONTENT, parts: [{ kind: 'text', text: typed }] }, SIGNED, 'id', MADE);
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('/Subtype /Image');
  });
});

describe('the QR code', () => {
  it('is square, begins with its finder pattern and has no run twice', () => {
    const { size, runs } = qrOf(SIGNED.code);
    expect((size - 17) % 4).toBe(0);
    expect(runs[0]).toEqual({ x: 0, y: 0, length: 7 });
    expect(runs.every(({ x, length }) => x + length <= size)).toBe(true);
    expect(new Set(runs.map(({ x, y }) => `${String(x)}/${String(y)}`)).size).toBe(runs.length);
  });
});

/** The drawing orders of all pages. */
function drawn(pdf: string): string {
  return [...pdf.matchAll(/stream\n([\s\S]*?)\nendstream/g)]
    .map(([, body = '']) => {
      try {
        return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
      } catch {
        return '';
      }
    })
    .join('\n');
}
