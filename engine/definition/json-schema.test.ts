import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fragmentJsonSchema, processJsonSchema, writeJson } from './json-schema.ts';
import type { Json } from './json-schema.ts';
import { FRAGMENT } from './testing/with-fragment.ts';
import { smallProcess } from './testing/small-process.ts';

type Schema = Readonly<Record<string, Json>>;

const FILES = {
  'docs/reference/process.schema.json': processJsonSchema,
  'docs/reference/fragment.schema.json': fragmentJsonSchema,
};
const page = readFileSync('docs/reference/language.md', 'utf8');
const schema = processJsonSchema(page);
const definitions = schema['$defs'] as Readonly<Record<string, Schema>>;
const objects = [schema, ...Object.values(definitions)].map(({ title, properties }) => ({
  title: title as string,
  properties: properties as Readonly<Record<string, { readonly description?: string }>>,
}));
const small = (): Record<string, unknown> => parse(smallProcess) as Record<string, unknown>;
const wrongIn = (file: unknown): string[] => mismatches(schema, file as Json);

describe('the JSON Schema of process files', () => {
  it.each(Object.entries(FILES))('is the committed file %s (UPDATE_DOCS=1 writes it)', (file, make) => {
    const written = writeJson(make(page));
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(file, written);
    expect(readFileSync(file, 'utf8')).toBe(written);
  });

  it('accepts every process file of this repository and the small one of the tests', () => {
    const files = globSync('workflows/*/v*.yaml');
    expect(files.length).toBeGreaterThan(0);
    for (const file of files)
      expect(wrongIn(parse(readFileSync(file, 'utf8'), { maxAliasCount: 1000 }))).toEqual([]);
    expect(wrongIn(small())).toEqual([]);
  });

  it('has every key of the page of the language with its meaning, and no other object', () => {
    // Of a fragment file alone.
    const apart = ['Fragment', 'Param', 'Param: field', 'Target: outcome'];
    const rows = page.split(/^## /m).flatMap((section) => {
      const heading = section.split('\n', 1)[0] ?? '';
      return [...section.matchAll(/^\| `([a-z_]+)` +\|[^|]*\|[^|]*\| (.*?) +\|[^|]*\|$/gm)].map(
        ([, key = '', meaning = '']) => ({ heading, key, meaning }),
      );
    });
    expect(rows.length).toBeGreaterThan(100);
    for (const { heading, key, meaning } of rows.filter((row) => !apart.includes(row.heading))) {
      const of = objects.filter(({ title }) => {
        if (heading === 'Every field' || heading === 'Foreseen and computed')
          return title.startsWith('Field: ');
        if (heading === 'Every column') return title.startsWith('Column: ');
        return heading === 'Field declared in a form' ? title.endsWith(', in a form') : title === heading;
      });
      const described = of.flatMap(({ properties }) => {
        const property = properties[key];
        return property === undefined ? [] : [property.description];
      });
      expect(described.length, `${heading}: ${key}`).toBeGreaterThan(0);
      for (const description of described) expect(description).toContain(meaning);
    }
    const inline = JSON.stringify(schema).match(/"additionalProperties":false/g) ?? [];
    // A step has one key of its own and an event beside it.
    expect(inline.length).toBe(objects.length - 1);
  });

  it('has no reference that leads nowhere and no definition that nothing refers to', () => {
    const named = [...JSON.stringify(schema).matchAll(/"#\/\$defs\/([^"]+)"/g)].map(([, name]) => name ?? '');
    expect([...new Set(named)].sort()).toEqual(Object.keys(definitions).sort());
  });

  it.each([
    ['a key that is not known', { colour: 'red' }, '/: colour'],
    ['a text in one language', { title: { id: 'Judul' } }, '/title: en'],
    ['a value of another type', { calendar: 5 }, '/calendar: type'],
    ['letters of tracking that are too many', { tracking: 'ABCDEF' }, '/tracking: pattern'],
    [
      'a field of an unknown type',
      { data: { judul: { type: 'colour', label: { id: 'a', en: 'b' } } } },
      '/data/judul: oneOf',
    ],
    [
      'a choice from a list and a table at once',
      { data: { judul: { type: 'choice', of: {}, table: 'x', label: { id: 'a', en: 'b' } } } },
      '/data/judul: oneOf',
    ],
  ])('refuses %s', (_says, part, wrong) => {
    expect(wrongIn({ ...small(), ...part })).toEqual([wrong]);
  });

  it('refuses a file without a needed key', () => {
    const { states: _states, ...rest } = small();
    expect(wrongIn(rest)).toEqual(['/: states']);
  });
});

describe('the JSON Schema of fragment files', () => {
  const fragmentSchema = fragmentJsonSchema(page);
  const wrong = (text: string): string[] => mismatches(fragmentSchema, parse(text) as Json);

  it('accepts a fragment with params and outcomes, and every one of this repository', () => {
    expect(wrong(FRAGMENT)).toEqual([]);
    for (const file of globSync('workflows/**/fragments/*.yaml'))
      expect(wrong(readFileSync(file, 'utf8'))).toEqual([]);
  });

  it.each([
    ['an outcome that is a list', FRAGMENT.replace('outcome: lulus', 'outcome: [lulus]'), 1],
    ['a param of an unknown kind', FRAGMENT.replace('kind: duration', 'kind: time'), 1],
    ['a key that is not known', `${FRAGMENT}colour: red\n`, 1],
    ['no outcomes', FRAGMENT.replace(/outcomes: .*/, ''), 1],
  ])('refuses %s', (_says, text, count) => {
    expect(wrong(text)).toHaveLength(count);
  });

  it('has no reference that leads nowhere and no definition that nothing refers to', () => {
    const named = [...JSON.stringify(fragmentSchema).matchAll(/"#\/\$defs\/([^"]+)"/g)].map(
      ([, name]) => name ?? '',
    );
    const defined = Object.keys(fragmentSchema['$defs'] as Readonly<Record<string, Schema>>);
    expect([...new Set(named)].sort()).toEqual(defined.sort());
  });
});

/** The words of JSON Schema that the schema of process files uses; another one in it must be taught here first. */
const silent = new Set(['$schema', '$defs', 'title', 'description']);

/** Where a value does not fit a schema, as `/path: what`. A small validator for tests, of those words alone that are used. */
function mismatches(schema: Schema, value: Json): string[] {
  const definitions = schema['$defs'] as Readonly<Record<string, Schema>>;
  const check = (part: Json, at: Json, path: string): string[] => {
    const rules = part as Schema;
    return Object.entries(rules).flatMap(([word, rule]) => {
      if (silent.has(word)) return [];
      const say = (good: boolean, what = word): string[] =>
        good ? [] : [`${path === '' ? '/' : path}: ${what}`];
      const fitting = (): number =>
        (rule as Schema[]).filter((option) => check(option, at, path).length === 0).length;
      const entries = isMap(at) ? Object.entries(at) : [];
      switch (word) {
        case '$ref':
          return check(definitions[(rule as string).replace('#/$defs/', '')]!, at, path);
        case 'type':
          return say(typeOf(at) === rule || (rule === 'number' && typeOf(at) === 'integer'));
        case 'const':
          return say(at === rule);
        case 'enum':
          return say((rule as Json[]).includes(at));
        case 'oneOf':
          return say(fitting() === 1);
        case 'anyOf':
          return say(fitting() > 0);
        case 'pattern':
          return say(typeof at !== 'string' || new RegExp(rule as string).test(at));
        case 'minLength':
          return say(typeof at !== 'string' || at.length >= Number(rule));
        case 'maxLength':
          return say(typeof at !== 'string' || at.length <= Number(rule));
        case 'minimum':
          return say(typeof at !== 'number' || at >= Number(rule));
        case 'maximum':
          return say(typeof at !== 'number' || at <= Number(rule));
        case 'minItems':
          return say(!Array.isArray(at) || at.length >= Number(rule));
        case 'maxItems':
          return say(!Array.isArray(at) || at.length <= Number(rule));
        case 'prefixItems':
          return Array.isArray(at)
            ? (rule as Json[]).flatMap((item, i) => check(item, (at as Json[])[i] ?? null, `${path}/${i}`))
            : [];
        case 'items':
          return Array.isArray(at)
            ? (at as Json[]).flatMap((item, i) => check(rule, item, `${path}/${i}`))
            : [];
        case 'required':
          return isMap(at) ? (rule as string[]).flatMap((key) => say(Object.hasOwn(at, key), key)) : [];
        case 'properties':
          return entries.flatMap(([key, inner]) =>
            Object.hasOwn(rule as Schema, key) ? check((rule as Schema)[key]!, inner, `${path}/${key}`) : [],
          );
        case 'additionalProperties':
          return entries
            .filter(([key]) => !Object.hasOwn((rules['properties'] ?? {}) as Schema, key))
            .flatMap(([key, inner]) =>
              rule === false ? say(false, key) : check(rule, inner, `${path}/${key}`),
            );
        default:
          throw new Error(`${word} is not known to this validator`);
      }
    });
  };
  return check(schema, value, '');
}

function isMap(value: Json): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typeOf(value: Json): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}
