import type { Check } from '../check.ts';

/** The bound was reached: what was not looked at may hold findings, and nothing is said of what never happens. */
export const notAllExplored: Check = {
  code: 'not-all-explored',
  check({ exploration: { complete, explored, configurations } }, report) {
    if (!complete) report({ of: 'process' }, 'info', { explored, known: configurations.length });
  },
};
