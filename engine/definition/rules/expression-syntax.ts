import { expressionRule } from './rule.ts';

/** An expression can be read as CEL and is not too long or too deep. */
export const expressionSyntax = expressionRule('expression-syntax');
