import { describe, expect, it } from 'vitest';
import { formatYaml } from '#engine/definition/format.ts';
import { sources } from './sources.ts';

describe('the YAML files that come with Alur', () => {
  const files = sources('workflows/**/*.yaml');

  it('are there', () => expect(files.length).toBeGreaterThan(5));

  it.each(files)('$path is as `alur format` writes it', ({ path, text }) => {
    expect(formatYaml(text, path)).toEqual({ text });
  });
});
