import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { data } from '@remix-run/server-runtime';
import type { MetaFunction } from '@remix-run/react';
import { useLoaderData } from '@remix-run/react';
import { text } from '#engine/texts/web.ts';
import { Facts } from '../components/facts.tsx';
import { NumberField } from '../components/number-field.tsx';
import { useText } from '../language.tsx';
import { pageTitle } from '../page-title.ts';
import { refusalOf } from '../refusal.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const tracking = new URL(request.url).searchParams.get('number')?.trim() ?? '';
  if (tracking === '') return { tracking, page: null, wrong: null };
  try {
    return { tracking, page: await context.api.case.look.query({ tracking }), wrong: null };
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal?.problem) throw error;
    const { message, advice, code } = refusal.problem;
    const wrong = { message: advice === null ? message : `${message} ${advice}`, code };
    return data({ tracking, page: null, wrong }, { status: refusal.status });
  }
}

export const meta: MetaFunction<typeof loader> = (page) =>
  pageTitle(page, (language) => text(language, 'public_title'));

export { ErrorBoundary } from '../components/route-error.tsx';

/** What everybody may read of a case, found by its number alone. */
export default function Public() {
  const t = useText();
  const { tracking, page, wrong } = useLoaderData<typeof loader>();
  return (
    <div className="page narrow">
      {page === null ? <h1 tabIndex={-1}>{t('public_title')}</h1> : <p className="over">{page.service}</p>}
      {page === null ? null : (
        <>
          <h1 tabIndex={-1}>{page.tracking}</h1>
          <dl className="facts">
            <div>
              <dt>{t('public_unit')}</dt>
              <dd>{page.unit}</dd>
            </div>
            {page.status === null ? null : (
              <div>
                <dt>{t('public_status')}</dt>
                <dd>{page.status}</dd>
              </div>
            )}
          </dl>
          <Facts facts={page.facts} />
          <p className="note">{t('public_note')}</p>
        </>
      )}
      <form method="get" action="/public" className="form" role="search">
        <NumberField name="number" tracking={tracking} wrong={wrong} />
        <button type="submit">{t('public_open')}</button>
      </form>
    </div>
  );
}
