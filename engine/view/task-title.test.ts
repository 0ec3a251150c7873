import { describe, expect, it } from 'vitest';
import { readProcess } from '#engine/definition/read.ts';
import { smallProcess } from '#engine/definition/testing/small-process.ts';
import { partOfTask } from './task-title.ts';

const { definition } = readProcess(
  smallProcess.replace(
    'title: { id: Periksa, en: Check }',
    'title: { id: Periksa, en: Check }\n        task: berkas',
  ),
  'v1.yaml',
);
const reader = (language: 'id' | 'en') => ({
  language,
  zone: 7 as const,
  names: { person: () => null, unit: () => null, tableLabel: () => null },
});
const task = {
  key: 'diajukan/1#berkas',
  sequence: 1,
  state: 'diajukan',
  offers: [],
  forStarter: false,
  claim: null,
  due: null,
};

describe('the title of a task', () => {
  it('says by its actions which of a state it is', () => {
    if (definition === null) throw new Error('not sound');
    expect(partOfTask(definition, task, reader('id'))).toBe(': Periksa');
    expect(partOfTask(definition, task, reader('en'))).toBe(': Check');
  });

  it('says no more where there is one alone', () => {
    if (definition === null) throw new Error('not sound');
    expect(partOfTask(definition, { ...task, key: 'diajukan/1' }, reader('id'))).toBe('');
  });
});
