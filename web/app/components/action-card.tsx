import type { FormModel } from '#engine/view/page.ts';
import { useText } from '../language.tsx';
import { ProcessForm } from './process-form.tsx';

interface Props {
  readonly form: FormModel;
  readonly open: boolean;
}

/** One thing that can be done: folded to its name, with its form inside; or why it cannot be done now. */
export function ActionCard({ form, open }: Props) {
  const t = useText();
  if (form.disabled !== null) {
    return (
      <section className="card off">
        <h3>
          {form.title} <span className="state ended">{t('not_now')}</span>
        </h3>
        <p>{form.disabled}</p>
      </section>
    );
  }
  return (
    <details className={`card act ${form.tone}`} open={open}>
      <summary>
        <h3>{form.title}</h3>
      </summary>
      {form.help === null ? null : <p className="help">{form.help}</p>}
      {form.draftSaved === null ? null : (
        <p className="note">{t('draft_found', { time: form.draftSaved })}</p>
      )}
      <ProcessForm form={form} level={4} send={form.title} />
    </details>
  );
}
