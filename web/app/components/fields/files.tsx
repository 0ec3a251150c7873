import type { ChangeEvent } from 'react';
import { useState } from 'react';
import { bytes } from '../../bytes.ts';
import { dropName, inputName, keptName } from '../../form-values.ts';
import { useLanguage, useText } from '../../language.tsx';
import type { FieldOf, FieldProps } from './field-frame.tsx';
import { GroupFrame, partsOf } from './field-frame.tsx';

export function FilesField({ field, event }: FieldProps<'files'>) {
  const t = useText();
  const language = useLanguage();
  // A help text says the limits in the words of the process; without one they are said here.
  const says = field.help === null;
  const { id, input } = partsOf(field, event, says);
  const [tooLarge, setTooLarge] = useState<readonly string[]>([]);
  const limits = t('files_limits', {
    max: field.max,
    size: bytes(language, field.size),
    types: field.accept.map((type) => kind(type, t)).join(', '),
  });
  const check = ({ currentTarget }: ChangeEvent<HTMLInputElement>): void => {
    const faults = dropTooLarge(currentTarget, field.size).map((file) =>
      t('files_too_large', {
        name: file.name,
        size: bytes(language, file.size),
        max: bytes(language, field.size),
      }),
    );
    setTooLarge(faults);
  };
  return (
    <GroupFrame field={field} event={event} limits={says ? limits : null}>
      <Kept field={field} id={id} />
      <label className="unseen" htmlFor={id}>
        {t('files_add')}: {field.label}
      </label>
      <input
        // After an upload the input starts empty again: what it held is listed above it.
        key={field.value.map((file) => file.id).join()}
        {...input}
        type="file"
        name={inputName(field.name)}
        multiple={field.max > 1}
        accept={field.accept.join(',')}
        onChange={check}
      />
      {tooLarge.map((fault) => (
        <p key={fault} className="error" role="alert">
          {fault}
        </p>
      ))}
    </GroupFrame>
  );
}

function Kept({ field, id }: { readonly field: FieldOf<'files'>; readonly id: string }) {
  const t = useText();
  const language = useLanguage();
  if (field.value.length === 0) return null;
  return (
    <ul className="kept" aria-label={t('files_kept')}>
      {field.value.map((file, at) => (
        <li key={file.id}>
          <input type="hidden" name={keptName(field.name)} value={JSON.stringify(file)} />
          <span className="kept-name">
            ✓ {file.name} <span className="note">({bytes(language, file.size)})</span>
          </span>
          <span className="tick">
            <input type="checkbox" id={`${id}-drop-${at}`} name={dropName(field.name)} value={file.id} />
            <label htmlFor={`${id}-drop-${at}`}>{t('files_remove', { name: file.name })}</label>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Takes files out of the input that the server would refuse anyway; answers them. */
function dropTooLarge(input: HTMLInputElement, size: number): readonly File[] {
  const files = [...(input.files ?? [])];
  const refused = files.filter((file) => file.size > size);
  if (refused.length === 0) return refused;
  const rest = new DataTransfer();
  for (const file of files) if (file.size <= size) rest.items.add(file);
  // The browser's own list of files is the only place where they can be left out.
  Object.assign(input, { files: rest.files });
  return refused;
}

function kind(type: string, t: ReturnType<typeof useText>): string {
  if (type === 'image/*') return t('kind_image');
  if (type === 'video/*') return t('kind_video');
  if (type === 'audio/*') return t('kind_audio');
  return (type.split('/')[1] ?? type).toUpperCase();
}
