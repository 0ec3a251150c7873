import { randomUUID } from 'node:crypto';
import type { Action, Definition, FormLine, Start } from '#engine/definition/types.ts';
import { forPolicy, formFields, scopeOf, today } from '#engine/machine/scope.ts';
import type { Case, FileFact, RawForm, Value } from '#engine/machine/types.ts';
import { admit } from '#engine/policy/admit.ts';
import type { Actor, Verdict } from '#engine/policy/types.ts';
import type { Directory } from '#engine/runtime/directory.ts';
import { envFor, idsOf, optionsFor } from '#engine/runtime/env.ts';
import type { Draft } from '#engine/runtime/store.ts';
import { longInstant } from '#engine/texts/format.ts';
import { say } from '#engine/texts/text.ts';
import { VIEW_TEXTS } from '#engine/texts/view.ts';
import { audienceOf } from '#engine/view/case-page.ts';
import { formModel } from '#engine/view/form.ts';
import type { FormModel } from '#engine/view/page.ts';
import { problemModel } from '#engine/view/problem.ts';
import type { Reader } from '#engine/view/reader.ts';
import { readsField } from '#engine/policy/visibility.ts';
import { refuseDenial } from '#engine/machine/refuse.ts';
import type { Context } from './context.ts';
import { findDraft } from './draft/find.ts';
import type { Opened } from './source.ts';

/** The forms of a case for its reader: what the state gives this person, the disabled ones with the reason. */
export async function caseForms(context: Context, opened: Opened): Promise<readonly FormModel[]> {
  const { source } = opened;
  const actions = Object.values(source.definition.states[source.case.state]?.on ?? {});
  const task = source.case.tasks[0]?.key ?? null;
  const forms: FormModel[] = [];
  for (const action of actions) {
    const verdict = admit(
      action.by,
      opened.actor,
      forPolicy(source.definition, source.case, {}),
      source.units,
    );
    if (!isShown(action, verdict, opened)) continue;
    forms.push(
      await caseForm(
        context,
        opened,
        action,
        action.shared ? null : task,
        disabledBy(action, verdict, opened),
      ),
    );
  }
  return forms;
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

function disabledBy(action: Action, verdict: Verdict, { source, reader }: Opened): string | null {
  if (!verdict.allowed) {
    if (verdict.denial.rule === 'role')
      return say(VIEW_TEXTS.notYourTask, reader.language, { roles: audienceOf(action, source, reader) });
    const { code, params } = refuseDenial(verdict.denial);
    return problemModel(code, params, reader).message;
  }
  const claim = source.case.tasks[0]?.claim ?? null;
  const blocked =
    !action.shared && claim !== null && claim.role === verdict.role && claim.person !== reader.actor.person;
  return blocked
    ? say(VIEW_TEXTS.claimedBy, reader.language, { person: reader.names.person(claim.person) ?? '' })
    : null;
}

async function caseForm(
  context: Context,
  opened: Opened,
  action: Action,
  task: string | null,
  disabled: string | null,
): Promise<FormModel> {
  const { source, reader, directory, actor } = opened;
  const draft =
    disabled === null
      ? await findDraft(context, {
          process: source.definition.process,
          caseId: source.case.id,
          event: action.event,
        })
      : null;
  return await filled(context, source.definition, action, source.case, {
    actor,
    reader,
    directory,
    draft,
    disabled,
    task,
    present: presentOf(opened, action.form),
  });
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
  return await filled(context, definition, start, subject, {
    actor: reader.actor,
    reader,
    directory,
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
  const { actor, reader, directory, draft, disabled, task, present } = filling;
  const typed: RawForm = draft?.values ?? {};
  const raw = { ...present, ...typed };
  const env = await envFor(context.engine, {
    definition,
    subject,
    actor,
    form: [],
    raw: {},
    directory,
    now: reader.now,
    owners: [],
  });
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
