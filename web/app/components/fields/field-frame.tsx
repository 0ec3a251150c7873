import type { ReactNode } from 'react';
import { createContext, useContext } from 'react';
import type { FieldModel } from '#engine/view/page.ts';
import { useText } from '../../language.tsx';
import { fieldId } from '../../typed.ts';

export type FieldOf<Type extends FieldModel['type']> = Extract<FieldModel, { readonly type: Type }>;

export interface FieldProps<Type extends FieldModel['type']> {
  readonly field: FieldOf<Type>;
  readonly event: string;
}

/** Whether fields that may stay empty say so; not where one of several is needed. */
const Marked = createContext(true);
export const OptionalMark = Marked.Provider;

/** Ids of a field's parts, and the attributes that tie its input to its help and error. */
export function partsOf(field: FieldModel, event: string, hasLimits = false) {
  const id = fieldId(event, field.name);
  const described = [
    ...(field.help === null ? [] : [`${id}-help`]),
    ...(hasLimits ? [`${id}-limits`] : []),
    ...(field.error === null ? [] : [`${id}-error`]),
  ].join(' ');
  return {
    id,
    input: {
      id,
      'aria-describedby': described === '' ? undefined : described,
      'aria-invalid': field.error === null ? undefined : true,
    },
  } as const;
}

interface FrameProps {
  readonly field: FieldModel;
  readonly event: string;
  /** Said under the help: what the input takes. */
  readonly limits?: string | null;
  readonly children: ReactNode;
}

/** Label, help, error and input of a field with one input, in the order they are read. */
export function FieldFrame({ field, event, limits = null, children }: FrameProps) {
  const { id } = partsOf(field, event);
  return (
    <div className={field.error === null ? 'field' : 'field wrong'}>
      <label htmlFor={id}>
        <Label field={field} />
      </label>
      <Notes field={field} event={event} limits={limits} />
      {children}
    </div>
  );
}

/** The same for a group of inputs. */
export function GroupFrame({ field, event, limits = null, children }: FrameProps) {
  const { input } = partsOf(field, event, limits !== null);
  return (
    <fieldset
      className={field.error === null ? 'field' : 'field wrong'}
      aria-describedby={input['aria-describedby']}
    >
      <legend>
        <Label field={field} />
      </legend>
      <Notes field={field} event={event} limits={limits} />
      {children}
    </fieldset>
  );
}

export function Label({ field }: { readonly field: FieldModel }) {
  const t = useText();
  const marked = useContext(Marked);
  return (
    <>
      {field.label}
      {field.required || !marked ? null : <span className="optional"> {t('optional')}</span>}
    </>
  );
}

export function Notes({ field, event, limits = null }: Omit<FrameProps, 'children'>) {
  const t = useText();
  const { id } = partsOf(field, event);
  return (
    <>
      {field.help === null ? null : (
        <p className="help" id={`${id}-help`}>
          {field.help}
        </p>
      )}
      {limits === null ? null : (
        <p className="help" id={`${id}-limits`}>
          {limits}
        </p>
      )}
      {field.error === null ? null : (
        <p className="error" id={`${id}-error`}>
          <span className="unseen">{t('wrong_prefix')}</span> {field.error}
        </p>
      )}
    </>
  );
}
