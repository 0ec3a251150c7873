import { Link } from '@remix-run/react';
import type { CaseListRow } from '#engine/view/page.ts';
import { useText } from '../language.tsx';
import { Badges } from './case-head.tsx';

export function CaseTable({
  rows,
  label,
}: {
  readonly rows: readonly CaseListRow[];
  readonly label: string;
}) {
  const t = useText();
  return (
    <table className="list" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('col_number')}</th>
          <th scope="col">{t('col_headline')}</th>
          <th scope="col">{t('col_service')}</th>
          <th scope="col">{t('col_state')}</th>
          <th scope="col">{t('col_unit')}</th>
          <th scope="col" className="figure">
            {t('col_opened')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.caseId}>
            <td className="number">{row.tracking}</td>
            <th scope="row">
              <Link to={`/cases/${row.caseId}`}>{row.headline}</Link>
              <Badges badges={row.badges} />
            </th>
            <td>{row.service}</td>
            <td>
              {row.state} {row.closed ? <span className="state ended">{t('case_closed')}</span> : null}
            </td>
            <td>{row.unit}</td>
            <td className="figure">{row.opened}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
