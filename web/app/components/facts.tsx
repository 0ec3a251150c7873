import type { FactModel, FileModel } from '#engine/view/page.ts';
import { bytes } from '../bytes.ts';
import { useLanguage } from '../language.tsx';

/** Values for reading: label and text, files as links. */
export function Facts({ facts }: { readonly facts: readonly FactModel[] }) {
  return (
    <dl className="facts">
      {facts.map(({ name, label, text, files, table }) => (
        <div key={name}>
          <dt>{label}</dt>
          <dd>
            {text === '' ? null : <span className="text">{text}</span>}
            {table === null ? null : <Rows label={label} table={table} />}
            {files.length === 0 ? null : <Files files={files} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A table of the case: scrolls in its own box where it does not fit. */
function Rows({ label, table }: { readonly label: string; readonly table: NonNullable<FactModel['table']> }) {
  return (
    <div className="scroll" role="region" aria-label={label} tabIndex={0}>
      <table className="cells">
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, at) => (
                <td key={at}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
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
