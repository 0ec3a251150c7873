import { testRule } from '../testing/rule-cases.ts';

testRule('date-bound', {
  valid: [
    { says: 'a day and today', edits: [['type: date,', 'type: date, min: 2026-01-01, max: today,']] },
    {
      says: 'days before and after today',
      edits: [['type: date,', 'type: date, min: 7 days before today, max: 30 days after today,']],
    },
  ],
  invalid: [
    {
      says: 'a day that no calendar has',
      edits: [['type: date,', 'type: date, max: «2026-02-30»,']],
      params: [{ reason: '#date' }],
    },
    {
      says: 'a first day after the last',
      edits: [['type: date,', 'type: date, min: «2026-02-02», max: 2026-02-01,']],
      params: [{ reason: '#before-max' }],
    },
    {
      says: 'tomorrow at the earliest and today at the latest',
      edits: [['type: date,', 'type: date, min: «1 days after today», max: today,']],
      params: [{ reason: '#before-max' }],
    },
  ],
});
