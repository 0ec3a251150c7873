import type { FormModel } from '#engine/view/page.ts';
import { useText } from '../language.tsx';
import { sectionsOf } from '../typed.ts';

/** Where one is in a long form: links to its sections, beside it where there is room. */
export function SectionRail({ form }: { readonly form: FormModel }) {
  const t = useText();
  const titled = sectionsOf(form).filter(({ title }) => title !== null);
  if (titled.length < 2 || form.disabled !== null) return null;
  return (
    <nav className="rail" aria-label={t('sections')}>
      <ol>
        {titled.map(({ number, title }) => (
          <li key={number}>
            <a href={`#${form.slot}-section-${number}`}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
