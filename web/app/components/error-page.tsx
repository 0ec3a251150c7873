import { Link, useRouteLoaderData } from '@remix-run/react';
import { statusOf } from '../error-facts.ts';
import { useText } from '../language.tsx';
import { KeptForm } from './kept-form.tsx';

/** What happened, what to do now, and the code to name when asking for help. */
export function ErrorPage({ error }: { readonly error: unknown }) {
  const t = useText();
  const root = useRouteLoaderData<{ readonly requestId: string }>('root');
  const { status, code, title, advice, problem, kept } = statusOf(error);
  if (kept !== null) return <KeptForm entries={kept} code={code} />;
  return (
    <div className="page narrow">
      <h1 tabIndex={-1}>{t(title)}</h1>
      {problem === null ? null : <p>{problem.message}</p>}
      <p>{problem?.advice ?? t(advice)}</p>
      <p className="row">
        <Link className="button" to="/" reloadDocument>
          {t('home')}
        </Link>
        <Link className="button plain" to="/track" reloadDocument>
          {t('track')}
        </Link>
        {status === 401 ? (
          <Link className="button plain" to="/sign-in" reloadDocument>
            {t('sign_in')}
          </Link>
        ) : null}
      </p>
      <p className="note">
        {t('code', { code })}
        {status >= 500 && root !== undefined ? <> · {t('request_number', { id: root.requestId })}</> : null}
      </p>
    </div>
  );
}
