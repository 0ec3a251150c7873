import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { HistoryPage } from '#engine/view/page.ts';
import { useText } from '../language.tsx';

/** Back and forth through the history; plain links, so that it works without script. */
export function Stepper({ page }: { readonly page: HistoryPage }) {
  const t = useText();
  const { first, last, moment } = page;
  const at = moment.sequence;
  return (
    <nav className="stepper" aria-label={t('audit_entries')}>
      <Step to={at > first ? at - 1 : null}>◀ {t('audit_previous')}</Step>
      <span>{t('audit_step', { entry: at, last })}</span>
      <Step to={at < last ? at + 1 : null}>{t('audit_next')} ▶</Step>
    </nav>
  );
}

function Step({ to, children }: { readonly to: number | null; readonly children: ReactNode }) {
  if (to === null)
    return (
      <span className="button plain off" aria-disabled="true">
        {children}
      </span>
    );
  return (
    <Link className="button plain" to={`?entry=${to}`} preventScrollReset>
      {children}
    </Link>
  );
}

/** All entries, the shown one marked. */
export function Entries({ page }: { readonly page: HistoryPage }) {
  return (
    <ol className="entries">
      {page.lines.map(({ sequence, at, what, who, to }) => (
        <li key={sequence}>
          <Link
            to={`?entry=${sequence}`}
            preventScrollReset
            aria-current={sequence === page.moment.sequence ? 'true' : undefined}
          >
            <span className="figure">{sequence}</span>
            <span>
              {what}{' '}
              <span className="note">
                {who}, {at}
                {to === null ? '' : ` → ${to}`}
              </span>
            </span>
          </Link>
        </li>
      ))}
    </ol>
  );
}
