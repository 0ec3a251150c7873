import { effectsOf } from '../effects.ts';
import type { Rule } from './rule.ts';

/** A letter under `uses` is the template of some document, or people are sent it. */
export const letterUnused: Rule = {
  code: 'letter-unused',
  severity: 'warning',
  needsWhole: true,
  check({ model }, report) {
    const named = new Set([
      ...Object.values(model.data).flatMap((field) => (field.type === 'document' ? [field.template] : [])),
      ...effectsOf(model).flatMap(({ value }) => ('notify' in value ? [value.with] : [])),
    ]);
    for (const [index, name] of (model.uses?.letters ?? []).entries())
      if (!named.has(name)) report(['uses', 'letters', index], { name });
  },
};
