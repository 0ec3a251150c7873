import type { HistoryLine } from '#engine/view/page.ts';
import { useText } from '../language.tsx';
import { Facts } from './facts.tsx';

/** The history as sentences, newest last, with what was sent folded in. */
export function HistoryList({ lines }: { readonly lines: readonly HistoryLine[] }) {
  const t = useText();
  if (lines.length === 0) return <p>{t('history_none')}</p>;
  return (
    <ol className="history">
      {lines.map(({ sequence, at, sentence, to, facts }) => (
        <li key={sequence} id={`entry-${sequence}`}>
          <p className="history-at">{at}</p>
          <p>{sentence}</p>
          {to === null || sentence.includes(to) ? null : (
            <p className="history-to">{t('to_state', { state: to })}</p>
          )}
          {facts.length === 0 ? null : (
            <details>
              <summary>{t('details')}</summary>
              <Facts facts={facts} />
            </details>
          )}
        </li>
      ))}
    </ol>
  );
}
