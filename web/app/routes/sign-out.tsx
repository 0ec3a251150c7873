import type { MetaFunction } from '@remix-run/react';
import type { ActionFunctionArgs } from '@remix-run/server-runtime';
import { text } from '#engine/texts/web.ts';
import { useText } from '../language.tsx';
import { pageTitle } from '../page-title.ts';
import { seeOther } from '../refusal.ts';

export async function action({ context }: ActionFunctionArgs) {
  return seeOther('/', await context.accounts.signOut());
}

export const meta: MetaFunction = (page) => pageTitle(page, (language) => text(language, 'sign_out_title'));

/** For those who type the address: signing out changes something, so it takes a button. */
export { ErrorBoundary } from '../components/route-error.tsx';

export default function SignOut() {
  const t = useText();
  return (
    <div className="page narrow">
      <h1 tabIndex={-1}>{t('sign_out_title')}</h1>
      <p>{t('sign_out_text')}</p>
      <form method="post">
        <button type="submit">{t('sign_out')}</button>
      </form>
    </div>
  );
}
