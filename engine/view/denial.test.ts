import { describe, expect, it } from 'vitest';
import type { Denial } from '#engine/policy/types.ts';
import { TOY, toyActor, toyCase, TOY_START, TOY_UNITS } from '#engine/testing/toy.ts';
import { denialSentence } from './denial.ts';
import type { Reader, Source } from './reader.ts';

const source: Source = {
  definition: TOY.definition,
  hash: TOY.hash,
  case: toyCase(),
  entries: [],
  personal: new Map(),
  files: new Map(),
  units: TOY_UNITS,
  calendars: {},
};
const names: Reader['names'] = {
  person: (id) => id,
  unit: (id) => id,
  tableLabel: () => null,
};
const sentence = (denial: Denial, language: 'id' | 'en'): string => {
  const action = TOY.definition.states['dibuka']?.on['LOLOSKAN'];
  if (action === undefined) throw new Error('the toy has no such action');
  return denialSentence(denial, action, source, {
    actor: toyActor('ani'),
    language,
    now: TOY_START,
    zone: 7,
    names,
  });
};

/** One line for each rule about people that can say no. */
const SENTENCES: readonly (readonly [Denial, string, string])[] = [
  [
    { rule: 'role', roles: ['kepala'] },
    'Tindakan ini untuk Kepala di dinas_a.',
    'This action is for Head at dinas_a.',
  ],
  [
    { rule: 'not_starter' },
    'Tindakan ini untuk orang yang memiliki kasus ini.',
    'This is for the person the case belongs to.',
  ],
  [
    { rule: 'not_doer', event: 'PUTUSKAN' },
    'Tindakan ini hanya untuk yang terakhir melakukan "Putuskan".',
    'This is only for who last did "Decide".',
  ],
  [
    { rule: 'not_party', field: 'pelaksana' },
    'Tindakan ini hanya untuk orang yang disebut pada "Pelaksana".',
    'This is only for the person named under "Doer".',
  ],
  [
    { rule: 'did', event: 'AJUKAN' },
    'Anda sudah melakukan "Ajukan" pada kasus ini, jadi orang lain yang harus memutuskan.',
    'You did "Ask" in this case, so someone else must decide.',
  ],
  [
    { rule: 'starter' },
    'Kasus ini milik Anda, jadi orang lain yang harus memutuskan.',
    'This case is yours, so someone else must decide.',
  ],
  [
    { rule: 'party', field: 'pelaksana' },
    'Anda disebut pada "Pelaksana" dalam kasus ini, jadi orang lain yang harus memutuskan.',
    'You are named under "Doer" in this case, so someone else must decide.',
  ],
  [
    { rule: 'related', to: { role: 'warga' } },
    'Anda tercatat berhubungan dengan "Warga" dalam kasus ini, jadi orang lain yang harus memutuskan.',
    'You are registered as related to "Citizen" in this case, so someone else must decide.',
  ],
  [
    { rule: 'related', to: { field: 'pelaksana' } },
    'Anda tercatat berhubungan dengan "Pelaksana" dalam kasus ini, jadi orang lain yang harus memutuskan.',
    'You are registered as related to "Doer" in this case, so someone else must decide.',
  ],
  [
    { rule: 'conflict' },
    'Anda menyatakan benturan kepentingan pada kasus ini, jadi orang lain yang harus memutuskan.',
    'You declared a conflict of interest in this case, so someone else must decide.',
  ],
  [
    { rule: 'mandate', mandate: 'an' },
    'Mandat Anda (a.n.) tidak cukup untuk tindakan ini.',
    'Your mandate (a.n.) is not enough for this.',
  ],
  [
    { rule: 'deny', code: 'HANYA_SARAN', text: { id: 'Hanya saran.', en: 'Advice only.' } },
    'Hanya saran.',
    'Advice only.',
  ],
];

describe('why someone may not do an action', () => {
  it.each(SENTENCES)('%j is said in both languages', (denial, id, en) => {
    expect(sentence(denial, 'id')).toBe(id);
    expect(sentence(denial, 'en')).toBe(en);
  });
});
