import { describe, expect, it } from 'vitest';
import { smallProcess } from '#engine/definition/testing/small-process.ts';
import { examplesOf, withExample } from '#engine/definition/testing/rule-pages.ts';
import { proveInWorker } from './prove-in-worker.ts';
import { proveText } from '#engine/prover/prove.ts';

const spoiled = smallProcess.replace('data.jumlah <= settings.batas', 'data.jumlah > 9');
const large = withExample(examplesOf('not-all-explored')[0] ?? '');

describe('proving in a worker', { timeout: 60_000 }, () => {
  it('gives what proving directly gives', async () => {
    const proved = await proveInWorker(spoiled, 'v1.yaml', { time: 50_000 });
    expect(proved).toEqual({ done: true, findings: proveText(spoiled, 'v1.yaml') });
  });

  it('is stopped at its time, and says so', async () => {
    expect(await proveInWorker(large, 'v1.yaml', { time: 50 })).toEqual({ done: false, why: 'time' });
  });

  it('is given up when the caller does, before or while it runs', async () => {
    expect(await proveInWorker(large, 'v1.yaml', { signal: AbortSignal.abort() })).toEqual({
      done: false,
      why: 'stopped',
    });
    const giving = new AbortController();
    const proving = proveInWorker(large, 'v1.yaml', { signal: giving.signal });
    giving.abort();
    expect(await proving).toEqual({ done: false, why: 'stopped' });
  });

  it('leaves the event loop free', async () => {
    let ticks = 0;
    const ticking = setInterval(() => {
      ticks += 1;
    }, 5);
    await proveInWorker(large, 'v1.yaml', { time: 500 });
    clearInterval(ticking);
    expect(ticks).toBeGreaterThan(20);
  });
});
