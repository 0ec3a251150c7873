import { useText } from '../language.tsx';
import { useHydrated } from './use-hydrated.ts';

export function PrintButton() {
  const t = useText();
  if (!useHydrated()) return null;
  return (
    <button type="button" className="plain no-print" onClick={() => window.print()}>
      {t('print')}
    </button>
  );
}
