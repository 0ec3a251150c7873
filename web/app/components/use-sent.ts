import { useNavigation } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import type { Typed } from '../typed.ts';

/**
 * How often each form was sent from this page, with script. A form that was taken starts anew, while what is typed
 * in the others stays, though all of them stay on the same page.
 */
export function useSent(sequence: number, refused: Typed | null): Readonly<Record<string, number>> {
  const { formData } = useNavigation();
  const [sent, setSent] = useState<Readonly<Record<string, number>>>({});
  const sending = useRef<string | null>(null);

  useEffect(() => {
    const event = formData?.get('slot');
    if (formData?.get('intent') === 'send' && typeof event === 'string') sending.current = event;
  }, [formData]);

  useEffect(() => {
    const event = sending.current;
    sending.current = null;
    if (event === null || refused !== null) return;
    setSent((before) => ({ ...before, [event]: (before[event] ?? 0) + 1 }));
  }, [sequence, refused]);

  return sent;
}
