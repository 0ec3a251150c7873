import { describe, expect, it } from 'vitest';
import { nearest } from './nearest.ts';

const known = ['verifikasi', 'tertunda', 'selesai', 'opd', 'petugas_opd'];

describe('the name that was probably meant', () => {
  it.each([
    ['verfikasi', 'verifikasi'],
    ['tertudna', 'tertunda'],
    ['SELESAI', 'selesai'],
    ['odp', 'opd'],
    ['petugas', 'petugas_opd'],
  ])('for %s is %s', (name, meant) => {
    expect(nearest(name, known)).toBe(meant);
  });

  it.each(['diarsipkan', 'xyz', '', 'o'])('is none when no known name is near "%s"', (name) => {
    expect(nearest(name, known)).toBeNull();
  });
});
