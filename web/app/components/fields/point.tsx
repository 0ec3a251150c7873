import { useRef, useState } from 'react';
import { useHydrated } from '../use-hydrated.ts';
import { inputName } from '../../form-values.ts';
import { useText } from '../../language.tsx';
import type { FieldProps } from './field-frame.tsx';
import { FieldFrame, partsOf } from './field-frame.tsx';

/** Latitude and longitude as text; with script the device can fill it in. */
export function PointField({ field, event }: FieldProps<'point'>) {
  const t = useText();
  const ref = useRef<HTMLInputElement>(null);
  const [failed, setFailed] = useState(false);
  const hydrated = useHydrated();
  const { input } = partsOf(field, event);
  const locate = (): void => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setFailed(false);
        if (ref.current === null) return;
        ref.current.value = `${coords.latitude.toFixed(6)}, ${coords.longitude.toFixed(6)}`;
        ref.current.dispatchEvent(new Event('input', { bubbles: true }));
      },
      () => setFailed(true),
      { enableHighAccuracy: true, timeout: 20_000 },
    );
  };
  return (
    <FieldFrame field={field} event={event}>
      <div className="row">
        <input
          {...input}
          ref={ref}
          type="text"
          className="short"
          name={inputName(field.name)}
          defaultValue={field.value}
          required={field.required}
        />
        {hydrated ? (
          <button type="button" className="plain" onClick={locate}>
            {t('point_here')}
          </button>
        ) : null}
      </div>
      {failed ? (
        <p className="error" role="alert">
          {t('point_failed')}
        </p>
      ) : null}
    </FieldFrame>
  );
}
