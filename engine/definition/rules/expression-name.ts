import { expressionRule } from './rule.ts';

/** Every word in an expression means something at its place. */
export const expressionName = expressionRule('expression-name');
