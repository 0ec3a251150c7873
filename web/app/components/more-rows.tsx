import { Link } from '@remix-run/react';
import { useText } from '../language.tsx';

interface Props {
  readonly shown: number;
  readonly count: string;
  readonly next: string | null;
  /** Whether rows stand before these. */
  readonly later: boolean;
  /** The other parameters of the list. */
  readonly keep: Readonly<Record<string, string>>;
}

/** Says how much of a list is shown, and leads on and back. */
export function MoreRows({ shown, count, next, later, keep }: Props) {
  const t = useText();
  const to = (more: Readonly<Record<string, string>>) =>
    `?${new URLSearchParams({ ...keep, ...more }).toString()}`;
  return (
    <p className="row more">
      {shown === 0 ? null : <span className="note">{t('shown', { shown, count })}</span>}
      {later ? <Link to={to({})}>{t('first_page')}</Link> : null}
      {next === null ? null : (
        <Link className="button plain" to={to({ after: next })}>
          {t('more')}
        </Link>
      )}
    </p>
  );
}
