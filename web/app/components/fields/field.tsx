import type { FieldModel } from '#engine/view/page.ts';
import { BooleanField } from './boolean.tsx';
import { CaseField } from './case.tsx';
import { ChoiceField } from './choice.tsx';
import { ChoicesField } from './choices.tsx';
import { DateField, DateTimeField, TimeField } from './date.tsx';
import { FilesField } from './files.tsx';
import { IntegerField } from './integer.tsx';
import { NumberField } from './number.tsx';
import { PointField } from './point.tsx';
import { TableField } from './table.tsx';
import { TextField } from './text.tsx';

/** The registry: one component per type of field. A type that is missing here does not compile. */
export function Field({ field, event }: { readonly field: FieldModel; readonly event: string }) {
  switch (field.type) {
    case 'text':
      return <TextField field={field} event={event} />;
    case 'integer':
      return <IntegerField field={field} event={event} />;
    case 'number':
    case 'money':
      return <NumberField field={field} event={event} />;
    case 'boolean':
      return <BooleanField field={field} event={event} />;
    case 'date':
      return <DateField field={field} event={event} />;
    case 'datetime':
      return <DateTimeField field={field} event={event} />;
    case 'time':
      return <TimeField field={field} event={event} />;
    case 'choices':
      return <ChoicesField field={field} event={event} />;
    case 'table':
      return <TableField field={field} event={event} Cell={Field} />;
    case 'choice':
    case 'unit':
    case 'person':
      return <ChoiceField field={field} event={event} />;
    case 'files':
      return <FilesField field={field} event={event} />;
    case 'case':
      return <CaseField field={field} event={event} />;
    case 'point':
      return <PointField field={field} event={event} />;
  }
}
