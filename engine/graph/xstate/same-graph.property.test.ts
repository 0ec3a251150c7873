import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publish } from '#engine/definition/canonical.ts';
import { readProcess } from '#engine/definition/read.ts';
import { shippedFiles, shippedText } from '#engine/definition/testing/shipped.ts';
import type { Published } from '#engine/definition/types.ts';
import { stepsProcess } from '#engine/testing/walk.ts';
import { BothWalks } from '../testing/both-walks.ts';
import { randomParts } from '../testing/random-process.ts';

const always = (): boolean => true;
const asWritten = (cel: string): boolean => cel === 'true';

/** Walks by these numbers, and gives how many events were taken; fails where the two stand apart. */
function walkBoth(walks: BothWalks, picks: readonly number[]): number {
  const { types } = walks;
  let taken = 0;
  for (const pick of [0, ...picks]) {
    const type = types[pick % types.length];
    if (type === undefined) throw new Error('nothing can happen');
    if (walks.happen(type)) taken += 1;
    const [kernel, plain] = walks.places;
    expect({ after: type, active: plain }).toEqual({ after: type, active: kernel });
  }
  return taken;
}

const picks = fc.array(fc.nat(999), { minLength: 30, maxLength: 80 });

function readable(parts: string): Published | null {
  try {
    return stepsProcess(parts);
  } catch (error) {
    // The generator makes some files that a rule refuses; the reader says which.
    if (error instanceof Error && /error [a-z-]+/.test(error.message)) return null;
    throw error;
  }
}

describe('an exported machine in plain XState stands where the kernel stands', () => {
  it('for random processes, with conditions as they are written and with all of them true', () => {
    let read = 0;
    let taken = 0;
    fc.assert(
      fc.property(randomParts, picks, fc.boolean(), (parts, chosen, allTrue) => {
        const published = readable(parts);
        if (published === null) return;
        read += 1;
        taken += walkBoth(new BothWalks(published, allTrue ? always : asWritten), chosen);
      }),
      { numRuns: 250 },
    );
    // Else it would say nothing.
    expect(read).toBeGreaterThan(100);
    expect(taken).toBeGreaterThan(1000);
  }, 60_000);

  it('for the largest process that is shipped', () => {
    const text = shippedText.replace(/^calendar: .*$/m, 'calendar: kantor');
    const { definition } = readProcess(text, 'v1.yaml', shippedFiles);
    if (definition === null) throw new Error('it is not read');
    const published = publish(definition);
    let taken = 0;
    fc.assert(
      fc.property(picks, (chosen) => {
        const data = { opd: 'u1', kelas: 'aspirasi', induk: 'case-3', laporan_sebelumnya: 'case-2' };
        taken += walkBoth(new BothWalks(published, always, data), chosen);
      }),
      { numRuns: 100 },
    );
    expect(taken).toBeGreaterThan(200);
  }, 60_000);
});
