import type { CasePage } from '#engine/view/page.ts';
import { useText } from '../language.tsx';
import { StageStrip } from './stage-strip.tsx';

/** Where one is and what is expected of one. */
export function CaseHead({ page }: { readonly page: CasePage }) {
  const t = useText();
  return (
    <header className="case-head">
      <p className="over">
        <span className="number">{page.tracking}</span> · {page.service}
      </p>
      <h1 tabIndex={-1}>{page.headline}</h1>
      <Badges badges={page.badges} />
      {page.expected === null ? null : <p className="expected">{page.expected}</p>}
      <StageStrip stages={page.stages} />
      <dl className="line-facts">
        <div>
          <dt>{t('case_status')}</dt>
          <dd>
            {page.status}{' '}
            {page.codes.length === 0 ? null : <span className="number">({page.codes.join(', ')})</span>}{' '}
            {page.closed ? <span className="state ended">{t('case_closed')}</span> : null}
          </dd>
        </div>
        <div>
          <dt>{t('case_holder')}</dt>
          <dd>{page.holder}</dd>
        </div>
        <div>
          <dt>{t('case_since')}</dt>
          <dd>{page.since}</dd>
        </div>
        <div>
          <dt>{t('case_times')}</dt>
          <dd>{page.sentAt}</dd>
        </div>
        <div>
          <dt>{t('case_counted')}</dt>
          <dd>{page.countedFrom}</dd>
        </div>
      </dl>
    </header>
  );
}

export function Badges({ badges }: { readonly badges: readonly string[] }) {
  if (badges.length === 0) return null;
  return (
    <ul className="badges">
      {badges.map((badge) => (
        <li key={badge}>{badge}</li>
      ))}
    </ul>
  );
}
