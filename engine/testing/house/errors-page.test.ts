import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { errorsPage } from './errors-page.ts';

const PAGE = new URL('../../../docs/reference/errors.md', import.meta.url);

it('the page of errors names every code of the catalogue with both languages (UPDATE_DOCS=1 writes it)', () => {
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(PAGE, errorsPage());
  expect(readFileSync(PAGE, 'utf8')).toBe(errorsPage());
});
