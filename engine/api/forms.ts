import { randomUUID } from 'node:crypto';
import type { Action, Definition, FormLine, Start } from '#engine/definition/types.ts';
import { forPolicy, formFields, scopeOf, today } from '#engine/machine/scope.ts';
import { needsClaim } from '#engine/machine/hand-over.ts';
import { isBlocked } from '#engine/machine/step.ts';
import type { Case, Env, FileFact, RawForm, Value } from '#engine/machine/types.ts';
import { judge } from '#engine/policy/admit.ts';
import type { Actor, Verdict } from '#engine/policy/types.ts';
import type { Directory } from '#engine/runtime/directory.ts';
import { envFor, idsOf, optionsFor } from '#engine/runtime/env.ts';
import type { Draft } from '#engine/runtime/store.ts';
import { longInstant } from '#engine/texts/format.ts';
import { say } from '#engine/texts/text.ts';
import { VIEW_TEXTS } from '#engine/texts/view.ts';
import { denialSentence } from '#engine/view/denial.ts';
import { formModel } from '#engine/view/form.ts';
import { lastDay, limitSentence } from '#engine/view/limits.ts';
import type { FormModel } from '#engine/view/page.ts';
import { problemModel } from '#engine/view/problem.ts';
import type { Reader } from '#engine/view/reader.ts';
import { readsField } from '#engine/policy/visibility.ts';
import type { Context } from './context.ts';
import { findDraft } from './draft/find.ts';
import type { Opened } from './source.ts';

/** The forms of a case for its reader: what the state gives this person, the disabled ones with the reason. */
export async function caseForms(context: Context, opened: Opened): Promise<readonly FormModel[]> {
  const { source } = opened;
  const actions = Object.values(source.definition.states[source.case.state]?.on ?? {});
  const task = source.case.tasks[0]?.key ?? null;
  const env = await pageEnv(context, source.definition, source.case, opened);
  const subject = forPolicy(source.definition, source.case, {}, env.facts);
  const judged = actions.map((action) => ({
    action,
    verdict: judge(action, opened.actor, subject, env.units),
  }));
  return await Promise.all(
    judged
      .filter(({ action, verdict }) => isShown(action, verdict, opened))
      .map(({ action, verdict }) => {
        const disabled = disabledBy(action, verdict, opened, env);
        return caseForm(context, opened, action, { env, disabled, task: action.shared ? null : task });
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

/** Staff see what their colleagues may do, greyed with the reason; the one the case belongs to sees only the own actions. */
function isShown(action: Action, verdict: Verdict, { source, actor }: Opened): boolean {
  if (verdict.allowed) return true;
  if (actor.kind === 'starter' || verdict.denial.rule === 'not_starter') return false;
  return (
    !action.shared &&
    !action.by.every((admission) => admission.kind === 'starter') &&
    source.case.closed === null
  );
}

function disabledBy(action: Action, verdict: Verdict, { source, reader }: Opened, env: Env): string | null {
  if (!verdict.allowed) {
    return denialSentence(verdict.denial, action, source, reader);
  }
  const task = action.shared ? null : (source.case.tasks[0] ?? null);
  if (action.quorum !== null || !isBlocked(task, verdict.role, reader.actor.person)) {
    if (action.quorum === null && needsClaim(source.definition, task, verdict.role))
      return problemModel('CLAIM_REQUIRED', {}, reader).message;
    const subject = forPolicy(source.definition, source.case, {}, env.facts);
    return limitSentence(action, verdict, subject, source, env, reader);
  }
  return say(VIEW_TEXTS.claimedBy, reader.language, {
    person: reader.names.person(task?.claim?.person ?? '') ?? '',
  });
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
      const text =
        value !== null && typeof value === 'object' && 'personal' in value
          ? (source.personal.get(value.personal) ?? null)
          : value;
      return [field.name, text];
    }),
  );
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
}

async function filled(
  context: Context,
  definition: Definition,
  action: Pick<Action, 'event' | 'title' | 'help' | 'tone' | 'form'>,
  subject: Case,
  filling: Filling,
): Promise<FormModel> {
  const { actor, reader, directory, env, draft, disabled, task, present } = filling;
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
