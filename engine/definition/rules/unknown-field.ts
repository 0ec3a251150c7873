import { inputName } from '../decision/input.ts';
import { clocksOf, tableLengths, untilField } from '../clocks.ts';
import type { Model } from '../schema/process.ts';
import { publicFields } from '../schema/public.ts';
import {
  actionsOf,
  decisionsOf,
  declaredIn,
  fieldsAndColumns,
  formOf,
  frozenOf,
  namedIn,
  namesAt,
} from '../walk.ts';
import { effectsOf } from '../effects.ts';
import type { ActionPlace, At } from '../walk.ts';
import { comparisons, partyReferences, roleFieldReferences, unitReferences } from './references.ts';
import { reportExpressions, unknownName } from './rule.ts';
import type { Known, Report, Rule } from './rule.ts';

/** Every field that is named somewhere, in expressions too, is one of the case (or, in an expression, of the form). */
export const unknownField: Rule = {
  code: 'unknown-field',
  severity: 'error',
  check({ model, known, expressions }, report) {
    for (const { path, value, part } of namedFields(model)) {
      if (!known.fields.includes(value))
        report(path, unknownName(value, known.fields), part === 'key' ? { at: 'key' } : {});
    }
    checkComparisons(model, known, report);
    reportExpressions(expressions, 'unknown-field', report);
  },
};

/** Both sides of each line of a look-up: the field at its name, what it is compared with at its value. */
function checkComparisons(model: Model, known: Known, report: Report): void {
  for (const { path, place, field, from } of comparisons(model)) {
    if (field !== null && !known.fields.includes(field))
      report(path, unknownName(field, known.fields), { at: 'key' });
    const sources = from.of === 'data' ? known.fields : askedIn(place);
    if (!sources.includes(from.field)) report(path, unknownName(from.field, sources));
  }
}

function askedIn(place: ActionPlace): readonly string[] {
  return formOf(place).flatMap((line) => {
    const declared = declaredIn(line);
    return declared === null ? namedIn(line).map(({ value }) => value) : [declared.name];
  });
}

function namedFields(model: Model): (At<string> & { readonly part?: 'key' })[] {
  const forms = actionsOf(model).flatMap((place) => formOf(place).flatMap(namedIn));
  const hidden = Object.entries(model.visibility ?? {}).flatMap(([name, level]) =>
    'hides' in level
      ? level.hides.map((value, index) => ({ path: ['visibility', name, 'hides', index], value }))
      : [],
  );
  const frozen = frozenOf(model).flatMap(({ path, value }) => namesAt([...path, 'data'], value.data));
  const set = effectsOf(model).flatMap(({ path, value }) =>
    'set' in value
      ? Object.keys(value.set).map((name) => ({
          path: [...path, 'set', name],
          value: name,
          part: 'key' as const,
        }))
      : [],
  );
  const moved = effectsOf(model).flatMap(({ path, value }) => {
    if ('transfer' in value)
      return [{ path: [...path, 'transfer', 'unit'], value: value.transfer.unit.slice(5) }];
    if ('render' in value) return [{ path: [...path, 'render'], value: value.render }];
    if ('number' in value) return [{ path: [...path, 'number'], value: value.number }];
    return 'assign' in value && 'to' in value.assign
      ? [{ path: [...path, 'assign', 'to'], value: value.assign.to.slice(5) }]
      : [];
  });
  const signed = actionsOf(model).flatMap(({ path, action }) =>
    'signs' in action && action.signs !== undefined
      ? [{ path: [...path, 'signs'], value: action.signs }]
      : [],
  );
  const decided = decisionsOf(model).flatMap(({ path, value: { inputs, outputs } }) => [
    ...inputs.flatMap((input, index) =>
      typeof input === 'string' ? [{ path: [...path, 'inputs', index], value: inputName(input) }] : [],
    ),
    ...outputs.map((value, index) => ({ path: [...path, 'outputs', index], value })),
  ]);
  const headline = model.headline === '' ? [] : [{ path: ['headline'], value: model.headline }];
  const dates = clocksOf(model).flatMap((place) => {
    const until = untilField(place);
    return until === null ? [] : [{ path: until.path, value: until.field }];
  });
  const rows = tableLengths(model).map(({ path, value }) => ({
    path: [...path, 'row'],
    value: value.row.slice('data.'.length),
  }));
  return [
    ...headline,
    ...dates,
    ...rows,
    ...forms,
    ...hidden,
    ...publicFields(model.public),
    ...frozen,
    ...set,
    ...moved,
    ...signed,
    ...decided,
    ...unitReferences(model, fieldsAndColumns(model)),
    ...partyReferences(model),
    ...roleFieldReferences(model),
  ];
}
