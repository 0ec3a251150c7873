import { useFetcher } from '@remix-run/react';
import type { RefObject } from 'react';
import { useEffect } from 'react';
import type { Unsent } from '../client-send.ts';
import { useText } from '../language.tsx';

const PAUSE = 1500;

interface Props {
  readonly form: RefObject<HTMLFormElement | null>;
  /** When the kept draft was saved, as the page model says it. */
  readonly saved: string | null;
}

/** Saves the draft when typing pauses, and says so quietly. Without script it only says when a draft was saved. */
export function DraftStatus({ form, saved }: Props) {
  const t = useText();
  const { submit, state, data } = useFetcher<{ readonly saved: string | null } | Unsent>();

  useEffect(() => {
    const element = form.current;
    if (element === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = (): void => {
      clearTimeout(timer);
      timer = setTimeout(
        () => submit(draftOf(element), { method: 'post', encType: 'multipart/form-data' }),
        PAUSE,
      );
    };
    const stop = (): void => clearTimeout(timer);
    element.addEventListener('input', later);
    element.addEventListener('submit', stop);
    return () => {
      stop();
      element.removeEventListener('input', later);
      element.removeEventListener('submit', stop);
    };
  }, [form, submit]);

  const last = data === undefined ? saved : 'saved' in data ? data.saved : null;
  const said = last !== null ? t('saved_at', { time: last }) : data === undefined ? '' : t('not_saved');
  return (
    <p className="draft" role="status">
      {state === 'idle' ? said : t('saving')}
    </p>
  );
}

/** The form as it stands, without files: those are uploaded once, when it is sent or saved by hand. */
function draftOf(element: HTMLFormElement): FormData {
  const data = new FormData(element);
  for (const [name, value] of [...data]) if (typeof value !== 'string') data.delete(name);
  data.set('intent', 'draft');
  data.set('quiet', 'yes');
  return data;
}
