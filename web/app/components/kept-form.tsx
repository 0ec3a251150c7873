import { useLocation } from '@remix-run/react';
import { useText } from '../language.tsx';

interface Props {
  /** Everything the form carried, hidden inputs included. */
  readonly entries: readonly (readonly [string, string])[];
  readonly code: string;
}

/**
 * Stands where a form was sent by someone who may no longer send it, most often because the session
 * ended. It keeps everything that was typed until it is sent again; files that had been uploaded travel along.
 */
export function KeptForm({ entries, code }: Props) {
  const t = useText();
  const { pathname, search } = useLocation();
  const typed = entries.filter(([name, value]) => name.startsWith('f.') && value !== '');
  return (
    <div className="page narrow">
      <h1 tabIndex={-1}>{t('kept_title')}</h1>
      <p>{t('kept_text')}</p>
      <p>{t('kept_advice')}</p>
      <p className="row">
        <a
          className="button plain"
          href={`/sign-in?to=${encodeURIComponent(pathname)}`}
          target="_blank"
          rel="noreferrer"
        >
          {t('kept_sign_in')}
        </a>
        <a className="button plain" href="/track" target="_blank" rel="noreferrer">
          {t('kept_track')}
        </a>
      </p>
      <h2>{t('kept_typed')}</h2>
      <form method="post" action={`${pathname}${search}`} encType="multipart/form-data">
        {entries.map(([name, value], at) => (
          <input key={at} type="hidden" name={name} value={value} />
        ))}
        {typed.map(([name, value]) => (
          <p key={name} className="typed">
            {value}
          </p>
        ))}
        <button type="submit">{t('kept_send')}</button>
      </form>
      <p className="note">{t('code', { code })}</p>
    </div>
  );
}
