import type { ComponentType } from 'react';
import type { FieldModel } from '#engine/view/page.ts';
import { rowsIntent } from '../../form-values.ts';
import { useText } from '../../language.tsx';
import type { FieldProps } from './field-frame.tsx';
import { GroupFrame, partsOf } from './field-frame.tsx';

interface Props extends FieldProps<'table'> {
  /** Renders one cell; given from outside, since a cell is a field itself. */
  readonly Cell: ComponentType<{ readonly field: FieldModel; readonly event: string }>;
}

/**
 * The rows of a table, each a group of fields: filled ones, and empty ones that count for nothing. More empty rows come
 * from the server, which keeps what was typed meanwhile, so it works without script.
 */
export function TableField({ field, event, Cell }: Props) {
  const t = useText();
  const { id } = partsOf(field, event, true);
  return (
    <GroupFrame field={field} event={event} limits={t('rows_limits', { max: field.max })}>
      <div className="rows" id={id} tabIndex={-1}>
        {field.rows.map((cells, at) => (
          <fieldset key={at} className="table-row">
            <legend>{t('row', { number: at + 1 })}</legend>
            {cells.map((cell) => (
              <Cell key={cell.name} field={cell} event={event} />
            ))}
          </fieldset>
        ))}
      </div>
      {field.more ? (
        <button type="submit" name="intent" value={rowsIntent(field.name)} className="plain">
          {t('rows_more')}
        </button>
      ) : null}
    </GroupFrame>
  );
}
