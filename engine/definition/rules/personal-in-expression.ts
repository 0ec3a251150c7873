import { expressionRule } from './rule.ts';

/** Expressions run over snapshots and histories, where personal values never stand. */
export const personalInExpression = expressionRule('personal-in-expression');
