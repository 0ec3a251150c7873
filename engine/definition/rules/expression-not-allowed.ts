import { expressionRule } from './rule.ts';

/** An expression stays within the profile: it ends quickly and always gives the same result. */
export const expressionNotAllowed = expressionRule('expression-not-allowed');
