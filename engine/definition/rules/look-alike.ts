import { expressionRule } from './rule.ts';

/** In an expression no character is invisible or only looks like another; in names the reader of the tree says so. */
export const lookAlike = expressionRule('look-alike');
