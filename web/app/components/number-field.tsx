import { useText } from '../language.tsx';

interface Props {
  /** Of the field in its form; its id too, since a page has one such field. */
  readonly name: string;
  readonly tracking: string;
  /** Why the last try failed, with its code. */
  readonly wrong: { readonly message: string; readonly code: string } | null;
}

/** The number of a case, kept as it was typed, and above it why it was not taken. */
export function NumberField({ name, tracking, wrong }: Props) {
  const t = useText();
  return (
    <>
      {wrong === null ? null : (
        <p className="error" role="alert" id={`${name}-error`}>
          <span className="unseen">{t('wrong_prefix')}</span> {wrong.message}{' '}
          {t('code', { code: wrong.code })}
        </p>
      )}
      <div className="field">
        <label htmlFor={name}>{t('track_number')}</label>
        <p className="help" id={`${name}-help`}>
          {t('track_number_help')}
        </p>
        <input
          id={name}
          name={name}
          type="text"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          className="short"
          defaultValue={tracking}
          required
          aria-describedby={wrong === null ? `${name}-help` : `${name}-help ${name}-error`}
        />
      </div>
    </>
  );
}
