import { describe, expect, it } from 'vitest';
import { faultsOfIndex, faultsOfRecord } from './decisions.ts';
import { sources } from './sources.ts';

const folder = 'docs/decisions/';
const all = sources(`${folder}**/*`);
const records = all.filter(({ path }) => path !== `${folder}README.md`);
const index = all.find(({ path }) => path === `${folder}README.md`)?.text ?? '';

describe('the decision records of this repository', () => {
  it('have their name, date, status and sections', () => {
    expect(records.flatMap(faultsOfRecord)).toEqual([]);
  });

  it('stand in the index once each', () => {
    const names = records.map(({ path }) => path.slice(folder.length));
    expect(faultsOfIndex(names, index)).toEqual([]);
  });
});

const good =
  '# 1. A choice\n\nDate: 2026-11-21\nStatus: accepted\n\n## Context\n\n## Decision\n\n## Consequences\n';

describe('a decision record', () => {
  it('is complete with name, date, status, context, decision and consequences', () => {
    expect(faultsOfRecord({ path: 'docs/decisions/0001-a-choice.md', text: good })).toEqual([]);
  });

  it.each([
    ['1-a-choice.md', good, 'is not named NNNN-slug.md'],
    ['0001_A_choice.md', good, 'is not named NNNN-slug.md'],
    ['0001-a.md', good.replace('Date: 2026-11-21', 'Date: yesterday'), 'has no line "Date: YYYY-MM-DD"'],
    ['0001-a.md', good.replace('Status: accepted', 'Status:'), 'has no line "Status: ..."'],
    ['0001-a.md', good.replace('## Context', 'Context'), 'has no section "## Context"'],
  ])('%s with a fault is refused', (path, text, fault) => {
    expect(faultsOfRecord({ path, text })).toEqual([`${path} ${fault}`]);
  });
});

describe('the index of decisions', () => {
  it('lists every record once', () => {
    expect(faultsOfIndex(['0001-a.md', '0002-b.md'], '[1](0001-a.md)\n[2](./0002-b.md)')).toEqual([]);
  });

  it.each([
    [['0001-a.md'], '', '0001-a.md: listed 0 times, not once'],
    [['0001-a.md'], '[a](0001-a.md) [a](0001-a.md)', '0001-a.md: listed 2 times, not once'],
    [[], '[a](0001-a.md)', '0001-a.md: listed, but there is no such record'],
    [['0001-a.md', '0001-b.md'], '[a](0001-a.md) [b](0001-b.md)', '0001-b.md: number used twice'],
  ])('for %j as %j is refused', (names, text, fault) => {
    expect(faultsOfIndex(names, text)).toEqual([fault]);
  });
});
