import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderDiagnostic } from '#engine/definition/diagnostic.ts';
import { readWorkflowFolder } from '#engine/runtime/workflow-folder.ts';
import { coverageOf } from './coverage/coverage.ts';
import { renderFailure } from './failure.ts';
import { readScenarioFolder } from './folder.ts';
import { runScenario } from './run.ts';
import type { Witness } from './run.ts';

// The services, the examples of workflow patterns, and of forms of the language.
const groups = await Promise.all(
  ['', '_patterns', '_language'].map(async (group) => {
    const folder = await readWorkflowFolder('workflows', group);
    return await Promise.all(
      folder.definitions.map(async ({ process }) => {
        const world = { process, folder };
        return { process, world, read: await readScenarioFolder(join('workflows', group), world) };
      }),
    );
  }),
);
const processes = groups.flat();

describe.each(processes)('$process', ({ world, read }) => {
  const witnesses: Witness[] = [];

  it.each(read.files)(
    'holds in $file',
    async ({ scenario, diagnostics }) => {
      expect(diagnostics.map((found) => renderDiagnostic(found, 'en'))).toEqual([]);
      if (scenario === null) return;
      const ran = await runScenario(scenario, world);
      expect(ran.failures.map((failure) => renderFailure(failure, 'en'))).toEqual([]);
      witnesses.push(...ran.witnesses);
    },
    60_000,
  );

  it('has shown every state, transition, guard branch and role in its scenarios', () => {
    const { missing } = coverageOf(read.definition, witnesses);
    expect(
      missing.map(({ label, holds }) => (holds === null ? label : `${label} = ${String(holds)}`)),
    ).toEqual([]);
  });
});
