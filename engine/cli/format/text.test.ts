import { describe, expect, it } from 'vitest';
import { renderDiagnostic } from '#engine/definition/diagnostic.ts';
import { readProcess } from '#engine/definition/read.ts';
import { smallProcess } from '#engine/definition/testing/small-process.ts';
import { asText } from './text.ts';

const files = [
  '',
  'alur: 2\n\tx: [',
  smallProcess.replace('target: diajukan', 'target: diajukn'),
  smallProcess.replace('by: pustakawan', 'by: pustakawn').replace(', en: Title', ''),
  `${smallProcess}# ${'x'.repeat(500)}\u0007`,
];

describe('a finding as text', () => {
  it.each(files)('is what the reader itself shows of it (%#)', (text) => {
    const { diagnostics } = readProcess(text, 'v1.yaml');
    expect(diagnostics.length).toBeGreaterThan(0);
    for (const language of ['id', 'en'] as const) {
      const expected = diagnostics.map((each) => `${renderDiagnostic(each, language)}\n`).join('\n');
      expect(asText(diagnostics, language)).toBe(expected.replaceAll('\u0007', '\uFFFD'));
    }
  });
});
