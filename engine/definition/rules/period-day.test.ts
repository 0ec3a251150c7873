import { testRule } from '../testing/rule-cases.ts';

const comingAgain = (every: string): [string, string] => [
  '    after:\n      30 days: ditolak',
  `    after:\n      30 days: ditolak\n    every: ${every}`,
];

testRule('period-day', {
  valid: [
    { says: 'a working day of a month', edits: [comingAgain('{ period: month, at: 5th working day }')] },
    { says: 'a weekday of a week', edits: [comingAgain('{ period: week, at: monday }')] },
    { says: 'the 366th day of a year', edits: [comingAgain('{ period: year, at: 366th day }')] },
    { says: 'the last day of a month', edits: [comingAgain('{ period: month, at: last day }')] },
  ],
  invalid: [
    {
      says: 'a day beyond the end of a month',
      edits: [comingAgain('{ period: month, at: «32nd day» }')],
      params: [{ day: '32nd day', period: 'month' }],
    },
    {
      says: 'an eighth day of a week',
      edits: [comingAgain('{ period: week, at: «8th working day» }')],
      params: [{ day: '8th working day', period: 'week' }],
    },
    {
      says: 'a weekday of a month',
      edits: [comingAgain('{ period: month, at: «monday» }')],
      params: [{ day: 'monday', period: 'month' }],
    },
  ],
});
