import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import type { MetaFunction } from '@remix-run/react';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { text } from '#engine/texts/web.ts';
import { CaseTable } from '../components/case-table.tsx';
import { MoreRows } from '../components/more-rows.tsx';
import { useText } from '../language.tsx';
import { pageTitle } from '../page-title.ts';
import { asked } from '../refusal.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const wanted = (search.get('text') ?? '').trim();
  const after = search.get('after');
  const input = { ...(wanted === '' ? {} : { text: wanted }), ...(after === null ? {} : { after }) };
  return { page: await asked(context.api.case.list.query(input), request), wanted, later: after !== null };
}

export const meta: MetaFunction<typeof loader> = (page) =>
  pageTitle(page, (language) => text(language, 'cases_title'));

export default function Cases() {
  const t = useText();
  const { page, wanted, later } = useLoaderData<typeof loader>();
  return (
    <div className="page">
      <h1 tabIndex={-1}>{t('cases_title')}</h1>
      <Form className="row search" role="search">
        <label htmlFor="text">{t('cases_search')}</label>
        <input
          key={wanted}
          id="text"
          name="text"
          type="search"
          defaultValue={wanted}
          autoComplete="off"
          spellCheck={false}
        />
        <button type="submit">{t('search')}</button>
        {wanted === '' ? null : <Link to="/cases">{t('cases_all')}</Link>}
      </Form>
      {page.rows.length === 0 ? (
        <p>{wanted === '' ? t('cases_none') : t('cases_not_found', { text: wanted })}</p>
      ) : (
        <CaseTable rows={page.rows} label={t('cases_title')} />
      )}
      <MoreRows
        shown={page.rows.length}
        count={page.count}
        next={page.next}
        later={later}
        keep={wanted === '' ? {} : { text: wanted }}
      />
    </div>
  );
}
