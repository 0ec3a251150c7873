import { inputName } from '../../form-values.ts';
import { useText } from '../../language.tsx';
import type { FieldProps } from './field-frame.tsx';
import { FieldFrame, partsOf } from './field-frame.tsx';

export function DateField({ field, event }: FieldProps<'date'>) {
  const { input } = partsOf(field, event);
  return (
    <FieldFrame field={field} event={event}>
      <input
        {...input}
        type="date"
        className="short"
        name={inputName(field.name)}
        defaultValue={field.value}
        min={field.min ?? undefined}
        max={field.max ?? undefined}
        required={field.required}
      />
    </FieldFrame>
  );
}

/** Date and time as the clock on the wall of the office shows them; which zone that is stands beside. */
export function DateTimeField({ field, event }: FieldProps<'datetime'>) {
  const t = useText();
  const { input } = partsOf(field, event, true);
  return (
    <FieldFrame field={field} event={event} limits={t('time_zone', { zone: field.zone })}>
      <input
        {...input}
        type="datetime-local"
        className="short"
        name={inputName(field.name)}
        defaultValue={field.value}
        required={field.required}
      />
    </FieldFrame>
  );
}

export function TimeField({ field, event }: FieldProps<'time'>) {
  const { input } = partsOf(field, event);
  return (
    <FieldFrame field={field} event={event}>
      <input
        {...input}
        type="time"
        className="short"
        name={inputName(field.name)}
        defaultValue={field.value}
        required={field.required}
      />
    </FieldFrame>
  );
}
