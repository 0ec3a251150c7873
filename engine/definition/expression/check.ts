/** Checks an expression against the names it may read, before anything runs. */
import { once } from '../once.ts';
import { Environment } from '@marcbachmann/cel-js';
import type { DiagnosticCode, Params } from '../diagnostic.ts';
import { lookAlike } from '../look-alike.ts';
import { nearest } from '../nearest.ts';
import type { Expression, ExpressionType, Field, FieldValueType, PlainType } from '../types.ts';
import { withDays } from './days.ts';
import type { ExpressionFinding, NameType, Readable } from './finding.ts';
import { hinted } from './hint.ts';
import {
  allowedCalls,
  celOptions,
  inspect,
  listRoot,
  listRoots,
  maxExpressionLength,
  parseCel,
} from './profile.ts';
import type { Inspection, Root } from './profile.ts';
import { signedParts, withSignedNames } from './signed.ts';

export type { ExpressionFinding, NameType, NameTypes, Readable } from './finding.ts';

export interface CheckedExpression {
  readonly expression: Expression;
  readonly findings: readonly ExpressionFinding[];
}

/**
 * How a field's value is seen by expressions; a date (2026-03-25), a time (09:30) and an instant in UTC compare as text, a
 * point is "latitude, longitude", money an int of whole rupiah.
 */
export function expressionTypeOf(field: Typed): FieldValueType {
  if (field.type === 'table') return { rows: columnTypes(field.columns ?? {}) };
  switch (field.type) {
    case 'integer':
    case 'money':
      return 'int';
    case 'number':
      return 'double';
    case 'boolean':
      return 'bool';
    case 'files':
    case 'document':
    case 'choices':
    case 'checklist':
      return 'list';
    default:
      return 'string';
  }
}

/** A field, as it is written or as it runs. */
interface Typed {
  readonly type: Field['type'];
  readonly columns?: Readonly<Record<string, { readonly type: Field['type']; readonly personal?: unknown }>>;
}

/** Personal columns are not there. */
function columnTypes(columns: NonNullable<Typed['columns']>): Record<string, PlainType> {
  return Object.fromEntries(
    Object.entries(columns).flatMap(([name, column]): [string, PlainType][] => {
      const type = expressionTypeOf(column);
      const isPersonal = column.personal !== undefined && column.personal !== null;
      return isPersonal || typeof type === 'object' || type === 'list' ? [] : [[name, type]];
    }),
  );
}

/** Checks syntax, profile, names and types; `expected` is the type the result must have; `plain`: any but a list. Never throws. */
export function checkExpression(
  cel: string,
  readable: Readable,
  expected: ExpressionType | 'plain',
): CheckedExpression {
  const known = checkedIn(readable);
  const key = JSON.stringify([expected, cel]);
  const found = known.get(key) ?? checkAnew(cel, readable, expected);
  known.set(key, found);
  return found;
}

/** What was checked with these names already: the rules ask first, then what is built. */
const checkedIn = once((_names: Readable) => new Map<string, CheckedExpression>());

function checkAnew(cel: string, readable: Readable, expected: ExpressionType | 'plain'): CheckedExpression {
  const { expression, findings } = checkPlainly(cel, readable, expected);
  return { expression, findings: findings.map((finding) => hinted(finding, cel, readable)) };
}

function checkPlainly(
  cel: string,
  readable: Readable,
  expected: ExpressionType | 'plain',
): CheckedExpression {
  const empty: Expression = { cel, types: {}, reads: [] };
  const whole = { start: 0, end: cel.length };
  if (cel.length > maxExpressionLength) {
    return { expression: empty, findings: [syntax(`> ${maxExpressionLength}`, whole)] };
  }
  const strange = strangeCharacter(cel);
  if (strange !== null) return { expression: empty, findings: [strange] };
  let inspection: Inspection;
  try {
    inspection = inspect(parseCel(cel).ast);
  } catch (error) {
    return { expression: empty, findings: [syntax(summaryOf(error), rangeOf(error) ?? whole)] };
  }
  const expression = describe(cel, inspection, readable);
  const findings = [
    ...profileFindings(inspection, readable),
    ...nameFindings(cel, inspection, readable),
    ...cellFindings(inspection, readable),
  ];
  return {
    expression,
    findings: findings.length > 0 ? findings : typeFindings(expression, expected, inspection.cells),
  };
}

/** A character outside of quoted texts that only looks like one of an expression. */
function strangeCharacter(cel: string): ExpressionFinding | null {
  // Quoted texts become blanks, so that offsets stay.
  const bare = cel.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, (quoted) => ' '.repeat(quoted.length));
  const alike = lookAlike(bare);
  if (alike === null) return null;
  const { character, at } = alike;
  const word = /^[^\s()<>=!&|,]*/.exec(cel.slice(at))?.[0] ?? '';
  const start = at - (/[^\s()<>=!&|,]*$/.exec(cel.slice(0, at))?.[0].length ?? 0);
  const name = cel.slice(start, at + Math.max(word.length, 1));
  const meant = lookAlike(name)?.meant ?? name;
  return found('look-alike', { name, character, meant }, { start, end: start + name.length });
}

/** Of a table only the columns that the expression reads. */
function readOf(type: ExpressionType, table: string, cells: Inspection['cells']): ExpressionType {
  if (typeof type !== 'object' || !('table' in type)) return type;
  const read = Object.entries(type.table).filter(([column]) =>
    cells.some((cell) => cell.table === table && cell.column === column),
  );
  return { table: Object.fromEntries(read) };
}

function describe(cel: string, { uses, cells }: Inspection, readable: Readable): Expression {
  const types = new Map<string, ExpressionType>();
  const reads = new Set<string>();
  for (const { root, name } of uses) {
    const known = nameType(readable, root, name);
    const list = listRoot(root);
    if (list !== null) types.set(`${root}.`, list);
    else if (known !== undefined) types.set(`${root}.${name}`, readOf(known.type, name, cells));
    if (root === 'data' || root === 'old') reads.add(name);
  }
  const sorted = [...types].sort(([a], [b]) => (a < b ? -1 : 1));
  return { cel, types: Object.fromEntries(sorted), reads: [...reads].sort() };
}

function profileFindings({ refused, unknown }: Inspection, readable: Readable): ExpressionFinding[] {
  const known = Object.keys(readable);
  const bad = refused.map(({ name, start, end }) =>
    found('expression-not-allowed', { name, allowed: allowedCalls }, { start, end }),
  );
  const strange = unknown.map(({ name, start, end }) =>
    found('expression-name', withSuggestion({ name, allowed: known.join(', ') }, nearest(name, known)), {
      start,
      end,
    }),
  );
  return [...bad, ...strange];
}

/** Roots whose names are not fields of the case. */
const namedRoots: ReadonlySet<Root> = new Set([
  'case',
  'now',
  'look',
  'result',
  'message',
  'region',
  'it',
  ...listRoots,
]);

function nameFindings(cel: string, { uses }: Inspection, readable: Readable): ExpressionFinding[] {
  return uses.flatMap(({ root, name, start, end }) => {
    const place = { start: end - name.length, end };
    const names = readable[root];
    if (names === undefined) {
      return [
        found(
          'expression-name',
          { name: root, allowed: Object.keys(readable).join(', ') },
          { start, end: start + root.length },
        ),
      ];
    }
    if (listRoot(root) !== null && name === '') return [];
    if (root === SIGNED_ROOT) return signedFindings(cel, { name, start, end }, names);
    const known = nameType(readable, root, name);
    if (known?.personal === true) return [found('personal-in-expression', { name }, place)];
    if (known !== undefined) return [];
    const code =
      root === 'settings'
        ? 'unknown-setting'
        : root === 'table'
          ? 'table-not-declared'
          : namedRoots.has(root)
            ? 'expression-name'
            : 'unknown-field';
    const params =
      code === 'expression-name'
        ? { name: `${root}.${name}`, allowed: Object.keys(names).join(', ') }
        : { name };
    return [found(code, withSuggestion(params, nearest(name, Object.keys(names))), place)];
  });
}

const SIGNED_ROOT = 'signed';

/** Written as a call, of a document and a role that are there. */
function signedFindings(
  cel: string,
  { name, start, end }: { readonly name: string; readonly start: number; readonly end: number },
  names: NonNullable<Readable[Root]>,
): ExpressionFinding[] {
  const place = { start, end };
  const call = (known: string): string => {
    const { field, role } = signedParts(known) ?? { field: known, role: '' };
    return `signed("${field}", "${role}")`;
  };
  const allowed = Object.keys(names).map(call).join(', ');
  if (!cel.startsWith('signed(', start))
    return [found('expression-name', { name: 'signed', allowed }, place)];
  if (Object.hasOwn(names, name)) return [];
  const meant = nearest(name, Object.keys(names));
  const params = { name: call(name), allowed };
  return [found('expression-name', withSuggestion(params, meant === null ? null : call(meant)), place)];
}

/** Columns that a table does not have. */
function cellFindings({ cells }: Inspection, readable: Readable): ExpressionFinding[] {
  return cells.flatMap(({ table, column, end }) => {
    const type = nameType(readable, 'table', table)?.type;
    if (typeof type !== 'object' || !('table' in type) || Object.hasOwn(type.table, column)) return [];
    const columns = Object.keys(type.table);
    const params = { name: column, table, allowed: columns.join(', ') };
    const place = { start: end - column.length, end };
    return [found('unknown-column', withSuggestion(params, nearest(column, columns)), place)];
  });
}

function typeFindings(
  { cel, types }: Expression,
  expected: ExpressionType | 'plain',
  cells: Inspection['cells'],
): ExpressionFinding[] {
  const environment = environmentOf(types);
  const result = environment.check(withSignedNames(cel));
  const whole = { start: 0, end: cel.length };
  if (!result.valid)
    return [found('expression-type', { reason: summaryOf(result.error) }, rangeOf(result.error) ?? whole)];
  // The library takes a key of any type; one that reads a loop's variable is asked when it is evaluated.
  for (const { key, start, end } of cells) {
    const named = environment.check(key);
    if (named.valid && named.type !== 'string')
      return [found('expression-type', { reason: `[${named.type ?? '?'}] ≠ [string]` }, { start, end })];
  }
  if (typeof expected === 'object') return [];
  if (expected === 'plain' && plainTypes.some((type) => type === result.type)) return [];
  const wanted =
    expected === 'plain' ? plainTypes.join(' | ') : expected === 'list' ? 'list<string>' : expected;
  if (result.type === wanted) return [];
  return [found('expression-type', { reason: `${result.type ?? '?'} ≠ ${wanted}` }, whole)];
}

const plainTypes = ['string', 'int', 'bool'] as const;

/** The type that an expression gives; null when it has a fault, or gives a list. */
export function typeOfExpression(cel: string, readable: Readable): (typeof plainTypes)[number] | null {
  const { expression, findings } = checkExpression(cel, readable, 'plain');
  if (findings.length > 0) return null;
  const { type } = environmentOf(expression.types).check(withSignedNames(cel));
  return plainTypes.find((plain) => plain === type) ?? null;
}

/** By the names with their types; a form with hundreds of fields beside is nothing to an expression that reads two. */
const environments = new Map<string, Environment>();
const mostEnvironments = 500;

/** Knows the names that the expression reads and no others; that it reads no others was seen before. */
function environmentOf(types: Expression['types']): Environment {
  const key = JSON.stringify(types);
  const known = environments.get(key);
  if (known !== undefined) return known;
  const environment = withDays(
    new Environment(celOptions)
      .registerType('Region', { fields: regionFields })
      .registerType('Item', { fields: itemFields }),
  );
  const schemas = new Map<string, Record<string, string | typeof regionFields>>();
  for (const [path, type] of Object.entries(types)) {
    const dot = path.indexOf('.');
    const [root, name] = [path.slice(0, dot), path.slice(dot + 1)];
    const list = listRoot(root);
    if (list !== null) {
      environment.registerVariable(root, list === 'items' ? 'list<Item>' : 'list<Region>');
      continue;
    }
    const schema = schemas.get(root) ?? {};
    schema[name] = celType(type) ?? rowsType(environment, `${root}_${name}`, type);
    schemas.set(root, schema);
  }
  for (const [name, schema] of schemas) environment.registerVariable({ name, schema });
  if (environments.size === mostEnvironments) environments.clear();
  environments.set(key, environment);
  return environment;
}

/** What can be asked of a region. */
const regionFields = { name: 'string', started: 'bool', done: 'bool', outcome: 'string' };

/** What can be asked of an item. */
const itemFields = { key: 'string', done: 'bool', outcome: 'string' };

/** Null for rows, whose type is declared where they are. */
function celType(type: ExpressionType): string | typeof regionFields | null {
  if (typeof type === 'object') return null;
  if (type === 'region') return regionFields;
  return type === 'list' ? 'list<string>' : type;
}

/** Declares the type of a row, so that its columns are checked like fields. */
function rowsType(environment: Environment, name: string, type: ExpressionType): string {
  const row = `row_of_${name}`;
  if (typeof type === 'object' && 'table' in type) {
    const cells = Object.entries(type.table).map(([column, cell]) => [column, celType(cell) ?? 'dyn']);
    environment.registerType({ name: row, schema: Object.fromEntries(cells) as Record<string, string> });
    return `map<string, ${row}>`;
  }
  const schema: Record<string, PlainType> = typeof type === 'object' ? { ...type.rows } : {};
  environment.registerType({ name: row, schema });
  return `list<${row}>`;
}

function nameType(readable: Readable, root: Root, name: string): NameType | undefined {
  const names = readable[root];
  return names !== undefined && Object.hasOwn(names, name) ? names[name] : undefined;
}

function syntax(reason: string, place: { start: number; end: number }): ExpressionFinding {
  return found('expression-syntax', { reason }, place);
}

function found(
  code: DiagnosticCode,
  params: Params,
  place: { start: number; end: number },
): ExpressionFinding {
  return { code, params, ...place };
}

function withSuggestion(params: Params, suggestion: string | null): Params {
  return suggestion === null ? params : { ...params, suggestion };
}

function summaryOf(error: unknown): string {
  const summary = error instanceof Error && 'summary' in error ? error.summary : undefined;
  return typeof summary === 'string' ? summary : String(error);
}

function rangeOf(error: unknown): { start: number; end: number } | null {
  const range = error instanceof Error && 'range' in error ? error.range : undefined;
  return typeof range === 'object' && range !== null ? (range as { start: number; end: number }) : null;
}
