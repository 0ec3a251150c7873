import { describe, expect, it } from 'vitest';
import { faultOf } from './log.ts';

describe('what is written down of a fault', () => {
  it('says where it happened and what caused it', () => {
    const fault = faultOf(new TypeError('x is not a function', { cause: new Error('inner') }));
    expect(fault).toMatchObject({
      name: 'TypeError',
      message: 'x is not a function',
      cause: { name: 'Error' },
    });
    expect(fault['at']).toEqual(expect.arrayContaining([expect.stringMatching(/^at /)]));
  });

  it('never repeats a message that may quote what a person typed', () => {
    const error = Object.assign(new Error('insert failed for siti@example.id'), {
      code: '23505',
      params: ['siti@example.id'],
    });
    expect(JSON.stringify(faultOf(error))).not.toContain('siti');
    expect(faultOf(error)).toMatchObject({ code: '23505' });
  });

  it.each(['text', 3, null])('may be no error at all: %j', (thrown) => {
    expect(faultOf(thrown)).toEqual({ name: typeof thrown });
  });
});
