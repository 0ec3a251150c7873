import type { InboxRow } from '#engine/view/page.ts';
import { useText } from '../language.tsx';

const SHAPE = { late: '▲', today: '◷', soon: '◔', none: '·' } as const;

/** When a task is due: a shape, a word, and a colour that only repeats them. */
export function Urgency({ row }: { readonly row: Pick<InboxRow, 'due' | 'urgency'> }) {
  const t = useText();
  return (
    <span className={`urgency ${row.urgency}`}>
      <span aria-hidden="true">{SHAPE[row.urgency]}</span>{' '}
      {row.urgency === 'none' ? null : <span className="unseen">{t(`urgency_${row.urgency}`)}: </span>}
      {row.due ?? t('no_due')}
    </span>
  );
}
