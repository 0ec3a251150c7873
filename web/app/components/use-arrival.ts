import { useLocation } from '@remix-run/react';
import { useEffect, useRef } from 'react';

/** After a change of page by script, moves the focus to the heading, as a full load would start at the top. */
export function useArrival(): void {
  const { pathname, search } = useLocation();
  const address = `${pathname}${search}`;
  const last = useRef(address);
  useEffect(() => {
    if (last.current === address) return;
    last.current = address;
    document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }, [address]);
}
