import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { data } from '@remix-run/server-runtime';
import type { ClientActionFunctionArgs, MetaFunction } from '@remix-run/react';
import { useActionData, useLoaderData } from '@remix-run/react';
import { isUnsent, orUnsent, unlessUnsent } from '../client-send.ts';
import { ErrorSummary } from '../components/error-summary.tsx';
import { ProcessForm } from '../components/process-form.tsx';
import { SectionRail } from '../components/section-rail.tsx';
import { Unsent } from '../components/unsent.tsx';
import { useText } from '../language.tsx';
import { pageTitle } from '../page-title.ts';
import { asked, formOf } from '../refusal.ts';
import { startCase } from '../start-case.ts';
import { withTyped } from '../typed.ts';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { process = '', event = '' } = params;
  return asked(context.api.definition.startForm.query({ process, event }), request);
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { process = '', event = '' } = params;
  const answer = await startCase(context, { process, event }, await formOf(context, request));
  if (answer.kind === 'moved') throw answer.response;
  return data({ typed: answer.typed, saved: answer.saved }, { status: answer.status });
}

export const clientAction = ({ serverAction }: ClientActionFunctionArgs) =>
  orUnsent(() => serverAction<typeof action>());

/** After a draft was kept the form comes again: which fields are needed may depend on what was typed. */
export const shouldRevalidate = unlessUnsent;

export const meta: MetaFunction<typeof loader> = (page) =>
  pageTitle(page, (_, loaded) => loaded?.form.title ?? '');

export { ErrorBoundary } from '../components/route-error.tsx';

export default function Start() {
  const t = useText();
  const { service, form } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action | typeof clientAction>();
  const typed = answer !== undefined && 'typed' in answer ? answer.typed : null;
  return (
    <div className="page with-rail">
      <SectionRail form={form} />
      <div className="narrow">
        {isUnsent(answer) ? <Unsent unsent={answer.unsent} /> : null}
        {typed === null ? null : <ErrorSummary problem={typed.problem} event={form.event} form={form} />}
        <p className="over">{service.title}</p>
        <h1 tabIndex={-1}>{form.title}</h1>
        <p className="lead">{form.help ?? service.summary}</p>
        {form.draftSaved === null ? null : (
          <p className="notice">{t('draft_found', { time: form.draftSaved })}</p>
        )}
        {form.disabled === null ? (
          <ProcessForm form={withTyped(form, typed)} level={2} send={t('send')} />
        ) : (
          <p className="notice">{form.disabled}</p>
        )}
      </div>
    </div>
  );
}
