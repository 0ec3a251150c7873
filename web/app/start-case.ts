import type { AppLoadContext } from '@remix-run/server-runtime';
import { rowsAskedBy } from './form-values.ts';
import { seeOther } from './refusal.ts';
import type { Answer } from './submit.ts';
import { filesProblem, refusedForm, submitted, uploadAll } from './submit.ts';
import { fieldId } from './typed.ts';

/** Does what the form of a service asks for: open a case and go on to its receipt, or keep a draft. */
export async function startCase(
  { api, cookies, language }: AppLoadContext,
  { process, event }: { readonly process: string; readonly event: string },
  body: FormData,
): Promise<Answer> {
  const form = { ...submitted(body), event, slot: event };
  const uploaded = await uploadAll(api, form, { process, caseId: '' });
  const { values, kept, refused } = uploaded;
  if (refused.length > 0) {
    const { status, problem } = filesProblem(language, refused);
    return { kind: 'stays', status, typed: { event, slot: event, values, kept, problem }, saved: null };
  }
  try {
    const rows = rowsAskedBy(form.intent);
    if (form.intent === 'draft' || rows !== null) {
      const { saved } = await api.draft.save.mutate({ process, caseId: null, event, values });
      if (body.has('quiet')) return { kind: 'stays', status: 200, typed: null, saved };
      return {
        kind: 'moved',
        response: seeOther(
          `/services/${encodeURIComponent(process)}/${encodeURIComponent(event)}${rows === null ? '' : `#${fieldId(event, rows)}`}`,
        ),
      };
    }
    const { caseId, token, pin } = await api.case.start.mutate({
      process,
      event,
      form: values,
      confirmed: form.confirmed,
      key: form.key,
    });
    return {
      kind: 'moved',
      response: seeOther(`/receipt/${caseId}`, [
        ...(token === null ? [] : [cookies.caseToken(token)]),
        cookies.pin(caseId, pin),
      ]),
    };
  } catch (error) {
    return { kind: 'stays', ...refusedForm(error, form, uploaded), saved: null };
  }
}
