import { describe, expect, it } from 'vitest';
import { readProcess } from '#engine/definition/read.ts';
import { smallProcess } from '#engine/definition/testing/small-process.ts';
import { xstateOf } from './xstate/export.ts';
import { settingSpan } from '#engine/machine/setting-span.ts';

const text = smallProcess
  .replace(
    'settings:\n',
    'settings:\n  lama: { type: duration, default: 14 days, title: { id: Lama, en: Span } }\n',
  )
  .replace('30 days: ditolak', 'settings.lama: ditolak');

describe('a state that waits for a setting', () => {
  it('names it in the definition, and the graph its usual value', () => {
    const { definition, diagnostics } = readProcess(text, 'v1.yaml');
    expect(diagnostics).toEqual([]);
    if (definition === null) throw new Error('not sound');
    expect(definition.states['diajukan']?.after).toMatchObject([
      { on: { setting: 'lama', text: 'settings.lama' }, candidates: [{ target: 'ditolak' }] },
    ]);
    expect(Object.keys(xstateOf(definition).states?.['diajukan']?.after ?? {})).toEqual([
      String(14 * 86_400_000),
    ]);
  });

  it('takes minutes, hours and days, and refuses the step for anything else', () => {
    expect(settingSpan('lama', '90 minutes')).toBe(5_400_000);
    for (const value of ['3 working days', 'soon', 3, true, undefined])
      expect(() => settingSpan('lama', value)).toThrow('settings.lama');
  });
});
