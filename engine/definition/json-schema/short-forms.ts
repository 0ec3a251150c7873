/** Short forms in the JSON Schema: what may stand in a file in place of a whole state, and in a fragment in place of a value. */
import type { Json } from './json.ts';

type JsonMap = Readonly<Record<string, Json>>;

const PUT_IN = 'param-put-in';
const OUTCOME = 'target-outcome';
/** A name alone, or a reference to the field that it names. */
const putIn: JsonMap = {
  title: 'Param put in',
  description: 'The value of a param.',
  type: 'string',
  pattern: '^(?:(?:data|form)\\.)?\\$[a-z][a-z0-9_]*$',
};

/** The schema with these forms beside the whole state, wherever states stand. */
export function withShortForms(schema: JsonMap, forms: readonly string[]): JsonMap {
  const state = { $ref: '#/$defs/state' };
  const allowed = { anyOf: [state, ...forms.map((form) => ({ $ref: `#/$defs/${form}` }))] };
  return mapped(schema, (_key, value) =>
    isMap(value) && JSON.stringify(value['additionalProperties']) === JSON.stringify(state)
      ? { ...value, additionalProperties: allowed }
      : value,
  );
}

/** The schema with a param allowed where a number, a text or what has a format is wanted, and outcomes as targets. */
export function withParams(schema: JsonMap): JsonMap {
  const done = mapped(schema, (key, value) => {
    if (!isMap(value)) return value;
    if (key === 'target' && isList(value['anyOf']))
      return { ...value, anyOf: [...value['anyOf'], { $ref: `#/$defs/${OUTCOME}` }] };
    return isPlace(key) && takesParam(value) ? { anyOf: [value, { $ref: `#/$defs/${PUT_IN}` }] } : value;
  });
  const definitions = isMap(done['$defs']) ? done['$defs'] : {};
  const sorted = Object.entries({ ...definitions, [PUT_IN]: putIn }).sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...done, $defs: Object.fromEntries(sorted) };
}

/** Words of JSON Schema under which one schema stands for a value; keys of a file stand between them. */
const words = new Set(['$defs', 'properties', 'anyOf', 'oneOf', 'required', 'enum', 'const', 'pattern']);

function isPlace(key: string): boolean {
  return !words.has(key);
}

function takesParam(value: JsonMap): boolean {
  if (value['$ref'] === '#/$defs/text-in-both-languages') return true;
  if (value['type'] === 'string') return value['pattern'] !== undefined;
  return value['type'] === 'integer' || value['type'] === 'number';
}

/** Every part changed from the inside out, with the key it stands under. */
function mapped(schema: JsonMap, change: (key: string, value: Json) => Json): JsonMap {
  const visit = (key: string, value: Json): Json => {
    if (isList(value)) return value.map((item) => visit('items', item));
    if (!isMap(value)) return value;
    return change(key, mapped(value, change));
  };
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, visit(key, value)]));
}

function isMap(value: Json | undefined): value is JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
