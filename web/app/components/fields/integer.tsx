import { inputName } from '../../form-values.ts';
import { useText } from '../../language.tsx';
import type { FieldProps } from './field-frame.tsx';
import { FieldFrame, partsOf } from './field-frame.tsx';

/** A text input: number inputs lose what they cannot read and change it when scrolled over. */
export function IntegerField({ field, event }: FieldProps<'integer'>) {
  const t = useText();
  const limits =
    field.min === null || field.max === null ? null : t('number_limits', { min: field.min, max: field.max });
  const { input } = partsOf(field, event, limits !== null);
  return (
    <FieldFrame field={field} event={event} limits={limits}>
      <input
        {...input}
        type="text"
        inputMode="numeric"
        className="short"
        name={inputName(field.name)}
        defaultValue={field.value}
        required={field.required}
      />
    </FieldFrame>
  );
}
