import { Form, useNavigation } from '@remix-run/react';
import { useRef } from 'react';
import type { FormModel } from '#engine/view/page.ts';
import { useText } from '../language.tsx';
import { formId, hasFields, hasTable, lineKey, sectionsOf } from '../typed.ts';
import { DraftStatus } from './draft-status.tsx';
import { FormLine } from './form-line.tsx';

interface Props {
  readonly form: FormModel;
  /** Heading level of the sections. */
  readonly level: 2 | 4;
  /** Text of the button; the form's own title when it stands under a heading that already says it. */
  readonly send: string;
}

/** A form that a process declared: works as plain HTML, and keeps a draft while one types when script is there. */
export function ProcessForm({ form, level, send }: Props) {
  const t = useText();
  const ref = useRef<HTMLFormElement>(null);
  const navigation = useNavigation();
  const busy = navigation.state !== 'idle' && navigation.formData?.get('slot') === form.slot;
  const Heading = `h${level}` as const;
  return (
    <Form
      ref={ref}
      id={formId(form.slot)}
      method="post"
      encType="multipart/form-data"
      noValidate
      className="form"
    >
      {hasTable(form) ? (
        // Enter presses the first button of a form: it sends, as everywhere, and does not ask for more rows.
        <button
          type="submit"
          name="intent"
          value="send"
          className="unseen"
          tabIndex={-1}
          aria-hidden="true"
        />
      ) : null}
      <input type="hidden" name="process" value={form.process} />
      <input type="hidden" name="event" value={form.event} />
      <input type="hidden" name="slot" value={form.slot} />
      {form.task === null ? null : <input type="hidden" name="task" value={form.task} />}
      <input type="hidden" name="saw" value={form.saw} />
      <input type="hidden" name="key" value={form.key} />
      {form.confirm.map((warning) => (
        <input key={warning} type="hidden" name="confirmed" value={warning} />
      ))}
      {sectionsOf(form).map(({ number, title, lines }) => (
        <section key={number} id={`${form.slot}-section-${number}`} className="form-section">
          {title === null ? null : (
            <Heading>
              <span className="section-number">{number}</span> {title}
            </Heading>
          )}
          {lines.map((line) => (
            <FormLine key={lineKey(line)} line={line} event={form.slot} />
          ))}
        </section>
      ))}
      <div className="form-end">
        <button
          type="submit"
          name="intent"
          value="send"
          className={form.tone === 'danger' ? 'danger' : undefined}
        >
          {busy ? t('sending') : form.confirm.length > 0 ? t('send_confirmed', { send }) : send}
        </button>
        {hasFields(form) ? (
          <>
            <button type="submit" name="intent" value="draft" className="plain">
              {t('save_later')}
            </button>
            <DraftStatus form={ref} saved={form.draftSaved} />
          </>
        ) : null}
      </div>
    </Form>
  );
}
