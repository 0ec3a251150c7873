import { textsOf } from '../walk.ts';
import type { Rule } from './rule.ts';

/** Every text to people stands in both languages. */
export const missingTranslation: Rule = {
  code: 'missing-translation',
  severity: 'error',
  check({ model }, report) {
    for (const { path, value } of textsOf(model)) {
      for (const key of ['id', 'en'] as const) {
        if ((value[key] ?? '').trim() !== '') continue;
        report(path, { key, language: key === 'id' ? '#indonesian' : '#english' }, { at: 'key' });
      }
    }
  },
};
