/** zod's issues → findings with our codes: unions speak of the shape that was meant, unknown keys bring the known ones. */
import type { z } from 'zod';
import type { DiagnosticCode, Params } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import type { Path } from '../source.ts';
import { meantShape } from './union.ts';

export interface ShapeFinding {
  readonly code: DiagnosticCode;
  readonly path: Path;
  readonly at: 'key' | 'value';
  readonly params: Params;
}
type Issue = z.core.$ZodIssue;

/** The value in its shape, or every reason why it has not that shape. */
export function findIssues<T>(
  shape: z.ZodType<T>,
  value: unknown,
): { data: T | null; findings: ShapeFinding[] } {
  const result = shape.safeParse(value, { error: remember });
  if (result.success) return { data: result.data, findings: [] };
  return { data: null, findings: result.error.issues.flatMap((issue) => toFindings(issue, [], value)) };
}

/** Only here zod shows which schema an issue comes from; what is needed of it later travels in the message. */
function remember(issue: z.core.$ZodRawIssue): string | undefined {
  const schema = issue.inst;
  if (issue.code === 'unrecognized_keys') return knownKeys(schema).join(', ');
  if (issue.code === 'invalid_union') return String(meantShape(schema, issue.input));
  return undefined;
}

function knownKeys(schema: unknown): string[] {
  const shape = (schema as { _zod?: { def?: { shape?: object } } } | undefined)?._zod?.def?.shape;
  return Object.keys(shape ?? {});
}

function toFindings(issue: Issue, above: Path, root: unknown): ShapeFinding[] {
  const path: Path = [
    ...above,
    ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step)),
  ];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(key, issue.message, path));
    case 'invalid_union':
      return unionFindings(issue, path, root);
    case 'invalid_type':
      return [typeFinding(issue.expected, path, root)];
    case 'invalid_value':
      return [valueFinding(issue.values.map(String), path, root)];
    case 'invalid_format':
      return [finding('wrong-format', path, { value: shown(valueAt(root, path)), example: issue.message })];
    case 'too_small':
      return [finding('out-of-range', path, { bound: '#min', limit: Number(issue.minimum) })];
    case 'too_big':
      return [finding('out-of-range', path, { bound: '#max', limit: Number(issue.maximum) })];
    case 'custom':
      return [customFinding(issue.message, path, root)];
    default:
      return [typeFinding(issue.code, path, root)];
  }
}

/** Checks of our own say in their message what is to be reported. */
function customFinding(message: string, path: Path, root: unknown): ShapeFinding {
  if (message === 'missing-key') return missing(path);
  if (message === 'unknown-key') return unknownKey(String(path.at(-1)), 'of', path.slice(0, -1));
  return finding('wrong-type', path, { expected: `#${message}`, received: wordOf(valueAt(root, path)) });
}

function unionFindings(issue: z.core.$ZodIssueInvalidUnion, path: Path, root: unknown): ShapeFinding[] {
  if ('options' in issue && Array.isArray(issue.options))
    return [valueFinding(issue.options.map(String), path, root)];
  const meant = issue.errors[Number(issue.message)] ?? issue.errors[0] ?? [];
  return meant.flatMap((inner) => toFindings(inner, path, root));
}

function unknownKey(key: string, allowed: string, path: Path): ShapeFinding {
  const suggestion = nearest(key, allowed.split(', '));
  const params = { key, allowed, ...(suggestion === null ? {} : { suggestion }) };
  return { code: 'unknown-key', path: [...path, key], at: 'key', params };
}

function typeFinding(expected: string, path: Path, root: unknown): ShapeFinding {
  const value = valueAt(root, path);
  if (value === undefined) return missing(path);
  return finding('wrong-type', path, { expected: wordFor(expected), received: wordOf(value) });
}

function valueFinding(allowed: readonly string[], path: Path, root: unknown): ShapeFinding {
  const value = valueAt(root, path);
  if (value === undefined) return missing(path);
  const suggestion = typeof value === 'string' ? nearest(value, allowed) : null;
  const params = { value: shown(value), allowed: allowed.join(', ') };
  return finding('unknown-value', path, suggestion === null ? params : { ...params, suggestion });
}

function missing(path: Path): ShapeFinding {
  return { code: 'missing-key', path, at: 'key', params: { key: String(path.at(-1) ?? '') } };
}

function finding(code: DiagnosticCode, path: Path, params: Params): ShapeFinding {
  return { code, path, at: 'value', params };
}

/** Words between `#` and the end are looked up in the language of the reader. */
function wordFor(zodType: string): string {
  const words: Readonly<Record<string, string>> = {
    string: '#text',
    number: '#number',
    int: '#number',
    boolean: '#boolean',
    array: '#list',
    object: '#map',
    record: '#map',
  };
  return words[zodType] ?? zodType;
}

function wordOf(value: unknown): string {
  if (value === null) return '#nothing';
  if (Array.isArray(value)) return '#list';
  if (typeof value === 'object') return '#map';
  return shown(value);
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}
