import { describe, expect, it } from 'vitest';
import { newCaseToken, readCaseToken } from './case-token.ts';

const SECRET = 'a'.repeat(64);
const CASE = '01890000-0000-7000-8000-000000000001';
const NOW = '2026-03-02T02:00:00.000Z';
const token = newCaseToken(SECRET, CASE, NOW);
const [caseId = '', expires = '', signature = ''] = token.split('.');

describe('a token that speaks for the one a case belongs to', () => {
  it('names its case as long as its time lasts, half a day', () => {
    expect(readCaseToken(SECRET, token, NOW)).toBe(CASE);
    expect(readCaseToken(SECRET, token, '2026-03-02T13:59:59.999Z')).toBe(CASE);
  });

  it('names no case any more when its time is over', () => {
    expect(readCaseToken(SECRET, token, '2026-03-02T14:00:00.000Z')).toBeNull();
    expect(readCaseToken(SECRET, token, '2027-01-01T00:00:00.000Z')).toBeNull();
  });

  it.each([
    ['of another case', `01890000-0000-7000-8000-000000000002.${expires}.${signature}`],
    ['that lasts longer', `${caseId}.${String(Number(expires) + 1)}.${signature}`],
    ['that lasts for ever', `${caseId}.Infinity.${signature}`],
    ['with another signature', `${caseId}.${expires}.${'A'.repeat(signature.length)}`],
    ['with a signature cut short', `${caseId}.${expires}.${signature.slice(0, -1)}`],
    ['without a signature', `${caseId}.${expires}.`],
    ['without its last part', `${caseId}.${expires}`],
    ['with a part too many', `${token}.x`],
    ['with nothing in it', ''],
    ['with a signature of other letters', `${caseId}.${expires}.${'ä'.repeat(signature.length)}`],
  ])('is forged or broken, and names no case: one %s', (_what, forged) => {
    expect(readCaseToken(SECRET, forged, NOW)).toBeNull();
  });

  it('is worth nothing at another installation', () => {
    expect(readCaseToken('b'.repeat(64), token, NOW)).toBeNull();
  });
});
