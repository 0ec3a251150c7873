import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import type { MetaFunction } from '@remix-run/react';
import { Link, useLoaderData } from '@remix-run/react';
import type { HistoryPage } from '#engine/view/page.ts';
import { text } from '#engine/texts/web.ts';
import { Moment } from '../components/moment.tsx';
import { Entries, Stepper } from '../components/stepper.tsx';
import { useText } from '../language.tsx';
import { pageTitle } from '../page-title.ts';
import { asked } from '../refusal.ts';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { caseId = '' } = params;
  const wanted = new URL(request.url).searchParams.get('entry');
  const entry = wanted !== null && /^[1-9]\d{0,8}$/.test(wanted) ? Number(wanted) : undefined;
  const input = entry === undefined ? { caseId } : { caseId, entry };
  return asked(context.api.case.history.query(input), request);
}

export const meta: MetaFunction<typeof loader> = (page) =>
  pageTitle(page, (language, loaded) => text(language, 'audit_title', { tracking: loaded?.tracking ?? '' }));

export default function History() {
  const t = useText();
  const page = useLoaderData<typeof loader>();
  return (
    <div className="page audit">
      <p className="over">
        <Link to={`/cases/${page.caseId}`}>{t('audit_back')}</Link>
      </p>
      <h1 tabIndex={-1}>{t('audit_title', { tracking: page.tracking })}</h1>
      <p className="lead">{page.headline}</p>
      <Proof proof={page.proof} />
      <Stepper page={page} />
      <div className="audit-parts">
        <Moment moment={page.moment} />
        <section aria-labelledby="entries">
          <h2 id="entries">{t('audit_entries')}</h2>
          <Entries page={page} />
        </section>
      </div>
    </div>
  );
}

function Proof({ proof }: Pick<HistoryPage, 'proof'>) {
  const t = useText();
  const { entries, chain, replay, difference } = proof;
  if (chain && replay) return <p className="notice good">✓ {t('proof_good', { entries })}</p>;
  const why = difference ?? t(chain ? 'proof_replay' : 'proof_chain');
  return (
    <p className="notice bad" role="alert">
      ✗ {t('proof_bad', { entries, difference: why })}
    </p>
  );
}
