import type { ActionFunctionArgs } from '@remix-run/server-runtime';
import { plainText } from '../form-values.ts';
import { formOf, localPath, seeOther } from '../refusal.ts';

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await formOf(context, request);
  const language = plainText(form, 'language') === 'en' ? 'en' : 'id';
  return seeOther(localPath(plainText(form, 'to')), [context.cookies.language(language)]);
}

export function loader() {
  return seeOther('/');
}
