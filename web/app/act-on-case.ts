import type { AppLoadContext } from '@remix-run/server-runtime';
import { plainText, rowsAskedBy } from './form-values.ts';
import { seeOther } from './refusal.ts';
import type { Answer, Submitted } from './submit.ts';
import { filesProblem, refusedForm, submitted, uploadAll } from './submit.ts';
import { fieldId, formId } from './typed.ts';

/** Does what a form of the case's page asks for: send an event, keep a draft, claim or release its task. */
export async function actOnCase(context: AppLoadContext, caseId: string, body: FormData): Promise<Answer> {
  const form = submitted(body);
  const process = plainText(body, 'process');
  const uploaded = await uploadAll(context.api, form, { process, caseId });
  const { values, kept, refused } = uploaded;
  if (refused.length > 0) {
    const { status, problem } = filesProblem(context.language, refused);
    return {
      kind: 'stays',
      status,
      typed: { event: form.event, slot: form.slot, values, kept, problem },
      saved: null,
    };
  }
  try {
    if (form.intent === 'draft' || rowsAskedBy(form.intent) !== null)
      return await keepDraft(context, caseId, process, { ...form, values }, body);
    const sequence = await move(context, caseId, process, { ...form, values });
    return { kind: 'moved', response: seeOther(`/cases/${encodeURIComponent(caseId)}?sent=${sequence}`) };
  } catch (error) {
    const answer = refusedForm(error, form, uploaded);
    if (answer.status === 409) await keepTyped(context, caseId, process, { ...form, values });
    return { kind: 'stays', ...answer, saved: null };
  }
}

async function move(
  { api }: AppLoadContext,
  caseId: string,
  process: string,
  form: Submitted,
): Promise<number> {
  const { event, task, saw, key, values, confirmed } = form;
  const duty = { caseId, task: task ?? '', saw, key };
  if (form.intent === 'claim') return (await api.task.claim.mutate(duty)).sequence;
  if (form.intent === 'release') return (await api.task.release.mutate(duty)).sequence;
  if (form.intent === 'conflict') return (await api.task.conflict.mutate(duty)).sequence;
  if (form.intent === 'assign') {
    const to = form.entries.find(([name]) => name === 'to')?.[1] ?? '';
    return (await api.task.assign.mutate({ ...duty, to })).sequence;
  }
  if (form.intent === 'withdraw') return (await api.task.withdraw.mutate({ ...duty, event })).sequence;
  const command = { process, caseId, event, task, saw, form: values, confirmed, key };
  return (await api.case.send.mutate(command)).sequence;
}

/** The form may be gone from the page after a conflict: what was typed waits as a draft until it is offered again. */
async function keepTyped(
  { api }: AppLoadContext,
  caseId: string,
  process: string,
  { intent, event, task, values }: Submitted,
): Promise<void> {
  // Only a second net under the page itself, so its own refusal is no news.
  if (intent === 'send')
    await api.draft.save.mutate({ process, caseId, event, task, values }).catch(() => null);
}

async function keepDraft(
  { api }: AppLoadContext,
  caseId: string,
  process: string,
  { intent, event, slot, task, values }: Submitted,
  body: FormData,
): Promise<Answer> {
  const rows = rowsAskedBy(intent);
  const place = rows === null ? formId(slot) : fieldId(slot, rows);
  const { saved } = await api.draft.save.mutate({ process, caseId, event, task, values });
  if (body.has('quiet')) return { kind: 'stays', status: 200, typed: null, saved };
  return {
    kind: 'moved',
    response: seeOther(`/cases/${encodeURIComponent(caseId)}#${encodeURIComponent(place)}`),
  };
}
