import { inputName } from '../../form-values.ts';
import type { FieldProps } from './field-frame.tsx';
import { FieldFrame, partsOf } from './field-frame.tsx';

/** Another case, by its tracking ID. */
export function CaseField({ field, event }: FieldProps<'case'>) {
  const { input } = partsOf(field, event);
  return (
    <FieldFrame field={field} event={event}>
      <input
        {...input}
        type="text"
        className="short"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        name={inputName(field.name)}
        defaultValue={field.value}
        required={field.required}
      />
    </FieldFrame>
  );
}
