import type { FieldModel } from '#engine/view/page.ts';
import { BooleanField } from './boolean.tsx';
import { ChoiceField } from './choice.tsx';
import { DateField } from './date.tsx';
import { FilesField } from './files.tsx';
import { IntegerField } from './integer.tsx';
import { PointField } from './point.tsx';
import { TextField } from './text.tsx';

/** The registry: one component per type of field. A type that is missing here does not compile. */
export function Field({ field, event }: { readonly field: FieldModel; readonly event: string }) {
  switch (field.type) {
    case 'text':
      return <TextField field={field} event={event} />;
    case 'integer':
      return <IntegerField field={field} event={event} />;
    case 'boolean':
      return <BooleanField field={field} event={event} />;
    case 'date':
      return <DateField field={field} event={event} />;
    case 'choice':
    case 'unit':
    case 'person':
      return <ChoiceField field={field} event={event} />;
    case 'files':
      return <FilesField field={field} event={event} />;
    case 'point':
      return <PointField field={field} event={event} />;
  }
}
