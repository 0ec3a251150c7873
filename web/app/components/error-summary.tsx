import { useEffect, useRef } from 'react';
import type { FormModel, ProblemModel } from '#engine/view/page.ts';
import { useText } from '../language.tsx';
import { fieldId, inFormOrder } from '../typed.ts';

interface Props {
  readonly problem: ProblemModel;
  readonly event: string;
  /** The form as it stands now, when it is still there. */
  readonly form: FormModel | undefined;
}

/** Why a form was refused, on top of the page, with links to the fields. */
export function ErrorSummary({ problem, event, form }: Props) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [problem]);
  return (
    <div className="summary" role="alert" tabIndex={-1} ref={box} aria-labelledby="summary-title">
      <h2 id="summary-title">{t(problem.fields.length === 0 ? 'kept_title' : 'problem_title')}</h2>
      <p>{problem.message}</p>
      {problem.fields.length === 0 ? null : (
        <ul>
          {inFormOrder(problem, form).fields.map(({ name, label, message }) => (
            <li key={name}>
              <a href={`#${fieldId(event, name)}`}>{label === '' ? message : `${label}: ${message}`}</a>
            </li>
          ))}
        </ul>
      )}
      {problem.meanwhile.length === 0 ? null : (
        <>
          <p>{t('meanwhile')}</p>
          <ul>
            {problem.meanwhile.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      <p>{problem.advice ?? t('nothing_lost')}</p>
      <p className="note">{t('code', { code: problem.code })}</p>
    </div>
  );
}
