import { expressionRule } from './rule.ts';

/** Every setting that an expression reads is declared under `settings`. */
export const unknownSetting = expressionRule('unknown-setting');
