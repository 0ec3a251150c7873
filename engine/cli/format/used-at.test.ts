import { describe, expect, it } from 'vitest';
import { readWith } from '#engine/definition/testing/with-fragment.ts';
import { asGithub } from './github.ts';
import { asJson } from './json.ts';
import { asText } from './text.ts';

const { diagnostics } = readWith([], [['data.jumlah <=', 'data.jumla <=']]);

describe('a finding in a fragment', () => {
  it('names both places in text', () => {
    expect(asText(diagnostics, 'en')).toContain('pinjam/fragments/teliti.yaml:17:28 error unknown-field\n');
    expect(asText(diagnostics, 'en')).toContain('\n  used at pinjam/v1.yaml:62 in diperiksa\n');
    expect(asText(diagnostics, 'id')).toContain('\n  dipakai di pinjam/v1.yaml:62 pada diperiksa\n');
  });

  it('names both places in JSON', () => {
    expect(JSON.parse(asJson(diagnostics, 'en'))).toMatchObject([
      {
        file: 'pinjam/fragments/teliti.yaml',
        line: 17,
        usedAt: [{ file: 'pinjam/v1.yaml', line: 62, state: 'diperiksa' }],
      },
    ]);
  });

  it('is shown beside the line of the fragment on GitHub, with the other place in its text', () => {
    const command = asGithub(diagnostics, 'en');
    expect(command).toMatch(/^::error file=pinjam\/fragments\/teliti\.yaml,line=17,/);
    expect(command).toContain('%0A  used at pinjam/v1.yaml:62 in diperiksa%0A');
  });
});
