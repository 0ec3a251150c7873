/** A field as written → a field with every default filled in. */
import { parseDateBound } from '../date-bound.ts';
import { checkExpression, expressionTypeOf } from '../expression/check.ts';
import type { Readable } from '../expression/check.ts';
import { parseSize } from '../duration.ts';
import { parseNumberFormat } from '../number-format.ts';
import { MOST_ROWS } from '../schema/field.ts';
import type { RawColumn, RawField, RawFieldInForm, RawOptions, RawRelation } from '../schema/field.ts';
import type { RawCondition, RawText } from '../schema/text.ts';
import type {
  ColumnField,
  Condition,
  DateBound,
  Expression,
  Field,
  Personal,
  PersonField,
  Relation,
  Text,
} from '../types.ts';

/** `data.opd` → `opd`. */
export function fieldName(reference: string): string {
  return reference.slice('data.'.length);
}

/** A field of the case by its name, a column of an item as `it.x`; no field has a name with a dot. */
export function referenceName(reference: string): string {
  return reference.startsWith('it.') ? reference : fieldName(reference);
}

/** Whether it names a field or a column, and not a role. */
export function isReference(name: string): boolean {
  return name.includes('.');
}

export function buildText(raw: RawText): Text {
  return { id: raw.id ?? '', en: raw.en ?? '' };
}

export function optionalText(raw: RawText | undefined): Text | null {
  return raw === undefined ? null : buildText(raw);
}

export function buildRelation(raw: RawRelation): Relation {
  return typeof raw === 'string' ? { of: raw } : { of: 'field', field: referenceName(raw.unit_of) };
}

export function buildCondition(raw: RawCondition | undefined, readable: Readable): Condition {
  if (raw === undefined) return true;
  return typeof raw === 'boolean' ? raw : checkExpression(raw.cel, readable, 'bool').expression;
}

/** A literal as the expression that gives it; JSON's escapes are CEL's escapes. */
export function celLiteral(value: string | number | boolean, type: Field['type']): string {
  return type === 'number' && Number.isInteger(value) ? `${String(value)}.0` : JSON.stringify(value);
}

/** A box that is not ticked is an answer; a number is taken, not typed. */
const NEVER_ASKED: ReadonlySet<string> = new Set(['boolean', 'checklist', 'register_number', 'document']);

type AnyRaw = RawField | RawFieldInForm | RawColumn;

function personalOf(raw: AnyRaw): Personal | null {
  const personal = 'personal' in raw ? raw.personal : undefined;
  return personal === undefined ? null : personal === true ? 'person' : 'case';
}

/** What a form shows before anything is typed: read where nothing is sent yet. */
function buildDefault(raw: AnyRaw, { form: _sent, ...stored }: Readable): Expression | null {
  if (!('default' in raw) || raw.default === undefined) return null;
  const cel = typeof raw.default === 'object' ? raw.default.cel : celLiteral(raw.default, raw.type);
  return checkExpression(cel, stored, expressionTypeOf(raw)).expression;
}

function buildComputed(raw: AnyRaw, { data }: Readable): Expression | null {
  if (!('computed' in raw) || raw.computed === undefined || data === undefined) return null;
  return checkExpression(raw.computed.cel, { data }, expressionTypeOf(raw)).expression;
}

function buildBound(raw: string | undefined): DateBound | null {
  return raw === undefined ? null : parseDateBound(raw);
}

/** The field as it is asked for where `readable` can be read. */
export function buildField(
  name: string,
  raw: RawField | RawFieldInForm | RawColumn,
  readable: Readable,
): Field {
  const base = {
    name,
    label: buildText(raw.label),
    help: optionalText(raw.help),
    required:
      NEVER_ASKED.has(raw.type) || !('required' in raw)
        ? !NEVER_ASKED.has(raw.type)
        : buildCondition(raw.required, readable),
    shown: 'shown' in raw ? buildCondition(raw.shown, readable) : (true as const),
    personal: personalOf(raw),
    mask: 'mask' in raw ? (raw.mask ?? null) : null,
    sees: 'sees' in raw ? (raw.sees ?? null) : null,
    default: buildDefault(raw, readable),
    computed: buildComputed(raw, readable),
    setBy: 'set_by' in raw ? (raw.set_by ?? null) : null,
    // Left out where it is not said, so that the hash of such a process stays as it was.
    ...('search' in raw && raw.search === true ? { search: true as const } : {}),
  };
  switch (raw.type) {
    case 'text': {
      const multiline = 'multiline' in raw && raw.multiline === true;
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
    case 'number': {
      const decimals = raw.decimals ?? 2;
      return { ...base, type: 'number', decimals, min: raw.min ?? null, max: raw.max ?? null };
    }
    case 'money':
      return { ...base, type: 'money', min: raw.min ?? null, max: raw.max ?? null };
    case 'boolean':
      return { ...base, type: 'boolean', must: raw.must ?? false };
    case 'date':
      return { ...base, type: 'date', min: buildBound(raw.min), max: buildBound(raw.max) };
    case 'datetime':
      return { ...base, type: 'datetime', min: raw.min ?? null, max: raw.max ?? null };
    case 'time':
      return { ...base, type: 'time' };
    case 'choice':
      return {
        ...base,
        type: 'choice',
        options: raw.of === undefined ? null : optionsOf(raw.of),
        table: raw.table ?? null,
      };
    case 'choices':
      return { ...base, type: 'choices', options: optionsOf(raw.of) };
    case 'checklist': {
      const { table, row, column } = raw;
      return { ...base, type: 'checklist', table, row: fieldName(row), column };
    }
    case 'table': {
      const columns = Object.entries(raw.columns).map(
        ([column, each]) => [column, buildColumn(column, each)] as const,
      );
      return {
        ...base,
        type: 'table',
        key: raw.key ?? null,
        max: raw.max ?? MOST_ROWS,
        columns: Object.fromEntries(columns),
      };
    }
    case 'unit':
      return { ...base, type: 'unit', kind: raw.kind ?? null, within: raw.within ?? 'region' };
    case 'person':
      return { ...base, type: 'person', role: raw.role ?? null, at: personAt(raw.at ?? 'unit') };
    case 'case':
      return { ...base, type: 'case', process: raw.process ?? null, open: raw.open ?? false };
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
    case 'document':
      return { ...base, type: 'document', template: raw.template ?? null };
    case 'register_number': {
      const format = parseNumberFormat(raw.format);
      if (format === null || 'unknown' in format) throw new Error(`${name}: not a format of numbers`);
      return { ...base, type: 'register_number', register: raw.register, format };
    }
  }
}

/** A column is a field that asks no conditions. */
function buildColumn(name: string, raw: RawColumn): ColumnField {
  return buildField(name, raw, {}) as ColumnField;
}

/** A name alone is its own label, made readable; the rule `option-without-label` warns of it. */
function optionsOf(raw: RawOptions): Record<string, Text> {
  if (Array.isArray(raw)) {
    const label = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('_', ' ');
    return Object.fromEntries(raw.map((name) => [name, { id: label(name), en: label(name) }]));
  }
  return Object.fromEntries(Object.entries(raw).map(([name, text]) => [name, buildText(text)]));
}

function personAt(raw: RawRelation | 'region'): PersonField['at'] {
  return raw === 'region' ? { of: 'region' } : buildRelation(raw);
}
