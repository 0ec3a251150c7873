import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import type { MetaFunction } from '@remix-run/react';
import { Link, useLoaderData } from '@remix-run/react';
import type { InboxPage } from '#engine/view/page.ts';
import { text } from '#engine/texts/web.ts';
import { InboxTable } from '../components/inbox-table.tsx';
import { MoreRows } from '../components/more-rows.tsx';
import { useText } from '../language.tsx';
import { pageTitle } from '../page-title.ts';
import { asked, toSignIn } from '../refusal.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  if (!context.signedIn) throw toSignIn(request);
  const search = new URL(request.url).searchParams;
  const after = search.get('after');
  const tab = search.get('tab') === 'mine' ? 'mine' : 'offered';
  const page = await asked(context.api.task.list.query(after === null ? { tab } : { tab, after }), request);
  return { page, later: after !== null };
}

export const meta: MetaFunction<typeof loader> = (page) =>
  pageTitle(page, (language) => text(language, 'inbox_title'));

export default function Inbox() {
  const t = useText();
  const { page, later } = useLoaderData<typeof loader>();
  const { tab, rows, counts, next } = page;
  return (
    <div className="page">
      <h1 tabIndex={-1}>{t('inbox_title')}</h1>
      <Tabs tab={tab} counts={counts} />
      {rows.length === 0 ? (
        <p className="empty">{t(tab === 'mine' ? 'inbox_mine_none' : 'inbox_offered_none')}</p>
      ) : (
        <InboxTable rows={rows} label={t(`inbox_${tab}`, { count: counts[tab] })} />
      )}
      <MoreRows shown={rows.length} count={counts[tab]} next={next} later={later} keep={{ tab }} />
    </div>
  );
}

function Tabs({ tab, counts }: Pick<InboxPage, 'tab' | 'counts'>) {
  const t = useText();
  return (
    <nav className="tabs" aria-label={t('inbox_tabs')}>
      {(['offered', 'mine'] as const).map((each) => (
        <Link key={each} to={`?tab=${each}`} aria-current={each === tab ? 'page' : undefined}>
          {t(`inbox_${each}`, { count: counts[each] })}
        </Link>
      ))}
    </nav>
  );
}
