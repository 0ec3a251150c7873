import { effectsOf } from '../effects.ts';
import { letterTexts } from '../letters.ts';
import { textsOf } from '../walk.ts';
import type { Rule } from './rule.ts';

/** Every text to people stands in both languages. */
export const missingTranslation: Rule = {
  code: 'missing-translation',
  severity: 'error',
  check({ model }, report) {
    const told = effectsOf(model).flatMap(({ path, value }) =>
      'notify' in value && typeof value.with === 'object'
        ? [{ path: [...path, 'with'], value: value.with }]
        : 'void' in value
          ? [{ path: [...path, 'void'], value: value.void }]
          : [],
    );
    for (const { path, value } of [...textsOf(model), ...letterTexts(model), ...told]) {
      for (const key of ['id', 'en'] as const) {
        if ((value[key] ?? '').trim() !== '') continue;
        report(path, { key, language: key === 'id' ? '#indonesian' : '#english' }, { at: 'key' });
      }
    }
  },
};
