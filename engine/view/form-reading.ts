/** What the form of an action shows of a case to one reader, before anything is typed. */
import type { Field, FormLine } from '#engine/definition/types.ts';
import { frozenIn } from '#engine/machine/frozen.ts';
import { needsClaim } from '#engine/machine/hand-over.ts';
import { forPolicy, formFields, isScalar } from '#engine/machine/scope.ts';
import type { Env, Refusal, Row, Value } from '#engine/machine/types.ts';
import { readsField } from '#engine/policy/visibility.ts';
import { say } from '#engine/texts/text.ts';
import { VIEW_TEXTS } from '#engine/texts/view.ts';
import type { PageAction } from './action.ts';
import { denialSentence } from './denial.ts';
import { factOf, openedValue } from './fact.ts';
import { lastDay, limitSentence } from './limits.ts';
import type { FactModel, FormModel } from './page.ts';
import { problemModel } from './problem.ts';
import { inLanguage } from './reader.ts';
import type { Reader, Source } from './reader.ts';

/** Why this reader cannot send it now, in a sentence; null when they can. */
export function disabledBy(
  { action, verdict, task, item, blocked, turnOf, lock, unready }: PageAction,
  source: Source,
  reader: Reader,
  env: Env,
): string | null {
  if (!verdict.allowed) {
    return denialSentence(verdict.denial, action, source, reader, item);
  }
  if (turnOf !== null) return problemModel('TURN_TAKEN', {}, reader).message;
  if (lock !== null) return inLanguage(lock.else, reader);
  if (action.quorum !== null || !blocked) {
    if (action.quorum === null && needsClaim(source.definition, task, verdict.role))
      return problemModel('CLAIM_REQUIRED', {}, reader).message;
    if (unready !== null) return unreadySentence(unready, source, reader);
    return limitSentence({ action, verdict, task, item }, source, env, reader);
  }
  return say(VIEW_TEXTS.claimedBy, reader.language, {
    person: reader.names.person(task?.claim?.person ?? '') ?? '',
  });
}

/** A document is named to people by its label. */
function unreadySentence({ code, params }: Refusal, source: Source, reader: Reader): string {
  const label = source.definition.data[String(params['field'])]?.label;
  const field = label === undefined ? String(params['field']) : inLanguage(label, reader);
  return problemModel(code, { field }, reader).message;
}

/** The form with the last day on which it can be sent, where it has one, behind its help. */
export function withLastDay(
  model: FormModel,
  { action }: Pick<PageAction, 'action'>,
  source: Source,
  reader: Reader,
  env: Env,
): FormModel {
  const last = lastDay(action, source, env, reader);
  return last === null ? model : { ...model, help: model.help === null ? last : `${model.help} ${last}` };
}

/** Present values of the case's own fields that the form shows and this reader may read; personal ones are resolved. */
export function presentOf(
  source: Source,
  { actor, names }: Reader,
  form: readonly FormLine[],
): Readonly<Record<string, Value>> {
  const subject = forPolicy(source.definition, source.case, {});
  const shown = formFields(form).filter(({ field, keep }) => keep && field.type !== 'files');
  const readable = shown.filter(
    ({ field }) =>
      readsField(source.definition, field, source.case.levels, actor, subject, source.units) === 'full',
  );
  return Object.fromEntries(
    readable.map(({ field }) => {
      const value = source.case.data[field.name] ?? null;
      if (field.type === 'case')
        return [field.name, typeof value === 'string' ? (names.case?.(value) ?? null) : null];
      return [field.name, resolved(field, value, source)];
    }),
  );
}

/** The fields of the form that stay as they are at this stage, as far as this reader may read them. */
export function frozenFacts(
  source: Source,
  reader: Reader,
  form: readonly FormLine[],
): ReadonlyMap<string, FactModel> {
  const frozen = frozenIn(source.definition, source.case);
  return new Map(
    formFields(form)
      .filter(({ field, keep }) => keep && frozen.has(field.name))
      .map(({ field }) => [
        field.name,
        factOf(field, source.case.data[field.name], reader, source) ?? {
          name: field.name,
          label: inLanguage(field.label, reader),
          text: say(VIEW_TEXTS.nothing, reader.language),
          files: [],
          table: null,
        },
      ]),
  );
}

/** A value with its personal parts in place; what was erased is not given. */
function resolved(field: Field, value: Value, source: Source): Value {
  if (field.type === 'table' && Array.isArray(value)) {
    const cells = (row: Row): Row =>
      Object.fromEntries(
        Object.values(field.columns).map((column) => {
          const cell = resolved(column, row[column.name] ?? null, source);
          return [column.name, isScalar(cell) ? cell : null];
        }),
      );
    return (value as readonly Row[]).map(cells);
  }
  if (value === null || typeof value !== 'object' || !('personal' in value)) return value;
  const kept = source.personal.get(value.personal);
  return kept === undefined ? null : openedValue(field, kept);
}
