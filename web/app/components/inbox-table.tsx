import { Link } from '@remix-run/react';
import type { InboxRow } from '#engine/view/page.ts';
import { useText } from '../language.tsx';
import { Badges } from './case-head.tsx';
import { Urgency } from './urgency.tsx';

/** A dense table whose first column is time; on a phone each row is a card with the facts in the same order. */
export function InboxTable({ rows, label }: { readonly rows: readonly InboxRow[]; readonly label: string }) {
  const t = useText();
  return (
    <table className="list" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('col_due')}</th>
          <th scope="col">{t('col_number')}</th>
          <th scope="col">{t('col_headline')}</th>
          <th scope="col">{t('col_state')}</th>
          <th scope="col">{t('col_unit')}</th>
          <th scope="col">{t('col_holder')}</th>
          <th scope="col" className="figure">
            {t('col_age')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.caseId}>
            <td>
              <Urgency row={row} />
            </td>
            <td className="number">{row.tracking}</td>
            <th scope="row">
              <Link to={`/cases/${row.caseId}`}>{row.headline}</Link>
              <Badges badges={row.badges} />
            </th>
            <td>
              {row.service} · {row.state}
            </td>
            <td>{row.unit}</td>
            <td className={row.mine || row.claimedBy !== null ? undefined : 'nobody'}>
              {row.mine ? <strong>{t('mine')}</strong> : (row.claimedBy ?? t('nobody'))}
            </td>
            <td className="figure">{row.age}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
