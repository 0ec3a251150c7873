import { inputName } from '../../form-values.ts';
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
        max={field.max ?? undefined}
        required={field.required}
      />
    </FieldFrame>
  );
}
