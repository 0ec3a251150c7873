import { inputName } from '../../form-values.ts';
import type { FieldProps } from './field-frame.tsx';
import { Notes, partsOf } from './field-frame.tsx';

/** A box to tick. The hidden input before it says "no" when it is not ticked. */
export function BooleanField({ field, event }: FieldProps<'boolean'>) {
  const { id, input } = partsOf(field, event);
  return (
    <div className={field.error === null ? 'field' : 'field wrong'}>
      <input type="hidden" name={inputName(field.name)} value="false" />
      <div className="tick">
        <input
          {...input}
          type="checkbox"
          name={inputName(field.name)}
          value="true"
          defaultChecked={field.value}
          required={field.must}
        />
        <label htmlFor={id}>{field.label}</label>
      </div>
      <Notes field={field} event={event} />
    </div>
  );
}
