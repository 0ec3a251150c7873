import { describe, expect, it } from 'vitest';
import { publish } from '#engine/definition/canonical.ts';
import { readProcess } from '#engine/definition/read.ts';
import { smallProcess } from '#engine/definition/testing/small-process.ts';
import { graphOf } from './graph.ts';
import { outlineOf } from './outline.ts';
import { xstateOf } from './xstate/export.ts';

const named = smallProcess.replace(
  '{ id: Dipinjam, en: Lent }',
  '{ id: Dipinjam, en: Lent }\n    code: ON LOAN',
);

describe('what others call a state', () => {
  const { definition } = readProcess(named, 'v1.yaml');
  if (definition === null) throw new Error('not sound');

  it('is a note in diagrams and their outlines', () => {
    const graph = graphOf(definition);
    expect(graph.nodes.find(({ state }) => state === 'dipinjam')?.notes[0]).toEqual({
      id: 'Kode: ON LOAN',
      en: 'Code: ON LOAN',
    });
    expect(outlineOf(graph, 'en').join('\n')).toContain('Lent (Code: ON LOAN; ');
  });

  it('is in the description of an exported state, and of no other', () => {
    const { states } = xstateOf(definition);
    expect(states?.['dipinjam']?.description).toBe('Dipinjam / Lent [ON LOAN]');
    expect(states?.['ditolak']?.description).toBe('Ditolak / Refused');
  });

  it('belongs to the definition and so to its hash', () => {
    const plain = readProcess(smallProcess, 'v1.yaml').definition;
    if (plain === null) throw new Error('not sound');
    expect(publish(definition).hash).not.toBe(publish(plain).hash);
  });
});
