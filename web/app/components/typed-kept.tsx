import { useText } from '../language.tsx';
import type { FormValue } from '../form-values.ts';
import type { Typed } from '../typed.ts';

/** What was typed for a form that is no longer there, to be read and copied. */
export function TypedKept({ typed }: { readonly typed: Typed }) {
  const t = useText();
  const texts = Object.values(typed.values).flatMap(textsIn).filter(isWritten);
  const files = Object.values(typed.kept).flat();
  if (texts.length + files.length === 0) return null;
  return (
    <section className="card" aria-labelledby="typed-kept">
      <h3 id="typed-kept">{t('kept_typed')}</h3>
      <p className="note">{t('kept_gone')}</p>
      {texts.map((value, at) => (
        <p key={at} className="typed">
          {value}
        </p>
      ))}
      {files.map(({ id, name }) => (
        <p key={id}>
          <a href={`/files/${id}`}>{name}</a>
        </p>
      ))}
    </section>
  );
}

/** A text, or the cells of each row; ids of uploads and ticks are no text of a person. */
function textsIn(value: FormValue): readonly string[] {
  if (typeof value === 'string') return [value];
  return value.flatMap((row) =>
    typeof row === 'string' ? [] : [Object.values(row).filter(isWritten).join(', ')],
  );
}

/** Not a tick or an empty field. */
const isWritten = (value: string): boolean => !['', 'true', 'false'].includes(value);
