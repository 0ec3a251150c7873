import type { ClockModel } from '#engine/view/page.ts';
import type { TextKey } from '#engine/texts/web.ts';
import { useText } from '../language.tsx';

const WORD = {
  running: 'clock_running',
  paused: 'clock_paused',
  due: 'clock_late',
  ended: 'clock_ended',
} as const satisfies Readonly<Record<ClockModel['status'], TextKey>>;

/** Deadlines as bars, each with the reason for its date folded in. */
export function Clocks({ clocks }: { readonly clocks: readonly ClockModel[] }) {
  return (
    <ul className="clocks">
      {clocks.map((clock) => (
        <li key={clock.name} className={`clock ${clock.status}`}>
          <Clock clock={clock} />
        </li>
      ))}
    </ul>
  );
}

function Clock({ clock }: { readonly clock: ClockModel }) {
  const t = useText();
  const { title, status, owner, due, sentence, used, explanation } = clock;
  return (
    <>
      <p className="clock-head">
        <strong>{title}</strong>
        <span className={`state ${status}`}>{t(WORD[status])}</span>
      </p>
      <Bar used={used} status={status} />
      <p className="clock-text">
        <Sentence sentence={sentence} due={due} />
        {owner === null ? null : <span className="note"> {t('clock_owner', { owner })}</span>}
      </p>
      {explanation.length === 0 ? null : (
        <details>
          <summary>{t('clock_why')}</summary>
          <ol className="why">
            {explanation.map((line, at) => (
              <li key={at}>{line}</li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

/** The sentence with its date set off; the date on its own where the sentence does not say it. */
function Sentence({ sentence, due }: Pick<ClockModel, 'sentence' | 'due'>) {
  const t = useText();
  const at = due === null ? -1 : sentence.indexOf(due);
  if (due === null) return sentence;
  if (at < 0)
    return (
      <>
        <span className="clock-due">{t('clock_due', { due })}</span>. {sentence}
      </>
    );
  return (
    <>
      {sentence.slice(0, at)}
      <span className="clock-due">{due}</span>
      {sentence.slice(at + due.length)}
    </>
  );
}

/** The used part of the time; paused time hatched, late time over the full width with a mark at the end. */
function Bar({ used, status }: Pick<ClockModel, 'used' | 'status'>) {
  const t = useText();
  const percent = Math.round(used * 100);
  const width = Math.max(0, Math.min(100, percent));
  return (
    <svg
      className="bar"
      role="img"
      aria-label={t('clock_used', { percent })}
      viewBox="0 0 100 6"
      preserveAspectRatio="none"
    >
      <rect className="bar-all" width="100" height="6" />
      <rect className="bar-used" width={width} height="6" />
      {status === 'paused' ? <path className="bar-hatch" d={hatch(width)} /> : null}
    </svg>
  );
}

function hatch(width: number): string {
  const count = Math.floor(width / 3);
  return Array.from({ length: count }, (_, at) => `M${at * 3} 6 L${at * 3 + 2} 0`).join('');
}
