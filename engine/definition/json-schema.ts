/**
 * The JSON Schema of process files, for editors: the shape as `schema/` has it, with the meanings of the page of the
 * language. It knows the shape of a file and no rule: names that do not exist are found by `readProcess` alone.
 */
import { z } from 'zod';
import type { Json } from './json-schema/json.ts';
import { withParams, withShortForms } from './json-schema/short-forms.ts';
import { fragmentFile, outcomeTarget, stepsState, usedState } from './schema/fragment.ts';
import { processShape } from './schema/process.ts';

export type { Json };
type JsonMap = Readonly<Record<string, Json>>;

/** One row of a table of keys. */
interface KeyRow {
  readonly key: string;
  readonly byDefault: string;
  readonly meaning: string;
}
interface Section {
  readonly heading: string;
  /** Of a field or a column. */
  readonly type: string | null;
  readonly rows: readonly KeyRow[];
}

/** The schema (draft 2020-12). `page` is the text of `docs/reference/language.md`, the one place of the meanings. */
export function processJsonSchema(page: string): JsonMap {
  return withShortForms(schemaOf(page, { process: processShape, use: usedState, steps: stepsState }), [
    'state-that-is-a-fragment',
    'steps',
  ]);
}

/** The same for files under `uses.fragments`, where a `$name` may stand for a value and a target may be an outcome. */
export function fragmentJsonSchema(page: string): JsonMap {
  const shapes = { fragment: fragmentFile, steps: stepsState, target: outcomeTarget };
  return withParams(withShortForms(schemaOf(page, shapes), ['steps']));
}

/** The first of the shapes as a schema; what it needs, and the other shapes, are its definitions. */
function schemaOf(page: string, shapes: Readonly<Record<string, z.ZodType>>): JsonMap {
  const sections = new Map(
    sectionsIn(page).map((section) => [keyOf(section.type, keysOf(section)), section]),
  );
  const definitions: Record<string, Json> = {};

  /** The same schema, every part that has a table on the page put under `$defs` once. */
  const tidied = (schema: Json): Json => {
    if (isList(schema)) return schema.map(tidied);
    if (!isMap(schema)) return schema;
    const inner = Object.fromEntries(
      Object.entries(schema)
        .filter(([key, value]) => !isNoise(key, value))
        .map(([key, value]) => [key, tidied(value)]),
    );
    const section = sectionOf(inner, sections);
    if (section === undefined) return inner;
    const name = nameOf(section, inner);
    definitions[name] = withEitherPattern(explained(inner, section), definitions[name]);
    return { $ref: `#/$defs/${name}` };
  };

  const { $defs = {}, ...whole } = z.toJSONSchema(z.object(shapes), {
    target: 'draft-2020-12',
  }) as JsonMap;
  tidied(whole);
  // What nests in itself has no name but the one that zod gave it; here it gets that of its table.
  const nested = new Map(
    Object.entries(isMap($defs) ? $defs : {}).map(([name, schema]) => [`#/$defs/${name}`, tidied(schema)]),
  );
  const named = (value: Json): Json => {
    if (isList(value)) return value.map(named);
    if (!isMap(value)) return value;
    const known = typeof value['$ref'] === 'string' ? nested.get(value['$ref']) : undefined;
    if (known !== undefined) return known;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, named(inner)]));
  };
  const [first = ''] = Object.keys(shapes);
  const { [first]: root = {}, ...parts } = Object.fromEntries(
    Object.entries(definitions).map(([name, schema]) => [name, named(schema)]),
  );
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...(isMap(root) ? root : {}),
    $defs: Object.fromEntries(Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** Two shapes that share a table (rungs of a length, and of a date) are one here, that fits what either of them fits. */
function withEitherPattern(schema: Json, before: Json | undefined): Json {
  const [now, old] = [propertiesOf(schema), propertiesOf(before ?? null)];
  if (!isMap(schema) || Object.keys(old).length === 0) return schema;
  const properties = Object.entries(now).map(([key, value]) => {
    const [one, other] = [patternOf(value), patternOf(old[key] ?? null)];
    const joined = one === null || other === null || one === other ? null : `(?:${one})|(?:${other})`;
    return [key, isMap(value) && joined !== null ? { ...value, pattern: joined } : value];
  });
  return { ...schema, properties: Object.fromEntries(properties) as JsonMap };
}

function propertiesOf(schema: Json): JsonMap {
  const properties = isMap(schema) ? schema['properties'] : null;
  return isMap(properties ?? null) ? (properties as JsonMap) : {};
}

function patternOf(schema: Json): string | null {
  const pattern = isMap(schema) ? schema['pattern'] : null;
  return typeof pattern === 'string' ? pattern : null;
}

/** JSON as the formatter of this repository leaves it: short lists of plain values on one line. */
export function writeJson(value: Json): string {
  const written = JSON.stringify(value, null, 2).replace(
    /^( *(?:"[^"]*": )?)\[\n((?: +[^[\]{}\n]+\n)+) *\](,?)$/gm,
    (whole, head: string, items: string, comma: string) => {
      const line = `${head}[${items.trim().replace(/\n +/g, ' ')}]`;
      return line.length + comma.length <= 110 ? `${line}${comma}` : whole;
    },
  );
  return `${written}\n`;
}

/** Sections whose keys belong to the objects of others. */
const PARTS = ['Every field', 'Field declared in a form', 'Foreseen and computed', 'Every column'];
/** The types that can be foreseen and computed, and be columns. */
const PLAIN = ['text', 'integer', 'number', 'money', 'boolean', 'date', 'datetime', 'time', 'choice'];

/** The types that may also be columns, where they are never personal. */
const NAMING = ['unit', 'person'];

/** The types that effects fill in, and no form. */
const TAKEN = ['register_number', 'document'];

/** Whether a type of field or column has this common key. */
function has(type: string, { key }: KeyRow): boolean {
  if (TAKEN.includes(type) && ['required', 'shown', 'personal', 'set_by'].includes(key)) return false;
  if (type === 'checklist' && ['required', 'personal', 'set_by'].includes(key)) return false;
  if (key === 'required') return type !== 'boolean';
  return key !== 'personal' || !['table', 'choices', 'case'].includes(type);
}

/** The tables of keys as the objects of the language have them: common keys put into each type of field and column. */
export function sectionsIn(page: string): Section[] {
  const read = page
    .split(/^## /m)
    .slice(1)
    .filter((section) => /^\| Key +\|/m.test(section))
    .map((section) => ({ heading: section.split('\n', 1)[0] ?? '', rows: rowsIn(section) }));
  const rowsOf = (name: string): readonly KeyRow[] =>
    read.find(({ heading }) => heading === name)?.rows ?? [];
  return read
    .filter(({ heading }) => !PARTS.includes(heading))
    .flatMap(({ heading, rows }): Section[] => {
      if (!heading.startsWith('Field: ')) return [{ heading, type: null, rows }];
      const type = heading.slice('Field: '.length);
      const isPlain = PLAIN.includes(type);
      const all = [...rowsOf('Every field'), ...(isPlain ? rowsOf('Foreseen and computed') : []), ...rows];
      const field = { heading, type, rows: all.filter((row) => has(type, row)) };
      const inForm = {
        heading: `${heading}, in a form`,
        type,
        rows: [...field.rows, ...rowsOf('Field declared in a form')],
      };
      if (TAKEN.includes(type)) return [field];
      const isNaming = NAMING.includes(type);
      if (!isPlain && !isNaming) return [field, inForm];
      const own = rows.filter(({ key }) => !['mask', 'multiline', 'search'].includes(key));
      const column = [...rowsOf('Every column'), ...own].filter(
        (row) => has(type, row) && !(isNaming && row.key === 'personal'),
      );
      return [field, inForm, { heading: `Column: ${type}`, type, rows: column }];
    });
}

function rowsIn(section: string): KeyRow[] {
  return [...section.matchAll(/^\| `([a-zA-Z_]+)` +\|(.*)\|$/gm)].map(([, key = '', rest = '']) => {
    const [, byDefault = '', meaning = ''] = rest.split('|').map((cell) => cell.trim());
    return { key, byDefault, meaning };
  });
}

function sectionOf(schema: JsonMap, sections: ReadonlyMap<string, Section>): Section | undefined {
  const { properties, additionalProperties } = schema;
  if (!isMap(properties) || (additionalProperties !== false && !isMap(additionalProperties)))
    return undefined;
  const type = isMap(properties['type']) ? properties['type']['const'] : undefined;
  const keys = Object.keys(properties);
  return sections.get(keyOf(typeof type === 'string' ? type : null, keys)) ?? sections.get(keyOf(null, keys));
}

/** The heading as one word; where one table speaks of several shapes, with the value of `type` that tells them apart. */
function nameOf({ heading }: Section, { properties, required }: JsonMap): string {
  const name = heading.toLowerCase().replace(/[^a-z_]+/g, '-');
  const type = isMap(properties) ? properties['type'] : undefined;
  const told = isMap(type) && isList(required) && required.includes('type') ? type['const'] : undefined;
  return typeof told !== 'string' || /^(?:Field|Column): /.test(heading) ? name : `${name}-${told}`;
}

/** With title, meanings, and what the page calls needed (where the shape lets a rule say so in better words). */
function explained(schema: JsonMap, { heading, rows }: Section): JsonMap {
  const properties = isMap(schema['properties']) ? schema['properties'] : {};
  const described = rows.map(({ key, byDefault, meaning }) => {
    const tail = byDefault === 'needed' || byDefault === 'none' ? '' : ` Default: ${byDefault}.`;
    const value = properties[key];
    return [key, { description: `${meaning}${tail}`, ...(isMap(value) ? value : {}) }] as const;
  });
  const either = rows.filter(({ byDefault }) => byDefault.startsWith('this or'));
  return {
    title: heading,
    type: 'object',
    properties: Object.fromEntries(described),
    required: rows.filter(({ byDefault }) => byDefault === 'needed').map(({ key }) => key),
    ...(either.length === 0 ? {} : { oneOf: either.map(({ key }) => ({ required: [key] })) }),
    additionalProperties: schema['additionalProperties'] ?? false,
  };
}

/** What says nothing: every key is a text, every whole number has a largest. */
function isNoise(key: string, value: Json): boolean {
  if (key === '$schema') return true;
  if (key === 'propertyNames')
    return isMap(value) && Object.keys(value).length === 1 && value['type'] === 'string';
  return (key === 'minimum' || key === 'maximum') && Math.abs(Number(value)) === Number.MAX_SAFE_INTEGER;
}

function keysOf({ rows }: Section): string[] {
  return rows.map(({ key }) => key);
}

/** Fields of several types have the same keys. */
function keyOf(type: string | null, keys: readonly string[]): string {
  return `${type ?? ''}: ${[...new Set(keys)].sort().join(' ')}`;
}

function isMap(value: Json | undefined): value is JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
