import { Form } from '@remix-run/react';
import { useId } from 'react';
import type { TaskModel } from '#engine/view/page.ts';
import { useText } from '../language.tsx';

interface Props {
  readonly task: TaskModel;
  readonly saw: number;
  readonly claimKey: string;
}

/** Who holds the open duty of the case, and the way to take it, give it back, or leave it for a conflict of interest. */
export function TaskCard({ task, saw, claimKey }: Props) {
  const t = useText();
  const titleId = useId();
  const holder = task.mine
    ? t('task_mine')
    : task.claimedBy === null
      ? t('task_free')
      : t('task_other', { name: task.claimedBy });
  return (
    <section className="card" aria-labelledby={titleId}>
      <h3 id={titleId}>{t('task_title', { title: task.title })}</h3>
      <p>{holder}</p>
      {task.optional === null ? null : <p className="note">{task.optional}</p>}
      {task.offeredTo.length === 0 ? null : (
        <p className="note">
          {t('task_offered')}: {task.offeredTo.join(', ')}
        </p>
      )}
      {task.consents.map(({ event, sentence, mine }) => (
        <Form method="post" encType="multipart/form-data" key={event}>
          <p>{sentence}</p>
          <input type="hidden" name="task" value={task.key} />
          <input type="hidden" name="event" value={event} />
          <input type="hidden" name="saw" value={saw} />
          <input type="hidden" name="key" value={claimKey} />
          {mine ? (
            <button type="submit" name="intent" value="withdraw" className="plain">
              {t('withdraw')}
            </button>
          ) : null}
        </Form>
      ))}
      {task.handTo.length === 0 ? null : (
        <Form method="post" encType="multipart/form-data">
          <input type="hidden" name="task" value={task.key} />
          <input type="hidden" name="saw" value={saw} />
          <input type="hidden" name="key" value={claimKey} />
          <label htmlFor="hand-to">{t('hand_to')}</label>
          <select id="hand-to" name="to">
            {task.handTo.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
          <button type="submit" name="intent" value="assign" className="plain">
            {t('hand_over')}
          </button>
        </Form>
      )}
      {task.canClaim || task.canRelease || task.canDeclare ? (
        <Form method="post" encType="multipart/form-data" className="row">
          <input type="hidden" name="task" value={task.key} />
          <input type="hidden" name="saw" value={saw} />
          <input type="hidden" name="key" value={claimKey} />
          {task.canClaim ? (
            <button type="submit" name="intent" value="claim">
              {t('claim')}
            </button>
          ) : null}
          {task.canRelease ? (
            <button type="submit" name="intent" value="release" className="plain">
              {t('release')}
            </button>
          ) : null}
          {task.canDeclare ? (
            <button type="submit" name="intent" value="conflict" className="plain">
              {t('conflict')}
            </button>
          ) : null}
        </Form>
      ) : null}
    </section>
  );
}
