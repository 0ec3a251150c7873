import { matchesPattern } from '#engine/definition/pattern.ts';
import { boundDay, isDay } from '#engine/definition/date-bound.ts';
import type {
  BooleanField,
  ChoiceField,
  ChoicesField,
  DateField,
  DocumentField,
  FilesField,
  PointField,
  TextField,
} from '#engine/definition/types.ts';
import { readDateTime, readTime } from './date-time.ts';
import { readInteger, readMoney, readNumber, readNumeric } from './number-value.ts';
import { isStorable, kept, optionsName, plain, problem } from './reading.ts';
import type { ReadValue, SingleField, World } from './reading.ts';
import type { Facts } from './types.ts';

/**
 * One typed value, from what a form or a program sent: text as string (trimmed), integer, number and money as string or
 * number, boolean as true/false/'on', date as ISO text, date-time as local ISO text or instant, choice, unit and person as
 * their key, a case as its tracking ID, choices as a list of them, files as a list of upload ids, a point as "latitude, longitude". Nothing given reads
 * as null. Never throws, whatever was sent.
 */
export function readValue(field: SingleField, raw: unknown, world: World): ReadValue {
  if (raw !== undefined && raw !== null && !isStorable(raw)) return problem(field, 'TEXT_NOT_STORABLE');
  if (field.type === 'files') return readFiles(field, raw, world);
  if (field.type === 'boolean') return readBoolean(field, raw);
  if (field.type === 'choices') return readChoices(field, raw);
  if (field.type === 'checklist') return readNamed(field, world.facts.needs?.[field.name] ?? {}, raw, []);
  if (raw === undefined || raw === null || raw === '') return plain(null);
  if (typeof raw === 'number') return readNumeric(field, raw);
  if (typeof raw !== 'string') return problem(field, 'FIELD_TYPE');
  const text = raw.replaceAll('\r\n', '\n').trim();
  if (text === '') return plain(null);
  switch (field.type) {
    case 'text':
      return readText(field, text);
    case 'integer':
      return readInteger(field, text);
    case 'number':
      return readNumber(field, text);
    case 'money':
      return readMoney(field, text);
    case 'date':
      return readDate(field, text, world.today);
    case 'datetime':
      return readDateTime(field, text, world);
    case 'time':
      return readTime(field, text);
    case 'choice':
      return isOption(field, text, world.facts) ? kept(field, text) : problem(field, 'FIELD_OPTION');
    case 'unit':
      return (world.facts.units[optionsName(field.name)] ?? []).includes(text)
        ? plain(text)
        : problem(field, 'FIELD_OPTION');
    case 'person':
      return (world.facts.people[optionsName(field.name)] ?? []).includes(text)
        ? plain(text)
        : problem(field, 'FIELD_OPTION');
    case 'case': {
      const named = world.facts.cases?.[field.name];
      return named === undefined ? problem(field, 'FIELD_CASE') : plain(named);
    }
    case 'point':
      return readPoint(field, text);
    case 'document':
      return readDocument(field, text, world);
    case 'register_number':
      return problem(field, 'FIELD_UNKNOWN'); // taken from its register, never typed
  }
}

function readText(field: TextField, text: string): ReadValue {
  const length = Array.from(text).length;
  if (length > field.max) return problem(field, 'FIELD_TOO_LONG', { max: field.max, length });
  if (field.min !== null && length < field.min)
    return problem(field, 'FIELD_TOO_SHORT', { min: field.min, length });
  if (field.pattern !== null && !matchesPattern(field.pattern, text)) return problem(field, 'FIELD_PATTERN');
  return kept(field, text);
}

/** Given in any order, kept in that of the file; none is an answer like nothing given. */
function readChoices(field: ChoicesField, raw: unknown): ReadValue {
  return readNamed(field, field.options, raw, null);
}

/** Names out of those that are known; `none`: what stands where none is given. */
function readNamed(
  field: SingleField,
  known: Readonly<Record<string, unknown>>,
  raw: unknown,
  none: readonly string[] | null,
): ReadValue {
  const given: readonly unknown[] = raw === undefined || raw === null ? [] : Array.isArray(raw) ? raw : [raw];
  if (!given.every((name) => typeof name === 'string')) return problem(field, 'FIELD_TYPE');
  const named = given.filter((name) => name !== '');
  if (named.some((name) => !Object.hasOwn(known, name))) return problem(field, 'FIELD_OPTION');
  const chosen = Object.keys(known).filter((name) => named.includes(name));
  return plain(chosen.length === 0 ? none : chosen);
}

function readBoolean(field: BooleanField, raw: unknown): ReadValue {
  const yes = raw === true || raw === 'on' || raw === 'true';
  if (!yes && raw !== undefined && raw !== null && raw !== false && raw !== 'false' && raw !== '')
    return problem(field, 'FIELD_TYPE');
  if (!yes && field.must) return problem(field, 'FIELD_MUST_ACCEPT');
  return kept(field, yes);
}

function readDate(field: DateField, text: string, today: string): ReadValue {
  if (!isDay(text)) return problem(field, 'FIELD_TYPE');
  const min = field.min === null ? null : boundDay(field.min, today);
  const max = field.max === null ? null : boundDay(field.max, today);
  if (min !== null && text < min)
    return min === today ? problem(field, 'FIELD_DATE_PAST') : problem(field, 'FIELD_DATE_EARLY', { min });
  if (max !== null && text > max)
    return max === today ? problem(field, 'FIELD_DATE_FUTURE') : problem(field, 'FIELD_DATE_LATE', { max });
  return kept(field, text);
}

/** Whether the key is one of the choices, or a row of its table as of today. */
function isOption(field: ChoiceField, text: string, facts: Facts): boolean {
  const options: Readonly<Record<string, unknown>> =
    field.table === null ? (field.options ?? {}) : (facts.tables[field.table] ?? {});
  return Object.hasOwn(options, text);
}

function readPoint(field: PointField, text: string): ReadValue {
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

/** Kept like an attachment; no form asks for it, so it was put there by the engine itself. */
function readDocument(field: DocumentField, id: string, { facts }: World): ReadValue {
  const file = Object.hasOwn(facts.files, id) ? facts.files[id] : undefined;
  return file === undefined ? problem(field, 'FILE_UNKNOWN') : { value: null, apart: [file] };
}

/** Whether a media type is among those a field accepts (`image/*` style allowed). */
export function acceptsType(accept: readonly string[], type: string): boolean {
  return accept.some((pattern) =>
    pattern.endsWith('/*') ? type.startsWith(pattern.slice(0, -1)) : pattern === type,
  );
}
