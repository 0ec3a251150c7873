import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import type { MetaFunction } from '@remix-run/react';
import { Link, useLoaderData } from '@remix-run/react';
import { text } from '#engine/texts/web.ts';
import { PrintButton } from '../components/print-button.tsx';
import { useText } from '../language.tsx';
import { pageTitle } from '../page-title.ts';
import { asked } from '../refusal.ts';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { caseId = '' } = params;
  const page = await asked(context.api.case.receipt.query({ caseId }), request);
  return { page, pin: context.cookies.pinOf(caseId) };
}

export const meta: MetaFunction<typeof loader> = (page) =>
  pageTitle(page, (language) => text(language, 'receipt_title'));

export default function Receipt() {
  const t = useText();
  const { page, pin } = useLoaderData<typeof loader>();
  return (
    <div className="page narrow receipt">
      <p className="over">{page.service}</p>
      <h1 tabIndex={-1}>{t('receipt_title')}</h1>
      <dl className="ticket">
        <div>
          <dt>{t('receipt_number')}</dt>
          <dd className="huge">{page.tracking}</dd>
        </div>
        {pin === null ? null : (
          <div>
            <dt>{t('receipt_pin')}</dt>
            <dd className="huge">{pin}</dd>
          </div>
        )}
      </dl>
      <p className="notice">{t(pin === null ? 'receipt_pin_gone' : 'receipt_pin_note')}</p>
      <p>{t('receipt_times', { sent: page.sentAt, counted: page.countedFrom })}</p>
      <h2>{t('receipt_next')}</h2>
      <ol className="next">
        {page.next.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
      <p className="row no-print">
        <Link className="button" to={`/cases/${page.caseId}`}>
          {t('receipt_open')}
        </Link>
        <PrintButton />
      </p>
    </div>
  );
}
