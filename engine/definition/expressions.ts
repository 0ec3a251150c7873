/** Every expression of a file, with the names that it may read at its place. */
import { messageIn } from './arriving.ts';
import { branchesOf } from './branches.ts';
import { clocksOf, lengthOf } from './clocks.ts';
import { effectsOf } from './effects.ts';
import { lettersOf, partsOf } from './letters.ts';
import { expressionTypeOf } from './expression/check.ts';
import type { Readable } from './expression/check.ts';
import { caseFieldPlaces } from './case-fields.ts';
import { caseFields, readablesOf } from './readable.ts';
import type { Readables } from './readable.ts';
import type { RawField, RawFieldInForm } from './schema/field.ts';
import type { Model } from './schema/process.ts';
import type { RawCondition } from './schema/text.ts';
import type { Path } from './source.ts';
import { statesOf } from './tree.ts';
import type { ExpressionType } from './types.ts';
import { actionsOf, decisionsOf, declaredIn, formOf, namedIn, warningsOf } from './walk.ts';

export interface ExpressionUse {
  readonly path: Path;
  readonly cel: string;
  readonly readable: Readable;
  /** `plain`: any type but a list. */
  readonly expected: ExpressionType | 'plain';
}

/** Every expression of the file. A field's conditions are checked in each form that asks for it. */
export function expressionsOf(model: Model): ExpressionUse[] {
  const readables = readablesOf(model);
  const uses: ExpressionUse[] = Object.entries(model.visibility ?? {}).map(([name, { when }]) => ({
    path: ['visibility', name, 'when'],
    cel: when,
    readable: readables.stored,
    expected: 'bool',
  }));
  if (typeof model.public === 'object' && 'when' in model.public) {
    const path = ['public', 'when'];
    uses.push({ path, cel: model.public.when, readable: readables.stored, expected: 'bool' });
  }
  for (const [name, { key }] of Object.entries(model.messages ?? {}))
    if (key !== undefined)
      uses.push({ path: ['messages', name, 'key'], cel: key, readable: readables.inKey, expected: 'string' });
  for (const [name, { key }] of Object.entries(model.locks ?? {}))
    uses.push({ path: ['locks', name, 'key'], cel: key, readable: readables.stored, expected: 'plain' });
  const condition = (path: Path, value: RawCondition | undefined, readable: Readable): void => {
    if (typeof value === 'object')
      uses.push({ path: [...path, 'cel'], cel: value.cel, readable, expected: 'bool' });
  };
  const ofField = (path: Path, field: RawField | RawFieldInForm, readable: Readable): void => {
    if ('shown' in field) condition([...path, 'shown'], field.shown, readable);
    if ('required' in field) condition([...path, 'required'], field.required, readable);
    uses.push(...presetExpressions(path, field, readable));
  };
  const fields = caseFieldPlaces(model);
  const asked = new Set<string>();
  for (const place of actionsOf(model)) {
    const readable = readables.withForm(place);
    for (const line of formOf(place)) {
      const declared = declaredIn(line);
      if (declared !== null) ofField(declared.path, declared.value, readable);
      for (const { value: name } of namedIn(line)) {
        const field = fields.get(name);
        asked.add(name);
        if (field !== undefined) ofField(field.path, field.value, readable);
      }
      if (typeof line.value === 'object' && 'field' in line.value && typeof line.value.field === 'string') {
        condition([...line.path, 'required'], (line.value as { required?: RawCondition }).required, readable);
      }
    }
    for (const { path, value } of warningsOf(place))
      uses.push({
        path: [...path, 'cel'],
        cel: value.cel,
        readable: readables.inGuard(place),
        expected: 'bool',
      });
  }
  uses.push(...guardExpressions(model, readables), ...stateExpressions(model, readables));
  for (const [name, field] of Object.entries(model.data)) {
    if (!asked.has(name)) ofField(['data', name], field, readables.without);
  }
  return [
    ...uses,
    ...clockExpressions(model, readables),
    ...setExpressions(model, readables),
    ...decisionExpressions(model, readables),
    ...letterExpressions(model, readables),
  ];
}

function clockExpressions(model: Model, readables: Readables): ExpressionUse[] {
  return clocksOf(model).flatMap((place): ExpressionUse[] => {
    const length = lengthOf(place);
    if (typeof length !== 'object' || length === null || !('cel' in length)) return [];
    const path = [...place.path, 'length', 'cel'];
    return [{ path, cel: length.cel, readable: readables.without, expected: 'int' }];
  });
}

function guardExpressions(model: Model, readables: Readables): ExpressionUse[] {
  return branchesOf(model).flatMap(({ candidates, form, from, kind, on }) =>
    candidates.flatMap(({ path, value }): ExpressionUse[] => {
      if (value.guard === undefined) return [];
      const message = kind === 'handler' ? messageIn(on) : null;
      const inside =
        message !== null
          ? readables.inMessage(from[0] ?? null, message)
          : kind === 'done'
            ? readables.inResult(from[0] ?? '')
            : readables.inState(from[0] ?? null);
      const readable = form === null ? inside : readables.inGuard(form);
      return [{ path: [...path, 'guard', 'cel'], cel: value.guard.cel, readable, expected: 'bool' }];
    }),
  );
}

/** When a region starts and when regions are joined. */
function stateExpressions(model: Model, readables: Readables): ExpressionUse[] {
  return statesOf(model).flatMap(({ path, name, state }): ExpressionUse[] => {
    const readable = readables.inState(name);
    const starts = state.starts === undefined ? [] : [{ at: ['starts', 'when'], cel: state.starts.when }];
    const join =
      typeof state.join === 'object' && 'when' in state.join
        ? [{ at: ['join', 'when'], cel: state.join.when }]
        : [];
    return [...starts, ...join].map(({ at, cel }) => ({
      path: [...path, ...at],
      cel,
      readable,
      expected: 'bool',
    }));
  });
}

/** A default is read before anything is sent, a computed value from what is stored. */
function presetExpressions(
  path: Path,
  field: RawField | RawFieldInForm,
  { form: _sent, ...before }: Readable,
): ExpressionUse[] {
  if (!('default' in field || 'computed' in field)) return [];
  const expected = expressionTypeOf(field);
  const uses: ExpressionUse[] = [];
  if (typeof field.default === 'object')
    uses.push({ path: [...path, 'default', 'cel'], cel: field.default.cel, readable: before, expected });
  if (field.computed !== undefined) {
    const readable: Readable = before.data === undefined ? {} : { data: before.data };
    uses.push({ path: [...path, 'computed', 'cel'], cel: field.computed.cel, readable, expected });
  }
  return uses;
}

function setExpressions(model: Model, readables: Readables): ExpressionUse[] {
  const fields = caseFields(model);
  return effectsOf(model).flatMap(({ path, value, form, state }) => {
    if (!('set' in value)) return [];
    const readable = form === null ? readables.inEffects(state) : readables.ofAction(form);
    return Object.entries(value.set).flatMap(([name, set]): ExpressionUse[] => {
      const field = fields.get(name);
      if (typeof set !== 'object' || field === undefined) return [];
      return [
        {
          path: [...path, 'set', name, 'cel'],
          cel: set.cel,
          readable,
          expected: expressionTypeOf(field),
        },
      ];
    });
  });
}

/** An input read straight from a field is a reference, and checked as one. */
function decisionExpressions(model: Model, { without: readable }: Readables): ExpressionUse[] {
  const fields = caseFields(model);
  return decisionsOf(model).flatMap(({ path, value: { inputs, outputs, rows } }) => {
    const uses: ExpressionUse[] = inputs.flatMap((input, index) =>
      typeof input === 'string'
        ? []
        : [{ path: [...path, 'inputs', index, 'cel'], cel: input.cel, readable, expected: 'plain' }],
    );
    for (const [row, { when, then }] of rows.entries()) {
      for (const [index, cell] of when.entries()) {
        if (typeof cell === 'object' && 'cel' in cell)
          uses.push({
            path: [...path, 'rows', row, 'when', index, 'cel'],
            cel: cell.cel,
            readable,
            expected: 'bool',
          });
      }
      for (const [index, cell] of then.entries()) {
        const field = fields.get(outputs[index] ?? '');
        if (typeof cell !== 'object' || field === undefined) continue;
        uses.push({
          path: [...path, 'rows', row, 'then', index, 'cel'],
          cel: cell.cel,
          readable,
          expected: expressionTypeOf(field),
        });
      }
    }
    return uses;
  });
}

/** When a part of a letter is shown. */
function letterExpressions(model: Model, { without: readable }: Readables): ExpressionUse[] {
  return lettersOf(model)
    .flatMap(partsOf)
    .flatMap(({ path, value }): ExpressionUse[] =>
      value.shown === undefined
        ? []
        : [{ path: [...path, 'shown', 'cel'], cel: value.shown.cel, readable, expected: 'bool' }],
    );
}
