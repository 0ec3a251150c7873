import { inputName } from '../decision/input.ts';
import { effectsOf } from '../effects.ts';
import { actionsOf, decisionsOf, fieldsOf, formOf, namedIn } from '../walk.ts';
import { comparisons, partyReferences, unitReferences } from './references.ts';
import type { Rule, Subject } from './rule.ts';

/** Nothing in the file reads what the decision writes; people still see it on the case, so it is only a note. */
export const decisionOutputUnused: Rule = {
  code: 'decision-output-unused',
  severity: 'info',
  needsWhole: true,
  check(subject, report) {
    const read = fieldsRead(subject);
    for (const { path, value } of decisionsOf(subject.model)) {
      for (const [index, name] of value.outputs.entries())
        if (!read.has(name)) report([...path, 'outputs', index], { name });
    }
  },
};

function fieldsRead({ model, expressions }: Subject): ReadonlySet<string> {
  const effects = effectsOf(model).flatMap(({ value }) => {
    if ('transfer' in value) return [value.transfer.unit.slice(5)];
    return 'assign' in value && 'to' in value.assign ? [value.assign.to.slice(5)] : [];
  });
  const inputs = decisionsOf(model).flatMap(({ value }) =>
    value.inputs.flatMap((input) => (typeof input === 'string' ? [inputName(input)] : [])),
  );
  const asked = actionsOf(model).flatMap((place) => formOf(place).flatMap(namedIn));
  return new Set([
    model.headline,
    ...expressions.flatMap(({ expression }) => expression.reads),
    ...effects,
    ...inputs,
    ...asked.map(({ value }) => value),
    ...comparisons(model).flatMap(({ field, from }) => [...(field === null ? [] : [field]), from.field]),
    ...[...unitReferences(model, fieldsOf(model)), ...partyReferences(model)].map(({ value }) => value),
  ]);
}
