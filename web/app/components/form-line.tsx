import type { FormLineModel } from '#engine/view/page.ts';
import { Field } from './fields/field.tsx';
import { OptionalMark } from './fields/field-frame.tsx';

interface Props {
  readonly line: Exclude<FormLineModel, { readonly kind: 'section' }>;
  readonly event: string;
}

/** One field, or several of which at least one is needed. */
export function FormLine({ line, event }: Props) {
  if (line.kind === 'field') return <Field field={line.field} event={event} />;
  return (
    <fieldset className="any-of">
      <legend>{line.hint}</legend>
      <OptionalMark value={false}>
        {line.fields.map((field) => (
          <Field key={field.name} field={field} event={event} />
        ))}
      </OptionalMark>
    </fieldset>
  );
}
