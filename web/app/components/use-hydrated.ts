import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** True once script runs: what needs script is not shown before. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
