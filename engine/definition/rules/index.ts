/** All rules on the meaning of a process file. */
import { callField } from './call-field.ts';
import { childCase } from './child-case.ts';
import { diagnose } from '../diagnostic.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { checkExpression } from '../expression/check.ts';
import type { ExpressionFinding } from '../expression/check.ts';
import { spanInScalar } from '../expression/position.ts';
import { expansionOf, maxExpansion } from '../expansion.ts';
import { expressionsOf } from '../expressions.ts';
import { keySpan, nodeAt, valueSpan } from '../source.ts';
import type { Path, Source } from '../source.ts';
import { incidentNeverSolved } from './incident-never-solved.ts';
import { placeOf } from '../uses.ts';
import type { Used } from '../uses.ts';
import { knownNames } from './known.ts';
import type { Known, Rule, Subject } from './rule.ts';
import { afterTwice } from './after-twice.ts';
import { anewNever } from './anew-never.ts';
import { assignAtBirth } from './assign-at-birth.ts';
import { assignFieldType } from './assign-field-type.ts';
import { atLeastNever } from './at-least-never.ts';
import { candidateNeverTaken } from './candidate-never-taken.ts';
import { checklistSource } from './checklist-source.ts';
import { chooseWithTarget } from './choose-with-target.ts';
import { taskOfShared } from './task-of-shared.ts';
import { codeTwice } from './code-twice.ts';
import { clockNamedTwice } from './clock-named-twice.ts';
import { clockNeverStops } from './clock-never-stops.ts';
import { clockOwnerUnknown } from './clock-owner-unknown.ts';
import { conflictRing } from './conflict-ring.ts';
import { decisionCell } from './decision-cell.ts';
import { decisionField } from './decision-field.ts';
import { decisionGap } from './decision-gap.ts';
import { decisionNotDecidable } from './decision-not-decidable.ts';
import { decisionNotRun } from './decision-not-run.ts';
import { decisionOutputUnused } from './decision-output-unused.ts';
import { decisionOverlap } from './decision-overlap.ts';
import { decisionRowLength } from './decision-row-length.ts';
import { decisionUnreachableRow } from './decision-unreachable-row.ts';
import { clockSettingType } from './clock-setting-type.ts';
import { clockUntilField } from './clock-until-field.ts';
import { documentField } from './document-field.ts';
import { expressionName } from './expression-name.ts';
import { expressionNotAllowed } from './expression-not-allowed.ts';
import { expressionSyntax } from './expression-syntax.ts';
import { expressionType } from './expression-type.ts';
import { eachAdd } from './each-add.ts';
import { eachEmpty } from './each-empty.ts';
import { eachInside } from './each-inside.ts';
import { eachJoin } from './each-join.ts';
import { eachKey } from './each-key.ts';
import { itemColumn } from './item-column.ts';
import { rolesInField } from './roles-in-field.ts';
import { taskOptional } from './task-optional.ts';
import { eachRest } from './each-rest.ts';
import { eachSource } from './each-source.ts';
import { eachTarget } from './each-target.ts';
import { fieldDeclaredTwice } from './field-declared-twice.ts';
import { fieldInFormTwice } from './field-in-form-twice.ts';
import { branchesEndOpen } from './branches-end-open.ts';
import { eventAround } from './event-around.ts';
import { turnUnkept } from './turn-unkept.ts';
import { groupUnused } from './group-unused.ts';
import { raisedEvent } from './raised-event.ts';
import { stateKind } from './state-kind.ts';
import { stateParts } from './state-parts.ts';
import { guardWithoutElse } from './guard-without-else.ts';
import { headlineNotText } from './headline-not-text.ts';
import { headlineReaders } from './headline-readers.ts';
import { letterPart } from './letter-part.ts';
import { letterUnused } from './letter-unused.ts';
import { notifyLetter } from './notify-letter.ts';
import { lockPlace } from './lock-place.ts';
import { lookAlike } from './look-alike.ts';
import { lookField } from './look-field.ts';
import { minOverMax } from './min-over-max.ts';
import { message } from './message.ts';
import { missingTranslation } from './missing-translation.ts';
import { nameFormat } from './name-format.ts';
import { noWayToEnd } from './no-way-to-end.ts';
import { partyFieldType } from './party-field-type.ts';
import { periodDay } from './period-day.ts';
import { publicField } from './public-field.ts';
import { patternInvalid } from './pattern-invalid.ts';
import { personalInExpression } from './personal-in-expression.ts';
import { registerNumber } from './register-number.ts';
import { quorumPlace } from './quorum-place.ts';
import { roleKind } from './role-kind.ts';
import { searchField } from './search-field.ts';
import { setBy } from './set-by.ts';
import { rungBeforeStart } from './rung-before-start.ts';
import { restsElsewhere } from './rests-elsewhere.ts';
import { rungPercent } from './rung-percent.ts';
import { setValueType } from './set-value-type.ts';
import { sharedOverridden } from './shared-overridden.ts';
import { sharedTwice } from './shared-twice.ts';
import { statusOfState } from './status-of-state.ts';
import { taskWithoutActions } from './task-without-actions.ts';
import { transferFieldType } from './transfer-field-type.ts';
import { unitOfFieldType } from './unit-of-field-type.ts';
import { optionWithoutLabel } from './option-without-label.ts';
import { dateBound } from './date-bound.ts';
import { tableLength } from './table-length.ts';
import { tableNotDeclared } from './table-not-declared.ts';
import { unknownColumn } from './unknown-column.ts';
import { superiorUnknown } from './superior-unknown.ts';
import { tableKey } from './table-key.ts';
import { defaultValue } from './default-value.ts';
import { computedCycle } from './computed-cycle.ts';
import { computedInForm } from './computed-in-form.ts';
import { forEachUnit } from './for-each-unit.ts';
import { frozenAction } from './frozen-action.ts';
import { undoNothing } from './undo-nothing.ts';
import { unknownDecision } from './unknown-decision.ts';
import { unreachableState } from './unreachable-state.ts';
import { workingDaysInAfter } from './working-days-in-after.ts';
import { unknownClock } from './unknown-clock.ts';
import { unknownEvent } from './unknown-event.ts';
import { unknownField } from './unknown-field.ts';
import { unknownRole } from './unknown-role.ts';
import { unknownSetting } from './unknown-setting.ts';
import { unknownState } from './unknown-state.ts';

/** In the order of a file's parts: names, texts, data and forms, flow, expressions. */
export const rules: readonly Rule[] = [
  nameFormat,
  unknownState,
  unknownRole,
  unknownField,
  unknownClock,
  unknownSetting,
  tableNotDeclared,
  unknownColumn,
  unknownDecision,
  unknownEvent,
  missingTranslation,
  optionWithoutLabel,
  headlineNotText,
  headlineReaders,
  minOverMax,
  dateBound,
  patternInvalid,
  tableKey,
  tableLength,
  checklistSource,
  fieldInFormTwice,
  fieldDeclaredTwice,
  searchField,
  assignFieldType,
  transferFieldType,
  roleKind,
  conflictRing,
  partyFieldType,
  rolesInField,
  taskOptional,
  periodDay,
  publicField,
  unitOfFieldType,
  lookField,
  quorumPlace,
  assignAtBirth,
  setValueType,
  registerNumber,
  callField,
  undoNothing,
  documentField,
  letterPart,
  letterUnused,
  notifyLetter,
  childCase,
  message,
  defaultValue,
  computedCycle,
  computedInForm,
  forEachUnit,
  frozenAction,
  setBy,
  decisionField,
  decisionRowLength,
  decisionCell,
  decisionGap,
  decisionOverlap,
  decisionUnreachableRow,
  decisionNotDecidable,
  decisionNotRun,
  decisionOutputUnused,
  guardWithoutElse,
  candidateNeverTaken,
  chooseWithTarget,
  sharedOverridden,
  sharedTwice,
  unreachableState,
  noWayToEnd,
  stateKind,
  stateParts,
  eachSource,
  eachKey,
  itemColumn,
  eachJoin,
  eachRest,
  eachAdd,
  eachInside,
  eachTarget,
  eachEmpty,
  branchesEndOpen,
  raisedEvent,
  incidentNeverSolved,
  eventAround,
  turnUnkept,
  groupUnused,
  taskWithoutActions,
  statusOfState,
  codeTwice,
  taskOfShared,
  clockNeverStops,
  clockOwnerUnknown,
  clockNamedTwice,
  clockSettingType,
  clockUntilField,
  anewNever,
  restsElsewhere,
  atLeastNever,
  rungPercent,
  rungBeforeStart,
  superiorUnknown,
  workingDaysInAfter,
  afterTwice,
  personalInExpression,
  lockPlace,
  lookAlike,
  expressionSyntax,
  expressionName,
  expressionType,
  expressionNotAllowed,
];

/** Nobody reads more; they only take time. */
const mostOfOneRule = 2000;

/** What the rules find; those that need the whole file are left out when a part of it could not be read. */
export function checkRules(
  source: Source,
  used: Pick<Used, 'model' | 'parts'>,
  whole: boolean,
): Diagnostic[] {
  const { model, parts } = used;
  // Everything else takes time in proportion to what the file becomes.
  const { size, largest } = expansionOf(model);
  if (size > maxExpansion) {
    const params = { size: Math.ceil(size / 1000), max: maxExpansion / 1000 };
    const span = keySpan(source.root, largest);
    return [
      diagnose(source, { code: 'definition-too-large', severity: 'error', span, path: largest, params }),
    ];
  }
  const known = knownNames(source, parts);
  const expressions = expressionsOf(model).map((use) => {
    const { expression, findings } = checkExpression(use.cel, use.readable, use.expected);
    return {
      ...use,
      expression,
      findings: whole ? findings : findings.filter((finding) => !isBroken(finding, known)),
    };
  });
  const subject: Subject = { source, model, known, expressions };
  const placed = (path: Path) => placeOf(source, parts, path);
  return rules
    .filter((rule) => whole || rule.needsWhole !== true)
    .flatMap((rule) => findingsOf(rule, subject, placed));
}

/** The name is declared, only its declaration could not be read. */
function isBroken({ code, params }: ExpressionFinding, known: Known): boolean {
  const names =
    code === 'unknown-field'
      ? known.fields
      : code === 'unknown-setting'
        ? known.settings
        : code === 'table-not-declared'
          ? known.tables
          : [];
  return names.includes(String(params['name']));
}

function findingsOf(
  rule: Rule,
  subject: Subject,
  placed: (path: Path) => ReturnType<typeof placeOf>,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  rule.check(subject, (at, params = {}, where = {}) => {
    if (found.length === mostOfOneRule) return;
    const { source, path, name } = placed(at);
    const node = nodeAt(source.root, path);
    const value =
      where.part !== undefined && node?.kind === 'scalar'
        ? spanInScalar(source.text, node, where.part)
        : valueSpan(source.root, path);
    const span = where.at === 'key' && !name ? keySpan(source.root, path) : value;
    found.push(diagnose(source, { code: rule.code, severity: rule.severity, span, path, params }));
  });
  return found;
}
