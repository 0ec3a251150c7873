import { testRule } from '../testing/rule-cases.ts';

const lend = 'by: { role: pustakawan, not: [{ did: AJUKAN }, { party: data.penjaga }] }';
const check = '        by: pustakawan\n        title: { id: Periksa, en: Check }';
const checking = (by: string) => check.replace('pustakawan', by);
const second = (by: string) =>
  `      TOLAK: { by: ${by}, title: { id: Tolak, en: Refuse }, target: ditolak }\n`;

testRule('assign-at-birth', {
  valid: [
    {
      says: 'a task for whoever has least to do',
      edits: [[check, checking('{ role: pustakawan, assign: least_loaded }')]],
    },
    {
      says: 'the same said by two actions of a state, beside one that says nothing',
      edits: [
        [
          '    after:\n      30 days: ditolak',
          `${second('{ role: pustakawan, assign: round_robin, if_none: offer }')}    after:\n      30 days: ditolak`,
        ],
        [check, checking('{ role: pustakawan, assign: round_robin }')],
      ],
    },
    {
      says: 'another way for another task of the state',
      edits: [
        [
          check,
          checking('{ role: pustakawan, assign: least_loaded }').replace(
            'title',
            'task: periksa\n        title',
          ),
        ],
        [
          '    after:\n      30 days: ditolak',
          `${second('{ role: pustakawan, assign: round_robin }, task: tolak')}    after:\n      30 days: ditolak`,
        ],
      ],
    },
    {
      says: 'another way in another state',
      edits: [
        [check, checking('{ role: pustakawan, assign: least_loaded }')],
        [lend, 'by: { role: pustakawan, assign: { who_did: PERIKSA }, if_none: incident }'],
      ],
    },
  ],
  invalid: [
    {
      says: 'a task of the public',
      edits: [[check, checking('{ role: peminjam, «assign»: least_loaded }')]],
      params: [{ reason: '#assign-public' }],
    },
    {
      says: 'a shared action, which makes no task',
      edits: [
        [
          '        by: { starter: true }\n        title: { id: Batalkan, en: Cancel }',
          '        by: { role: pustakawan, «assign»: least_loaded }\n        title: { id: Batalkan, en: Cancel }',
        ],
      ],
      params: [{ reason: '#quorum-shared' }],
    },
    {
      says: 'a task that nobody can claim',
      edits: [
        [check, checking('{ role: pustakawan, «assign»: least_loaded }')],
        [
          '    title: { id: Diajukan, en: Asked for }',
          '    title: { id: Diajukan, en: Asked for }\n    task: { claim: none }',
        ],
      ],
      params: [{ reason: '#assign-claim-none' }],
    },
    {
      says: 'two ways in one state',
      edits: [
        [check, checking('{ role: pustakawan, assign: least_loaded }')],
        [
          '    after:\n      30 days: ditolak',
          `${second('{ role: pustakawan, «assign»: round_robin }')}    after:\n      30 days: ditolak`,
        ],
      ],
      params: [{ reason: '#assign-two' }],
    },
    {
      says: 'what to do when nobody is there, of a task that is handed to nobody',
      edits: [[check, checking('{ role: pustakawan, «if_none»: incident }')]],
      params: [{ reason: '#assign-missing' }],
    },
  ],
});
