import type { FactModel, FileModel } from '#engine/view/page.ts';
import { bytes } from '../bytes.ts';
import { useLanguage } from '../language.tsx';

/** Values for reading: label and text, files as links. */
export function Facts({ facts }: { readonly facts: readonly FactModel[] }) {
  return (
    <dl className="facts">
      {facts.map(({ name, label, text, files }) => (
        <div key={name}>
          <dt>{label}</dt>
          <dd>
            {text === '' ? null : <span className="text">{text}</span>}
            {files.length === 0 ? null : <Files files={files} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Files({ files }: { readonly files: readonly FileModel[] }) {
  const language = useLanguage();
  return (
    <ul className="files">
      {files.map(({ id, name, size }) => (
        <li key={id}>
          <a href={`/files/${id}`}>{name}</a> <span className="note">({bytes(language, size)})</span>
        </li>
      ))}
    </ul>
  );
}
