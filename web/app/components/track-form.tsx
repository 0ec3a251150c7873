import { Link } from '@remix-run/react';
import { useText } from '../language.tsx';

interface Props {
  readonly tracking: string;
  /** Why the last try failed, with its code. */
  readonly wrong: { readonly message: string; readonly code: string } | null;
}

/** Number and PIN. Sent by POST: neither may stand in an address or a log. */
export function TrackForm({ tracking, wrong }: Props) {
  const t = useText();
  return (
    <form method="post" action="/track" className="form">
      {wrong === null ? null : (
        <p className="error" role="alert" id="track-error">
          <span className="unseen">{t('wrong_prefix')}</span> {wrong.message}{' '}
          {t('code', { code: wrong.code })}
        </p>
      )}
      <div className="field">
        <label htmlFor="tracking">{t('track_number')}</label>
        <p className="help" id="tracking-help">
          {t('track_number_help')}
        </p>
        <input
          id="tracking"
          name="tracking"
          type="text"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          className="short"
          defaultValue={tracking}
          required
          aria-describedby={wrong === null ? 'tracking-help' : 'tracking-help track-error'}
        />
      </div>
      <div className="field">
        <label htmlFor="pin">{t('track_pin')}</label>
        <input
          id="pin"
          name="pin"
          type="text"
          inputMode="numeric"
          autoComplete="off"
          className="short"
          required
        />
      </div>
      <button type="submit">{t('track_open')}</button>
      <p>
        <Link to="/public">{t('track_public')}</Link>
      </p>
    </form>
  );
}
