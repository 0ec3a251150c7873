import type { StageModel } from '#engine/view/page.ts';
import { useText } from '../language.tsx';

/** Where the case stands on its way: said by shape and word, not by colour alone. */
export function StageStrip({ stages }: { readonly stages: readonly StageModel[] }) {
  const t = useText();
  if (stages.length === 0) return null;
  return (
    <ol className="stages" aria-label={t('case_stages')}>
      {stages.map(({ title, state }) => (
        <li key={title} className={state} aria-current={state === 'current' ? 'step' : undefined}>
          <span className="stage-dot" aria-hidden="true" />
          <span className="stage-title">
            {title}{' '}
            <span className={state === 'current' ? 'stage-word' : 'unseen'}>({t(`stage_${state}`)})</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
