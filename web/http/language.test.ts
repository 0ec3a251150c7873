import { describe, expect, it } from 'vitest';
import { languageOf } from './language.ts';

describe('the language of a page', () => {
  it('is the one that was chosen, whatever the browser asks for', () => {
    expect(languageOf('en', 'id')).toBe('en');
    expect(languageOf('id', 'en')).toBe('id');
  });

  it.each([
    ['en-GB,en;q=0.9', 'en'],
    ['fr, en;q=0.5, id;q=0.8', 'id'],
    ['in-ID, en;q=0.8', 'id'],
    ['en;q=0, id', 'id'],
    ['EN-us', 'en'],
  ])('for a browser that asks for %s is %s', (accepted, language) => {
    expect(languageOf(undefined, accepted)).toBe(language);
  });

  it.each([null, '', 'fr', '*', ';;;,,,', 'q=1'])(
    'is Indonesian when the browser asks for %j',
    (accepted) => {
      expect(languageOf(undefined, accepted)).toBe('id');
      expect(languageOf('xx', accepted)).toBe('id');
    },
  );
});
