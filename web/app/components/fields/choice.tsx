import { inputName } from '../../form-values.ts';
import { useText } from '../../language.tsx';
import type { FieldProps } from './field-frame.tsx';
import { FieldFrame, GroupFrame, partsOf } from './field-frame.tsx';

/** Up to so many options stand open as radio buttons; more fold into a list. */
const OPEN = 6;

type Props = FieldProps<'choice' | 'unit' | 'person'>;

export function ChoiceField({ field, event }: Props) {
  return field.options.length <= OPEN ? (
    <Radios field={field} event={event} />
  ) : (
    <List field={field} event={event} />
  );
}

function Radios({ field, event }: Props) {
  const t = useText();
  const { id } = partsOf(field, event);
  // Radio buttons cannot be taken back, so an optional choice offers "none".
  const options = field.required ? field.options : [...field.options, { value: '', label: t('choose_none') }];
  return (
    <GroupFrame field={field} event={event}>
      {options.map(({ value, label }, at) => {
        const own = at === 0 ? id : `${id}-${at}`;
        return (
          <div className="tick" key={value}>
            <input
              type="radio"
              id={own}
              name={inputName(field.name)}
              value={value}
              defaultChecked={value === field.value && (value !== '' || !field.required)}
              required={field.required}
            />
            <label htmlFor={own}>{label}</label>
          </div>
        );
      })}
    </GroupFrame>
  );
}

function List({ field, event }: Props) {
  const t = useText();
  const { input } = partsOf(field, event);
  return (
    <FieldFrame field={field} event={event}>
      <select {...input} name={inputName(field.name)} defaultValue={field.value} required={field.required}>
        <option value="">{field.required ? t('choose') : t('choose_none')}</option>
        {field.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
