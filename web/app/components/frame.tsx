import { Link, NavLink, useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { MeModel } from '#engine/view/page.ts';
import { useLanguage, useText } from '../language.tsx';

interface Props {
  readonly installation: { readonly name: string; readonly demo: boolean } | null;
  readonly me: MeModel | null;
  readonly children: ReactNode;
}

/** What stands around every page: who we are, where one can go, who one is, and the language. */
export function Frame({ installation, me, children }: Props) {
  const t = useText();
  return (
    <>
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      {installation?.demo === true ? (
        <aside className="demo" aria-label={t('demo_title')}>
          <strong>{t('demo_title')}</strong> {t('demo_text')}
        </aside>
      ) : null}
      <header className="top">
        <div className="top-in">
          <Link className="brand" to="/">
            <Mark />
            <span>{installation?.name ?? 'Alur'}</span>
          </Link>
          <Menu me={me} />
          <div className="top-end">
            <Account me={me} />
            <LanguageSwitch />
          </div>
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer className="foot">
        <p>{t('foot')}</p>
      </footer>
    </>
  );
}

function Mark() {
  return (
    <svg className="mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path
        d="M3 17c5 0 4-10 9-10s4 10 9 10"
        fill="none"
        stroke="currentColor"
        strokeWidth="3"
        strokeLinecap="round"
      />
    </svg>
  );
}

function Menu({ me }: Pick<Props, 'me'>) {
  const t = useText();
  return (
    <nav className="menu" aria-label={t('menu')}>
      {me === null ? (
        <NavLink to="/" end>
          {t('home')}
        </NavLink>
      ) : null}
      {me === null ? <NavLink to="/track">{t('track')}</NavLink> : null}
      {me === null ? null : <NavLink to="/inbox">{t('inbox')}</NavLink>}
      {me === null ? null : (
        <NavLink to="/cases" end>
          {t('cases')}
        </NavLink>
      )}
    </nav>
  );
}

function Account({ me }: Pick<Props, 'me'>) {
  const t = useText();
  if (me === null) return <Link to="/sign-in">{t('sign_in')}</Link>;
  return (
    <>
      <span className="me">
        <span className="me-name">{me.name}</span>
        <span className="me-office">{me.offices.join(', ')}</span>
      </span>
      <form method="post" action="/sign-out">
        <button className="quiet" type="submit">
          {t('sign_out')}
        </button>
      </form>
    </>
  );
}

/** A plain form, so that the whole document comes again in the other language. */
function LanguageSwitch() {
  const t = useText();
  const language = useLanguage();
  const { pathname, search } = useLocation();
  const other = language === 'id' ? 'en' : 'id';
  return (
    <form method="post" action="/language" className="language">
      <input type="hidden" name="to" value={`${pathname}${search}`} />
      <button
        className="quiet"
        type="submit"
        name="language"
        value={other}
        lang={other}
        title={t('switch_language')}
      >
        <span aria-hidden="true" className={language === 'id' ? 'on' : ''}>
          ID
        </span>
        <span aria-hidden="true"> | </span>
        <span aria-hidden="true" className={language === 'en' ? 'on' : ''}>
          EN
        </span>
        <span className="unseen">{t('switch_language')}</span>
      </button>
    </form>
  );
}
