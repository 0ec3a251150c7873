import { describe, expect, it } from 'vitest';
import { stepsProcess } from '#engine/testing/walk.ts';
import { serviceModel } from './list.ts';

const process = stepsProcess(`
start:
  MULAI: { by: warga, title: { id: Mulai, en: Begin }, form: [judul], target: a }
  CATAT: { by: petugas, title: { id: Catat, en: Enter }, form: [judul], target: a }
  TAHUNAN: { every: { period: year, at: first day }, title: { id: Tahunan, en: Yearly }, target: a }
states: { a: { on: { LAPOR: { by: petugas, target: b } } }, b: { type: final } }
`);

describe('the services that are offered', () => {
  it('have the starts that this person may send, and never one of the calendar', () => {
    const starts = (holds: readonly string[]) =>
      serviceModel(
        process,
        { language: 'en' },
        {
          kind: 'person',
          person: 'ani',
          holds: holds.map((role) => ({ role, unit: 'kota', mandate: null })),
          caseId: null,
        },
      ).starts.map(({ event }) => event);
    expect(starts([])).toEqual(['MULAI']);
    expect(starts(['petugas', 'kepala'])).toEqual(['MULAI', 'CATAT']);
  });
});
