import type { DocumentModel } from '#engine/view/page.ts';
import { useText } from '../language.tsx';

/** The documents of a case: a link to each, whether it is ready, and who signed it. */
export function Documents({ documents }: { readonly documents: readonly DocumentModel[] }) {
  const t = useText();
  if (documents.length === 0) return null;
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">{t('case_documents')}</h2>
      <dl className="facts">
        {documents.map(({ name, label, note, file, signatures }) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd>
              {file === null ? null : (
                <p>
                  <a href={`/files/${file.id}`}>{file.name}</a>
                </p>
              )}
              {note === null ? null : <p className="note">{note}</p>}
              {signatures.length === 0 ? null : (
                <ul>
                  {signatures.map((signature, index) => (
                    <li key={index} className={signature.void ? 'note' : undefined}>
                      {signature.sentence}
                    </li>
                  ))}
                </ul>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
