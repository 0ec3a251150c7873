import { randomUUID } from 'node:crypto';
import type { Action, Definition, Field, FormLine, Start } from '#engine/definition/types.ts';
import { frozenIn } from '#engine/machine/frozen.ts';
import { forPolicy, formFields, isScalar, scopeOf, today } from '#engine/machine/scope.ts';
import type { Case, Env, FileFact, RawForm, Refusal, Row, Value } from '#engine/machine/types.ts';
import type { Actor } from '#engine/policy/types.ts';
import { needsClaim } from '#engine/machine/hand-over.ts';
import type { Directory } from '#engine/runtime/directory.ts';
import { envFor, idsOf, optionsFor } from '#engine/runtime/env.ts';
import type { Draft } from '#engine/runtime/store.ts';
import { longInstant } from '#engine/texts/format.ts';
import { say } from '#engine/texts/text.ts';
import { VIEW_TEXTS } from '#engine/texts/view.ts';
import { pageActions } from '#engine/view/action.ts';
import type { PageAction } from '#engine/view/action.ts';
import { denialSentence } from '#engine/view/denial.ts';
import { lastDay, limitSentence } from '#engine/view/limits.ts';
import { factOf, openedValue } from '#engine/view/fact.ts';
import { formModel } from '#engine/view/form.ts';
import type { FactModel, FormModel } from '#engine/view/page.ts';
import { problemModel } from '#engine/view/problem.ts';
import { inLanguage } from '#engine/view/reader.ts';
import type { Reader } from '#engine/view/reader.ts';
import { readsField } from '#engine/policy/visibility.ts';
import type { Context } from './context.ts';
import { findDraft } from './draft/find.ts';
import type { Opened } from './source.ts';

/** The forms of a case for its reader: what the state gives this person, the disabled ones with the reason. */
export async function caseForms(context: Context, opened: Opened): Promise<readonly FormModel[]> {
  const { source, reader } = opened;
  const env = await pageEnv(context, source.definition, source.case, opened);
  return await Promise.all(
    pageActions(source, reader, env).map((found) => {
      const disabled = disabledBy(found, opened, env);
      return caseForm(context, opened, found.action, { env, disabled, task: found.task?.key ?? null });
    }),
  );
}

/** The world as forms see it before anything is typed; once for all forms of a page. */
async function pageEnv(
  { engine }: Context,
  definition: Definition,
  subject: Case,
  { actor, reader, directory }: Pick<Opened, 'actor' | 'reader' | 'directory'>,
): Promise<Env> {
  const nothing = { form: [], raw: {}, owners: [] };
  return await envFor(engine, { definition, subject, actor, directory, now: reader.now, ...nothing });
}

function disabledBy(
  { action, verdict, task, blocked, turnOf, unready }: PageAction,
  opened: Opened,
  env: Env,
): string | null {
  const { source, reader } = opened;
  if (!verdict.allowed) {
    return denialSentence(verdict.denial, action, source, reader);
  }
  if (turnOf !== null) return problemModel('TURN_TAKEN', {}, reader).message;
  if (action.quorum !== null || !blocked) {
    if (action.quorum === null && needsClaim(source.definition, task, verdict.role))
      return problemModel('CLAIM_REQUIRED', {}, reader).message;
    if (unready !== null) return unreadySentence(unready, opened);
    const subject = forPolicy(source.definition, source.case, {}, env.facts);
    return limitSentence({ action, verdict, task }, subject, source, env, reader);
  }
  return say(VIEW_TEXTS.claimedBy, reader.language, {
    person: reader.names.person(task?.claim?.person ?? '') ?? '',
  });
}

/** A document is named to people by its label. */
function unreadySentence({ code, params }: Refusal, { source, reader }: Opened): string {
  const label = source.definition.data[String(params['field'])]?.label;
  const field = label === undefined ? String(params['field']) : inLanguage(label, reader);
  return problemModel(code, { field }, reader).message;
}

async function caseForm(
  context: Context,
  opened: Opened,
  action: Action,
  stands: Pick<Filling, 'env' | 'task' | 'disabled'>,
): Promise<FormModel> {
  const { source, reader, directory, actor } = opened;
  const draft =
    stands.disabled === null
      ? await findDraft(context, {
          process: source.definition.process,
          caseId: source.case.id,
          event: action.event,
        })
      : null;
  const model = await filled(context, source.definition, action, source.case, {
    actor,
    reader,
    directory,
    draft,
    ...stands,
    present: presentOf(opened, action.form),
    frozen: frozenFacts(opened, action.form),
  });
  const last = lastDay(action, source, stands.env, reader);
  return last === null ? model : { ...model, help: model.help === null ? last : `${model.help} ${last}` };
}

/** Present values of the case's own fields that the form shows and this reader may read; personal ones are resolved. */
function presentOf({ source, actor }: Opened, form: readonly FormLine[]): Readonly<Record<string, Value>> {
  const subject = forPolicy(source.definition, source.case, {});
  const shown = formFields(form).filter(({ field, keep }) => keep && field.type !== 'files');
  const readable = shown.filter(
    ({ field }) =>
      readsField(source.definition, field, source.case.levels, actor, subject, source.units) === 'full',
  );
  return Object.fromEntries(
    readable.map(({ field }) => {
      const value = source.case.data[field.name] ?? null;
      return [field.name, resolved(field, value, source)];
    }),
  );
}

/** The fields of the form that stay as they are at this stage, as far as this reader may read them. */
function frozenFacts({ source, reader }: Opened, form: readonly FormLine[]): Filling['frozen'] {
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
function resolved(field: Field, value: Value, source: Opened['source']): Value {
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

/** A start form, with the owner's draft laid in. */
export async function startForm(
  context: Context,
  definition: Definition,
  start: Start,
  subject: Case,
  reader: Reader,
  directory: Directory,
): Promise<FormModel> {
  const draft = await findDraft(context, { process: definition.process, caseId: null, event: start.event });
  const { actor } = reader;
  return await filled(context, definition, start, subject, {
    actor,
    reader,
    directory,
    env: await pageEnv(context, definition, subject, { actor, reader, directory }),
    draft,
    disabled: null,
    task: null,
    present: {},
    frozen: new Map(),
  });
}

interface Filling {
  readonly actor: Actor;
  readonly reader: Reader;
  readonly directory: Directory;
  readonly env: Env;
  readonly draft: Draft | null;
  readonly disabled: string | null;
  readonly task: string | null;
  readonly present: Readonly<Record<string, Value>>;
  readonly frozen: ReadonlyMap<string, FactModel>;
}

async function filled(
  context: Context,
  definition: Definition,
  action: Pick<Action, 'event' | 'title' | 'help' | 'tone' | 'form'>,
  subject: Case,
  filling: Filling,
): Promise<FormModel> {
  const { actor, reader, directory, env, draft, disabled, task, present, frozen } = filling;
  const typed: RawForm = draft?.values ?? {};
  const raw = { ...present, ...typed };
  const fields = formFields(action.form).map(({ field }) => field);
  const input = {
    typed,
    present,
    options: optionsFor(definition, fields, subject, actor, directory, raw),
    uploads: await uploadsOf(
      context,
      fields.flatMap((field) => (field.type === 'files' ? idsOf(typed[field.name]) : [])),
    ),
    today: today(definition, subject.unit, env),
    scope: scopeOf(definition, subject, {}, {}, reader.now, env),
    frozen,
    disabled,
    task,
    saw: subject.sequence,
    key: randomUUID(),
    draftSaved: draft === null ? null : longInstant(draft.saved, reader.zone, reader.language),
  };
  return formModel(definition, action, input, reader);
}

async function uploadsOf(context: Context, ids: readonly string[]): Promise<ReadonlyMap<string, FileFact>> {
  const rows = ids.length === 0 ? [] : await context.engine.store.files(ids);
  return new Map(rows.filter((row) => context.owners.includes(row.owner)).map((row) => [row.file, row]));
}
