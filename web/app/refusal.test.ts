import { describe, expect, it } from 'vitest';
import { localPath, refusalOf } from './refusal.ts';

describe('the way back after signing in', () => {
  it.each(['/', '/inbox?tab=mine', '/cases/1#form'])('may be %s', (path) => {
    expect(localPath(path)).toBe(path);
  });

  it.each(['', 'https://evil.example', '//evil.example', '/\\evil.example', '/a\nb', 'javascript:1'])(
    'is the start page instead of %j',
    (path) => {
      expect(localPath(path)).toBe('/');
    },
  );
});

describe('a failure', () => {
  it('of the API is a refusal with its status and stable code', () => {
    const error = Object.assign(new Error('no'), { data: { httpStatus: 409, alur: 'STALE', problem: null } });
    expect(refusalOf(error)).toEqual({ status: 409, code: 'STALE', problem: null });
  });

  it.each([new Error('no'), 'no', Object.assign(new Error('no'), { data: null })])(
    'of the program is none',
    (error) => {
      expect(refusalOf(error)).toBeNull();
    },
  );
});
