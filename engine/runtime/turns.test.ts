import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createTurns } from './turns.ts';

describe('work in turns', () => {
  it('runs one after another for the same key and in the order of asking', async () => {
    const { inTurn } = createTurns();
    const seen: string[] = [];
    const work = (name: string, pause: number) => async (): Promise<void> => {
      seen.push(`${name} begins`);
      await setTimeout(pause);
      seen.push(`${name} ends`);
    };
    await Promise.all([inTurn('case', work('first', 5)), inTurn('case', work('second', 0))]);
    expect(seen).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  });

  it('lets different keys run side by side', async () => {
    const { inTurn } = createTurns();
    const other = Promise.withResolvers<string>();
    const waiting = inTurn('one', async () => await other.promise);
    await inTurn('two', () => {
      other.resolve('told by the other');
      return Promise.resolve();
    });
    expect(await waiting).toBe('told by the other');
  });

  it('gives a failure to its own caller and goes on with the next', async () => {
    const { inTurn } = createTurns();
    const failing = inTurn('case', () => Promise.reject(new Error('refused')));
    const next = inTurn('case', () => Promise.resolve('taken'));
    await expect(failing).rejects.toThrow('refused');
    expect(await next).toBe('taken');
  });
});
