import { matchesPattern } from '#engine/definition/pattern.ts';
import type {
  ChoiceField,
  DateField,
  Field,
  FilesField,
  IntegerField,
  TextField,
} from '#engine/definition/types.ts';
import type { ErrorCode } from '#engine/errors.ts';
import type { Facts, FieldProblem, FileFact, Value } from './types.ts';

interface World {
  readonly facts: Facts;
  /** Local day, ISO. */
  readonly today: string;
}
/** `apart`: a personal text or files, which never stand in data themselves. */
type ReadValue =
  | { readonly value: Value; readonly apart: null }
  | { readonly value: null; readonly apart: string | readonly FileFact[] }
  | { readonly problem: FieldProblem };

/**
 * One typed value, from what a form or a program sent: text as string (trimmed), integer as string or
 * number, boolean as true/false/'on', date as ISO text, choice, unit and person as their key, files as
 * a list of upload ids, a point as "latitude, longitude". Nothing given reads as null.
 */
export function readValue(field: Field, raw: unknown, world: World): ReadValue {
  if (raw !== undefined && raw !== null && !isStorable(raw)) return problem(field, 'TEXT_NOT_STORABLE');
  if (field.type === 'files') return readFiles(field, raw, world);
  if (field.type === 'boolean') return readBoolean(field, raw);
  if (raw === undefined || raw === null || raw === '') return plain(null);
  if (typeof raw === 'number' && field.type === 'integer') return readInteger(field, String(raw));
  if (typeof raw !== 'string') return problem(field, 'FIELD_TYPE');
  const text = raw.replaceAll('\r\n', '\n').trim();
  if (text === '') return plain(null);
  switch (field.type) {
    case 'text':
      return readText(field, text);
    case 'integer':
      return readInteger(field, text);
    case 'date':
      return readDate(field, text, world.today);
    case 'choice':
      return isOption(field, text, world.facts) ? plain(text) : problem(field, 'FIELD_OPTION');
    case 'unit':
      return (world.facts.units[field.name] ?? []).includes(text)
        ? plain(text)
        : problem(field, 'FIELD_OPTION');
    case 'person':
      return (world.facts.people[field.name] ?? []).includes(text)
        ? plain(text)
        : problem(field, 'FIELD_OPTION');
    case 'point':
      return readPoint(field, text);
  }
}

/** Text that a JSON column can hold: no NUL, no lone surrogate (design: refused at the boundary). */
export function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return !value.includes('\u0000') && value.isWellFormed();
  return !Array.isArray(value) || value.every(isStorable);
}

function plain(value: Value): ReadValue {
  return { value, apart: null };
}

function problem(field: Field, code: ErrorCode, params: FieldProblem['params'] = {}): ReadValue {
  const text = code === 'FIELD_PATTERN' && field.type === 'text' ? field.hint : null;
  return { problem: { field: field.name, code, params, text } };
}

function kept(field: Field, value: string): ReadValue {
  return field.personal === null ? plain(value) : { value: null, apart: value };
}

function readText(field: TextField, text: string): ReadValue {
  const length = Array.from(text).length;
  if (length > field.max) return problem(field, 'FIELD_TOO_LONG', { max: field.max, length });
  if (field.min !== null && length < field.min)
    return problem(field, 'FIELD_TOO_SHORT', { min: field.min, length });
  if (field.pattern !== null && !matchesPattern(field.pattern, text)) return problem(field, 'FIELD_PATTERN');
  return kept(field, text);
}

function readInteger(field: Field, text: string): ReadValue {
  if (!/^-?\d{1,15}$/.test(text)) return problem(field, 'FIELD_TYPE');
  const { min, max } = field as IntegerField;
  const value = Number(text) + 0; // -0 is 0: JSON does not tell them apart
  if (min !== null && value < min) return problem(field, 'FIELD_TOO_SMALL', { min });
  if (max !== null && value > max) return problem(field, 'FIELD_TOO_LARGE', { max });
  return plain(value);
}

function readBoolean(field: Field, raw: unknown): ReadValue {
  const yes = raw === true || raw === 'on' || raw === 'true';
  if (!yes && raw !== undefined && raw !== null && raw !== false && raw !== 'false' && raw !== '')
    return problem(field, 'FIELD_TYPE');
  if (!yes && field.type === 'boolean' && field.must) return problem(field, 'FIELD_MUST_ACCEPT');
  return plain(yes);
}

function readDate(field: DateField, text: string, today: string): ReadValue {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text)
    return problem(field, 'FIELD_TYPE');
  return field.max === 'today' && text > today ? problem(field, 'FIELD_DATE_FUTURE') : plain(text);
}

function isOption(field: ChoiceField, text: string, facts: Facts): boolean {
  const options: Readonly<Record<string, unknown>> =
    field.table === null ? (field.options ?? {}) : (facts.tables[field.table] ?? {});
  return Object.hasOwn(options, text);
}

function readPoint(field: Field, text: string): ReadValue {
  const found = /^(-?\d{1,2}(?:\.\d{1,8})?)\s*[,; ]\s*(-?\d{1,3}(?:\.\d{1,8})?)$/.exec(text);
  const [latitude, longitude] = [Number(found?.[1]), Number(found?.[2])];
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) return problem(field, 'FIELD_TYPE');
  return kept(field, `${degrees(latitude)}, ${degrees(longitude)}`);
}

/** Never `1e-7`, which could not be read again. */
function degrees(value: number): string {
  return value.toFixed(8).replace(/\.?0+$/, '');
}

function readFiles(field: FilesField, raw: unknown, { facts }: World): ReadValue {
  const ids: readonly unknown[] =
    raw === undefined || raw === null || raw === '' ? [] : Array.isArray(raw) ? raw : [raw];
  if (ids.length > field.max) return problem(field, 'FILE_TOO_MANY', { max: field.max });
  const files = ids.map((id) =>
    typeof id === 'string' && Object.hasOwn(facts.files, id) ? facts.files[id] : undefined,
  );
  if (files.some((file) => file === undefined) || new Set(ids).size !== ids.length)
    return problem(field, 'FILE_UNKNOWN');
  const found = files.filter((file) => file !== undefined);
  const tooLarge = found.find((file) => file.size > field.size);
  if (tooLarge !== undefined)
    return problem(field, 'FILE_TOO_LARGE', { max: field.size, name: tooLarge.name });
  const wrongType = found.find((file) => !acceptsType(field.accept, file.type));
  if (wrongType !== undefined) return problem(field, 'FILE_TYPE', { name: wrongType.name });
  return found.length === 0 ? plain(null) : { value: null, apart: found };
}

/** Whether a media type is among those a field accepts (`image/*` style allowed). */
export function acceptsType(accept: readonly string[], type: string): boolean {
  return accept.some((pattern) =>
    pattern.endsWith('/*') ? type.startsWith(pattern.slice(0, -1)) : pattern === type,
  );
}
