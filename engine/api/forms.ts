import { randomUUID } from 'node:crypto';
import type { Action, Definition, Start } from '#engine/definition/types.ts';
import { formFields, scopeOf, today } from '#engine/machine/scope.ts';
import type { Case, Env, FileFact, RawForm, Value } from '#engine/machine/types.ts';
import type { Actor } from '#engine/policy/types.ts';
import type { Directory } from '#engine/runtime/directory.ts';
import { envFor, idsOf, optionsFor } from '#engine/runtime/env.ts';
import { heldByOthers } from '#engine/runtime/held-locks.ts';
import type { Draft } from '#engine/runtime/store.ts';
import { longInstant } from '#engine/texts/format.ts';
import { pageActions } from '#engine/view/action.ts';
import { formModel } from '#engine/view/form.ts';
import { disabledBy, frozenFacts, presentOf, withLastDay } from '#engine/view/form-reading.ts';
import type { FactModel, FormModel } from '#engine/view/page.ts';
import type { Reader } from '#engine/view/reader.ts';
import type { Context } from './context.ts';
import { findDraft } from './draft/find.ts';
import type { Opened } from './source.ts';

/** The forms of a case for its reader: what the state gives this person, the disabled ones with the reason. */
export async function caseForms(context: Context, opened: Opened): Promise<readonly FormModel[]> {
  const { source, reader } = opened;
  const world = await pageEnv(context, source.definition, source.case, opened);
  const locked = await heldByOthers(context.engine.store, source.definition, source.case);
  const env = { ...world, facts: { ...world.facts, locked } };
  return await Promise.all(
    pageActions(source, reader, env).map((found) => {
      const disabled = disabledBy(found, source, reader, env);
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
          task: stands.task,
        })
      : null;
  const model = await filled(context, source.definition, action, source.case, {
    actor,
    reader,
    directory,
    draft,
    ...stands,
    present: presentOf(source, reader, action.form),
    frozen: frozenFacts(source, reader, action.form),
  });
  return withLastDay(model, { action }, source, reader, stands.env);
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
  const draft = await findDraft(context, {
    process: definition.process,
    caseId: null,
    event: start.event,
    task: null,
  });
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
