import { describe, expect, it } from 'vitest';
import { canonicalize } from './canonical.ts';
import { openDefinition } from './order.ts';
import { readProcess } from './read.ts';
import { smallProcess } from './testing/small-process.ts';

describe('a definition stored as canonical JSON', () => {
  it('has its names back in the order in which they were written', () => {
    const { definition } = readProcess(smallProcess, 'v1.yaml');
    if (definition === null) throw new Error('the small process is sound');
    const stored = canonicalize(definition);
    // Canonical JSON alone would put `berkas` first.
    expect(Object.keys((JSON.parse(stored) as typeof definition).data)[0]).toBe('berkas');
    const opened = openDefinition(stored);
    expect(opened).toEqual(definition);
    expect(Object.keys(opened.data)).toEqual(Object.keys(definition.data));
    expect(Object.keys(opened.states)).toEqual(['diajukan', 'diperiksa', 'dipinjam', 'ditolak']);
    expect(JSON.stringify(opened.states)).not.toBe('');
    expect(canonicalize(opened)).toBe(stored);
    expect(Object.isFrozen(opened.states)).toBe(true);
  });
});
