import { useState } from 'react';
import { inputName } from '../../form-values.ts';
import { useText } from '../../language.tsx';
import type { FieldProps } from './field-frame.tsx';
import { FieldFrame, partsOf } from './field-frame.tsx';

/** Nothing stops typing at the limit: pasted text is never cut without a word. */
export function TextField({ field, event }: FieldProps<'text'>) {
  const t = useText();
  const [count, setCount] = useState<number | null>(null);
  const says = field.multiline || field.min !== null;
  const limits = !says
    ? null
    : field.min === null || field.min <= 1
      ? t('text_max', { max: field.max })
      : t('text_limits', { min: field.min, max: field.max });
  const { input } = partsOf(field, event, says);
  const shared = {
    ...input,
    name: inputName(field.name),
    defaultValue: field.value,
    required: field.required,
  };
  const onInput = (text: string): void => setCount(Array.from(text).length);
  return (
    <FieldFrame field={field} event={event} limits={limits}>
      {field.multiline ? (
        <textarea
          {...shared}
          rows={field.max > 500 ? 7 : 4}
          onInput={(each) => onInput(each.currentTarget.value)}
        />
      ) : (
        <input {...shared} type="text" className={field.max <= 40 ? 'short' : undefined} />
      )}
      {count === null ? null : (
        <p className={count > field.max ? 'count over' : 'count'}>
          {t('characters', { count, max: field.max })}
        </p>
      )}
    </FieldFrame>
  );
}
