/** The forms of a page as the reader finds them, before anything is typed. */
import type { Action, Start } from '#engine/definition/types.ts';
import { formFields, scopeOf, today } from '#engine/machine/scope.ts';
import type { Case, Env } from '#engine/machine/types.ts';
import { unborn } from '#engine/machine/unborn.ts';
import { optionsFor } from '#engine/runtime/env.ts';
import { pageActions } from '#engine/view/action.ts';
import { formModel } from '#engine/view/form.ts';
import type { FormInput } from '#engine/view/form.ts';
import { disabledBy, frozenFacts, presentOf, withLastDay } from '#engine/view/form-reading.ts';
import type { FormModel } from '#engine/view/page.ts';
import type { Reader, Source } from '#engine/view/reader.ts';
import { envOf } from '../page.ts';
import type { Stage } from '../stage.ts';

/** The forms of a case for a reader, those that are greyed out among them. */
export async function caseForms(stage: Stage, source: Source, reader: Reader): Promise<readonly FormModel[]> {
  const env = await envOf(stage, source.case, reader);
  return await Promise.all(
    pageActions(source, reader, env).map(async (found) => {
      const { action, task } = found;
      const shown = {
        present: presentOf(source, reader, action.form),
        frozen: frozenFacts(source, reader, action.form),
        disabled: disabledBy(found, source, reader, env),
        task: task?.key ?? null,
      };
      const model = await filled(stage, action, source.case, { env, reader, shown });
      return withLastDay(model, found, source, reader, env);
    }),
  );
}

/** The form with which a case is begun, at the first unit without `parent`. */
export async function startForm(stage: Stage, start: Start, reader: Reader): Promise<FormModel> {
  const { definition, hash } = stage.published;
  const directory = await stage.engine.world.directory(reader.now);
  const region = directory.roots()[0]?.id ?? '';
  const birth = { id: '', tracking: '', starter: '', region, unit: region };
  const subject = unborn(definition, birth, hash, reader.now);
  const env = await envOf(stage, subject, reader);
  const shown = { present: {}, frozen: new Map(), disabled: null, task: null };
  return await filled(stage, start, subject, { env, reader, shown });
}

interface Filling {
  readonly env: Env;
  readonly reader: Reader;
  readonly shown: Pick<FormInput, 'present' | 'frozen' | 'disabled' | 'task'>;
}

async function filled(
  stage: Stage,
  action: Pick<Action, 'event' | 'title' | 'help' | 'tone' | 'form'>,
  subject: Case,
  { env, reader, shown }: Filling,
): Promise<FormModel> {
  const { definition } = stage.published;
  const directory = await stage.engine.world.directory(reader.now);
  const fields = formFields(action.form).map(({ field }) => field);
  const input: FormInput = {
    ...shown,
    typed: {},
    options: optionsFor(definition, fields, subject, reader.actor, directory, shown.present),
    uploads: new Map(),
    today: today(definition, subject.unit, env),
    scope: scopeOf(definition, subject, {}, {}, reader.now, env),
    saw: subject.sequence,
    key: '',
    draftSaved: null,
  };
  return formModel(definition, action, input, reader);
}
