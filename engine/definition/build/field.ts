/** A field as written → a field with every default filled in. */
import { checkExpression } from '../expression/check.ts';
import type { Readable } from '../expression/check.ts';
import { parseSize } from '../duration.ts';
import type { RawField, RawFieldInForm, RawRelation } from '../schema/field.ts';
import type { RawCondition, RawText } from '../schema/text.ts';
import type { Condition, Field, PersonField, Relation, Text } from '../types.ts';

/** `data.opd` → `opd`. */
export function fieldName(reference: string): string {
  return reference.slice('data.'.length);
}

export function buildText(raw: RawText): Text {
  return { id: raw.id ?? '', en: raw.en ?? '' };
}

export function optionalText(raw: RawText | undefined): Text | null {
  return raw === undefined ? null : buildText(raw);
}

export function buildRelation(raw: RawRelation): Relation {
  return typeof raw === 'string' ? { of: raw } : { of: 'field', field: fieldName(raw.unit_of) };
}

export function buildCondition(raw: RawCondition | undefined, readable: Readable): Condition {
  if (raw === undefined) return true;
  return typeof raw === 'boolean' ? raw : checkExpression(raw.cel, readable, 'bool').expression;
}

/** The field as it is asked for where `readable` can be read. */
export function buildField(name: string, raw: RawField | RawFieldInForm, readable: Readable): Field {
  const base = {
    name,
    label: buildText(raw.label),
    help: optionalText(raw.help),
    // A box that is not ticked is an answer, so nothing is required of it.
    required: raw.type === 'boolean' ? false : buildCondition(raw.required, readable),
    shown: buildCondition(raw.shown, readable),
    personal:
      raw.personal === undefined ? null : raw.personal === true ? ('person' as const) : ('case' as const),
    mask: raw.type === 'text' ? (raw.mask ?? null) : null,
    sees: raw.sees ?? null,
    setBy: raw.set_by ?? null,
  };
  switch (raw.type) {
    case 'text': {
      const multiline = raw.multiline ?? false;
      const max = raw.max ?? (multiline ? 5000 : 500);
      return {
        ...base,
        type: 'text',
        min: raw.min ?? null,
        max,
        pattern: raw.pattern ?? null,
        hint: optionalText(raw.hint),
        multiline,
      };
    }
    case 'integer':
      return { ...base, type: 'integer', min: raw.min ?? null, max: raw.max ?? null };
    case 'boolean':
      return { ...base, type: 'boolean', must: raw.must ?? false };
    case 'date':
      return { ...base, type: 'date', max: raw.max ?? null };
    case 'choice':
      return {
        ...base,
        type: 'choice',
        options: raw.of === undefined ? null : optionsOf(raw.of),
        table: raw.table ?? null,
      };
    case 'unit':
      return { ...base, type: 'unit', kind: raw.kind ?? null, within: raw.within ?? 'region' };
    case 'person':
      return { ...base, type: 'person', role: raw.role ?? null, at: personAt(raw.at ?? 'unit') };
    case 'files':
      return {
        ...base,
        type: 'files',
        max: raw.max ?? 5,
        size: parseSize(raw.size ?? '10 MB') ?? 0,
        accept: raw.accept ?? ['image/*', 'application/pdf'],
      };
    case 'point':
      return { ...base, type: 'point' };
  }
}

function optionsOf(raw: Readonly<Record<string, RawText>>): Record<string, Text> {
  return Object.fromEntries(Object.entries(raw).map(([name, text]) => [name, buildText(text)]));
}

function personAt(raw: RawRelation | 'region'): PersonField['at'] {
  return raw === 'region' ? { of: 'region' } : buildRelation(raw);
}
