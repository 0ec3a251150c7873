import type { FactModel, FormLineModel } from '#engine/view/page.ts';
import { useText } from '../language.tsx';
import { Facts } from './facts.tsx';
import { Field } from './fields/field.tsx';
import { OptionalMark } from './fields/field-frame.tsx';

interface Props {
  readonly line: Exclude<FormLineModel, { readonly kind: 'section' }>;
  readonly event: string;
}

/** One field, several of which at least one is needed, or a value that stays as it is. */
export function FormLine({ line, event }: Props) {
  if (line.kind === 'frozen') return <Frozen fact={line.fact} />;
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

/** A value for reading among the fields, and why it cannot be changed here. */
function Frozen({ fact }: { readonly fact: FactModel }) {
  const t = useText();
  return (
    <div className="field frozen">
      <Facts facts={[fact]} />
      <p className="help">{t('frozen')}</p>
    </div>
  );
}
