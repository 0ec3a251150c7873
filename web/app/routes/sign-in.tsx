import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { data } from '@remix-run/server-runtime';
import type { MetaFunction } from '@remix-run/react';
import { useActionData, useLoaderData } from '@remix-run/react';
import { text } from '#engine/texts/web.ts';
import { DemoPeople, SignInForm } from '../components/sign-in-form.tsx';
import { plainText } from '../form-values.ts';
import { useText } from '../language.tsx';
import { pageTitle } from '../page-title.ts';
import { formOf, localPath, seeOther } from '../refusal.ts';

const AFTER = '/inbox';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const to = new URL(request.url).searchParams.get('to');
  return { to: to === null ? AFTER : localPath(to), people: await context.accounts.demo() };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await formOf(context, request);
  const to = localPath(plainText(form, 'to') || AFTER);
  const email = plainText(form, 'email');
  const demo = form.get('demo');
  const answer =
    typeof demo === 'string'
      ? await context.accounts.signInDemo(demo)
      : await context.accounts.signIn(email, plainText(form, 'password'));
  if (answer.ok) throw seeOther(to, answer.cookies);
  return data({ code: answer.code, email, to }, { status: answer.status });
}

export const meta: MetaFunction<typeof loader> = (page) =>
  pageTitle(page, (language) => text(language, 'sign_in_title'));

export { ErrorBoundary } from '../components/route-error.tsx';

export default function SignIn() {
  const t = useText();
  const { to, people } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const said = answer ?? null;
  const wrong =
    said === null
      ? null
      : `${t(said.code === 'TOO_MANY_ATTEMPTS' ? 'sign_in_wait' : 'sign_in_wrong')} ${t('code', { code: said.code })}`;
  const after = said?.to ?? to;
  return (
    <div className="page narrow">
      <h1 tabIndex={-1}>{t('sign_in_title')}</h1>
      {people.length === 0 ? null : <DemoPeople people={people} to={after} />}
      <SignInForm to={after} email={said?.email ?? ''} wrong={wrong} />
    </div>
  );
}
