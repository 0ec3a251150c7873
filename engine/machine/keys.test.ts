import { describe, expect, it } from 'vitest';
import { accepted, TOY, TOY_FORM, toyStart } from '#engine/testing/toy.ts';
import { keyText, withKeys } from './keys.ts';
import type { Case } from './types.ts';

const TEXT = { id: 'Kabar', en: 'News' };
const message = (name: string, cel: string) =>
  ({
    name,
    title: TEXT,
    from: { process: 'lain' },
    carries: {},
    key: { cel, types: {}, reads: [] },
  }) as const;
const started = accepted(toyStart(TOY_FORM)).case;
const [open = ''] = started.active;
const state = TOY.definition.states[open]!;
const hearing = {
  ...TOY.definition,
  messages: { kabar: message('kabar', '"K-1"'), lain: message('lain', '""') },
  states: { ...TOY.definition.states, [open]: { ...state, handlers: { 'message.kabar': [] } } },
};

describe('the keys of a case', () => {
  it('are those of its messages that have a text, with what it waits for', () => {
    expect(withKeys(hearing, started, {}).keys).toEqual([
      { kind: 'message', name: 'kabar', key: 'K-1', waits: true },
    ]);
  });

  it('stay while it is open, wherever it stands, and of a closed case only what it still hears', () => {
    const elsewhere: Case = { ...started, active: [] };
    expect(withKeys(hearing, elsewhere, {}).keys).toMatchObject([{ waits: false }]);
    expect(withKeys(hearing, { ...elsewhere, closed: 'selesai' }, {}).keys).toBeUndefined();
    expect(withKeys(hearing, { ...started, closed: 'selesai' }, {}).keys).toMatchObject([{ waits: true }]);
  });

  it('are no property of a case of a process without any', () => {
    const before: Case = { ...started, keys: [{ kind: 'message', name: 'kabar', key: 'K', waits: true }] };
    expect('keys' in withKeys(TOY.definition, before, {})).toBe(false);
  });

  it.each([
    ['K-1', 'K-1'],
    [12, '12'],
    ['', null],
    [null, null],
    [true, null],
    ['x'.repeat(200), 'x'.repeat(200)],
  ])('the text of %j is %j', (value, text) => {
    expect(keyText(value)).toBe(text);
  });

  it('a long one is a hash, the same for the same text', () => {
    const long = keyText('x'.repeat(201));
    expect(long).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(keyText('x'.repeat(201))).toBe(long);
    expect(keyText('x'.repeat(202))).not.toBe(long);
  });
});
