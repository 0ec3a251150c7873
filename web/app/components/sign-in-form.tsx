import { useText } from '../language.tsx';
import type { DemoPerson } from '../load-context.ts';

interface Props {
  readonly to: string;
  readonly email: string;
  readonly wrong: string | null;
}

/** Plain form: signing in loads the whole document anew, as another person. */
export function SignInForm({ to, email, wrong }: Props) {
  const t = useText();
  return (
    <form method="post" action="/sign-in" className="form">
      <input type="hidden" name="to" value={to} />
      {wrong === null ? null : (
        <p className="error" role="alert" id="sign-in-error">
          <span className="unseen">{t('wrong_prefix')}</span> {wrong}
        </p>
      )}
      <div className="field">
        <label htmlFor="email">{t('sign_in_email')}</label>
        <input
          id="email"
          name="email"
          type="email"
          autoComplete="username"
          defaultValue={email}
          required
          aria-describedby={wrong === null ? undefined : 'sign-in-error'}
        />
      </div>
      <div className="field">
        <label htmlFor="password">{t('sign_in_password')}</label>
        <input id="password" name="password" type="password" autoComplete="current-password" required />
      </div>
      <button type="submit">{t('sign_in')}</button>
    </form>
  );
}

/** One button per person of the sample region. */
export function DemoPeople({ people, to }: { readonly people: readonly DemoPerson[]; readonly to: string }) {
  const t = useText();
  return (
    <section className="card" aria-labelledby="demo-people">
      <h2 id="demo-people">{t('sign_in_demo')}</h2>
      <p className="note">{t('sign_in_demo_text')}</p>
      <form method="post" action="/sign-in">
        <input type="hidden" name="to" value={to} />
        <ul className="people">
          {people.map(({ person, name, office }) => (
            <li key={person}>
              <button type="submit" className="plain" name="demo" value={person}>
                <span className="unseen">{t('sign_in_as', { name: '' })}</span>
                <strong>{name}</strong> <span className="note">{office}</span>
              </button>
            </li>
          ))}
        </ul>
      </form>
    </section>
  );
}
