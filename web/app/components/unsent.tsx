import { useLocation } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import type { Unsent as Data } from '../client-send.ts';
import { factsOf } from '../error-facts.ts';
import { useText } from '../language.tsx';

/** Stands on top of the page when a form could not be sent; nothing else on the page moves. */
export function Unsent({ unsent }: Data) {
  const t = useText();
  const { pathname } = useLocation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [unsent]);
  const facts = unsent.status === null ? null : factsOf(unsent.status, unsent.code);
  // The page was open to this person a moment ago: most likely the session ended.
  const away = unsent.status === 401 || unsent.status === 404;
  return (
    <div className="summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{away ? t('kept_title') : facts === null ? t('offline') : t(facts.title)}</h2>
      {away ? <p>{t('kept_text')}</p> : null}
      <p>{away ? t('kept_advice') : facts === null ? t('offline_advice') : t(facts.advice)}</p>
      {away ? (
        <p className="row">
          <a href={`/sign-in?to=${encodeURIComponent(pathname)}`} target="_blank" rel="noreferrer">
            {t('kept_sign_in')}
          </a>{' '}
          <a href="/track" target="_blank" rel="noreferrer">
            {t('kept_track')}
          </a>
        </p>
      ) : null}
      {facts === null ? null : <p className="note">{t('code', { code: facts.code })}</p>}
    </div>
  );
}
