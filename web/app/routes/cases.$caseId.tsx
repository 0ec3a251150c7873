import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { data } from '@remix-run/server-runtime';
import type { ClientActionFunctionArgs, MetaFunction } from '@remix-run/react';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { actOnCase } from '../act-on-case.ts';
import { isUnsent, orUnsent, unlessDraft } from '../client-send.ts';
import { CaseActions } from '../components/case-actions.tsx';
import { CaseHead } from '../components/case-head.tsx';
import { Clocks } from '../components/clocks.tsx';
import { Documents } from '../components/documents.tsx';
import { ErrorSummary } from '../components/error-summary.tsx';
import { Facts } from '../components/facts.tsx';
import { HistoryList } from '../components/history-list.tsx';
import { Similar } from '../components/similar.tsx';
import { Unsent } from '../components/unsent.tsx';
import { useText } from '../language.tsx';
import { pageTitle } from '../page-title.ts';
import { asked, formOf } from '../refusal.ts';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { caseId = '' } = params;
  const page = await asked(context.api.case.get.query({ caseId }), request);
  const sent = Number(new URL(request.url).searchParams.get('sent'));
  const done = page.history.find(({ sequence }) => sequence === sent)?.sentence ?? null;
  return { page, done, claimKey: crypto.randomUUID() };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { caseId = '' } = params;
  const answer = await actOnCase(context, caseId, await formOf(context, request));
  if (answer.kind === 'moved') throw answer.response;
  return data({ typed: answer.typed, saved: answer.saved }, { status: answer.status });
}

export const clientAction = ({ serverAction }: ClientActionFunctionArgs) =>
  orUnsent(() => serverAction<typeof action>());

export const shouldRevalidate = unlessDraft;

export const meta: MetaFunction<typeof loader> = (page) =>
  pageTitle(page, (_, loaded) =>
    loaded === null ? '' : `${loaded.page.headline} – ${loaded.page.tracking}`,
  );

export { ErrorBoundary } from '../components/route-error.tsx';

export default function CaseRoute() {
  const t = useText();
  const { page, done, claimKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action | typeof clientAction>();
  const typed = answer !== undefined && 'typed' in answer ? answer.typed : null;
  return (
    <div className="page case">
      <div className="case-top">
        {isUnsent(answer) ? <Unsent unsent={answer.unsent} /> : null}
        {typed === null ? null : (
          <ErrorSummary
            problem={typed.problem}
            event={typed.slot}
            form={page.forms.find(({ slot }) => slot === typed.slot)}
          />
        )}
        {done === null || answer !== undefined ? null : (
          <p className="notice good" role="status">
            <strong>✓ {t('case_sent')}</strong> {done}
          </p>
        )}
        <CaseHead page={page} />
        {page.latest === null ? null : (
          <section className="card latest" aria-labelledby="latest">
            <h2 id="latest">{t('case_latest')}</h2>
            <p className="history-at">{page.latest.at}</p>
            <p>{page.latest.sentence}</p>
            <Facts facts={page.latest.facts} />
          </section>
        )}
        <Similar similar={page.similar} />
        {page.clocks.length === 0 ? null : (
          <section aria-labelledby="clocks">
            <h2 id="clocks">{t('case_clocks')}</h2>
            <Clocks clocks={page.clocks} />
          </section>
        )}
      </div>
      <CaseActions page={page} claimKey={claimKey} typed={typed} />
      <div className="case-rest">
        <section aria-labelledby="facts">
          <h2 id="facts">{t('case_facts')}</h2>
          {page.facts.length === 0 ? <p>{t('case_facts_none')}</p> : <Facts facts={page.facts} />}
        </section>
        <Documents documents={page.documents} />
        <section aria-labelledby="history">
          <h2 id="history">{t('case_history')}</h2>
          <HistoryList lines={page.history} />
          {page.canReadHistory ? (
            <p className="no-print">
              <Link to={`/cases/${page.caseId}/history`}>{t('open_audit')}</Link>
            </p>
          ) : null}
        </section>
      </div>
    </div>
  );
}
