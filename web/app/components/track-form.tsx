import { Link } from '@remix-run/react';
import { useText } from '../language.tsx';
import { NumberField } from './number-field.tsx';

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
      <NumberField name="tracking" tracking={tracking} wrong={wrong} />
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
