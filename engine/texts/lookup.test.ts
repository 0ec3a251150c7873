import { describe, expect, it } from 'vitest';
import { lookup } from './lookup.ts';

const text = lookup({
  plain: { id: 'Beranda', en: 'Home' },
  named: { id: '{count} dari {max}', en: '{count} of {max}' },
});

describe('a text', () => {
  it('is given in the language asked for', () => {
    expect(text('id', 'plain')).toBe('Beranda');
    expect(text('en', 'plain')).toBe('Home');
  });

  it('has its parameters filled in by name', () => {
    expect(text('en', 'named', { count: 3, max: '1.000' })).toBe('3 of 1.000');
  });

  it('never reads what a parameter contains as another parameter', () => {
    expect(text('id', 'named', { count: '{max}', max: 1 })).toBe('{max} dari 1');
  });
});
