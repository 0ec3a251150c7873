import { manyName } from '../../form-values.ts';
import type { FieldProps } from './field-frame.tsx';
import { GroupFrame, partsOf } from './field-frame.tsx';

/** Boxes to tick, none or several. The hidden input before them says that none was ticked. */
export function ChoicesField({ field, event }: FieldProps<'choices'>) {
  const { id } = partsOf(field, event);
  return (
    <GroupFrame field={field} event={event}>
      <input type="hidden" name={manyName(field.name)} value="" />
      {field.options.map(({ value, label }, at) => {
        const own = at === 0 ? id : `${id}-${at}`;
        return (
          <div className="tick" key={value}>
            <input
              type="checkbox"
              id={own}
              name={manyName(field.name)}
              value={value}
              defaultChecked={field.value.includes(value)}
            />
            <label htmlFor={own}>{label}</label>
          </div>
        );
      })}
    </GroupFrame>
  );
}
