import { inputName } from '../../form-values.ts';
import { useText } from '../../language.tsx';
import type { FieldProps } from './field-frame.tsx';
import { FieldFrame, partsOf } from './field-frame.tsx';

/** A decimal number or an amount in rupiah: text, since number inputs take neither commas nor groups of thousands. */
export function NumberField({ field, event }: FieldProps<'number' | 'money'>) {
  const t = useText();
  const { min, max } = field;
  const limits =
    min !== null && max !== null
      ? t('number_limits', { min, max })
      : min !== null
        ? t('number_min', { min })
        : max !== null
          ? t('number_max', { max })
          : null;
  const { input } = partsOf(field, event, limits !== null);
  return (
    <FieldFrame field={field} event={event} limits={limits}>
      <div className="amount">
        {field.type === 'money' ? (
          <span className="unit" aria-hidden="true">
            Rp
          </span>
        ) : null}
        <input
          {...input}
          type="text"
          inputMode={field.type === 'money' ? 'numeric' : 'decimal'}
          className="short"
          name={inputName(field.name)}
          defaultValue={field.value}
          required={field.required}
        />
      </div>
    </FieldFrame>
  );
}
