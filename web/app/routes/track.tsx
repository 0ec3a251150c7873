import type { ActionFunctionArgs } from '@remix-run/server-runtime';
import { data } from '@remix-run/server-runtime';
import type { MetaFunction } from '@remix-run/react';
import { useActionData } from '@remix-run/react';
import { text } from '#engine/texts/web.ts';
import { TrackForm } from '../components/track-form.tsx';
import { plainText } from '../form-values.ts';
import { useText } from '../language.tsx';
import { pageTitle } from '../page-title.ts';
import { formOf, refusalOf, seeOther, thrown } from '../refusal.ts';

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await formOf(context, request);
  const tracking = plainText(form, 'tracking');
  const answer = await opened(context.api.case.track.mutate({ tracking, pin: plainText(form, 'pin') }));
  if (answer.kind === 'open')
    throw seeOther(`/cases/${answer.caseId}`, [context.cookies.caseToken(answer.token)]);
  return data({ tracking, wrong: answer.wrong }, { status: answer.status });
}

type Opened =
  | { readonly kind: 'open'; readonly caseId: string; readonly token: string }
  | {
      readonly kind: 'closed';
      readonly wrong: { readonly message: string; readonly code: string };
      readonly status: number;
    };

async function opened(
  tracked: Promise<{ readonly caseId: string; readonly token: string }>,
): Promise<Opened> {
  try {
    return { kind: 'open', ...(await tracked) };
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    if (refusal.problem === null) throw thrown(refusal.status, refusal);
    const { message, advice, code } = refusal.problem;
    return {
      kind: 'closed',
      wrong: { message: advice === null ? message : `${message} ${advice}`, code },
      status: refusal.status,
    };
  }
}

export const meta: MetaFunction = (page) => pageTitle(page, (language) => text(language, 'track_title'));

export { ErrorBoundary } from '../components/route-error.tsx';

export default function Track() {
  const t = useText();
  const answer = useActionData<typeof action>();
  const said = answer ?? { tracking: '', wrong: null };
  return (
    <div className="page narrow">
      <h1 tabIndex={-1}>{t('track_title')}</h1>
      <TrackForm tracking={said.tracking} wrong={said.wrong} />
    </div>
  );
}
