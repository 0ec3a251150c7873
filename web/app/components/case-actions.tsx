import type { CasePage, FormModel } from '#engine/view/page.ts';
import { useText } from '../language.tsx';
import type { Typed } from '../typed.ts';
import { withTyped } from '../typed.ts';
import { ActionCard } from './action-card.tsx';
import { TaskCard } from './task-card.tsx';
import { TypedKept } from './typed-kept.tsx';
import { useSent } from './use-sent.ts';

interface Props {
  readonly page: CasePage;
  readonly claimKey: string;
  readonly typed: Typed | null;
}

/** Everything the reader may do with the case; the main form stands open, a dangerous one never by itself. */
export function CaseActions({ page, claimKey, typed }: Props) {
  const t = useText();
  const sent = useSent(page.sequence, typed);
  const gone =
    typed !== null && page.forms.every((form) => form.slot !== typed.slot || form.disabled !== null);
  const open = typed?.slot ?? mainOf(page.forms)?.slot;
  return (
    <aside className="case-actions" aria-labelledby="actions-title">
      <h2 id="actions-title">{t('case_actions')}</h2>
      {gone ? <TypedKept typed={typed} /> : null}
      {page.tasks.map((task) => (
        <TaskCard key={task.key} task={task} saw={page.sequence} claimKey={claimKey} />
      ))}
      {page.forms.map((form) => (
        <ActionCard
          key={`${form.event} ${form.task ?? ''} ${sent[form.slot] ?? 0}`}
          form={withTyped(form, typed)}
          open={form.slot === open}
        />
      ))}
      {page.forms.length === 0 && page.tasks.length === 0 ? <p>{t('case_actions_none')}</p> : null}
    </aside>
  );
}

function mainOf(forms: readonly FormModel[]): FormModel | undefined {
  const possible = forms.filter((form) => form.disabled === null);
  return (
    possible.find(({ tone }) => tone === 'main') ??
    possible.find(({ tone }) => tone === 'plain' && possible.length === 1)
  );
}
