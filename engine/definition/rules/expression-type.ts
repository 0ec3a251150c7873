import { expressionRule } from './rule.ts';

/** The parts of an expression fit each other, and its result fits its place. */
export const expressionType = expressionRule('expression-type');
