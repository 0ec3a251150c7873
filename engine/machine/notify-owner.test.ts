import { describe, expect, it } from 'vitest';
import { openedWith, toyWithClock } from '#engine/testing/clock-toy.ts';
import { TOY_START, toyEnv } from '#engine/testing/toy.ts';
import { advance } from './step.ts';
import type { Case } from './types.ts';

const REST = '    starts: { entering: dibuka }\n    stops: { entering: selesai }\n';
const later = (days: number): string => new Date(Date.parse(TOY_START) + days * 86_400_000).toISOString();
const toldAfter = (keys: string): Case['outbox'] => {
  const published = toyWithClock(keys);
  return advance(published.definition, openedWith(published), toyEnv({ as: 'warga', now: later(3) })).case
    .outbox;
};

describe('a rung that tells the owner of its clock', () => {
  const ladder = '    ladder: [{ at: due, do: [{ notify: owner }] }]\n';

  it('tells those who hold the role where the case is', () => {
    const [order] = toldAfter(`    length: 1 days\n${REST}    owner: petugas\n${ladder}`);
    expect(order?.order).toMatchObject({
      kind: 'notify',
      to: { pairs: [{ role: 'petugas', unit: 'dinas_a' }] },
    });
  });

  it('tells the person the case belongs to where a public role is late', () => {
    const [order] = toldAfter(`    length: 1 days\n${REST}    owner: warga\n${ladder}`);
    expect(order?.order).toMatchObject({ kind: 'notify', to: { starter: 'warga' } });
  });
});
