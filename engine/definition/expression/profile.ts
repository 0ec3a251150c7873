/** The part of CEL that process files use: bounded in size, without loops in loops, without anything that could differ between runs. */
import { Environment, serialize } from '@marcbachmann/cel-js';
import type { ASTNode } from '@marcbachmann/cel-js';
import { withDays } from './days.ts';
import { withSignedNames } from './signed.ts';

export const maxExpressionLength = 1000;
export const roots = [
  'data',
  'old',
  'form',
  'case',
  'now',
  'settings',
  'look',
  'table',
  'region',
  'regions',
  'signed',
  'result',
  'message',
  'it',
  'items',
] as const;
export type Root = (typeof roots)[number];

/**
 * `matches` is a backtracking RegExp; `has` would always say yes, since what is absent reads as empty; bytes, maps and
 * timestamps have no field type; `map` and `filter` inside each other multiply.
 */
const functions = new Set(['size', 'string', 'int', 'double', 'days']);
const methods = new Set(['size', 'contains', 'startsWith', 'endsWith']);
/** Written like a function, and read as a name. */
const named = ['signed'];
const loops = new Set(['exists', 'exists_one', 'all', 'filter', 'map']);
export const allowedCalls = [...functions, ...named, 'contains', 'startsWith', 'endsWith', ...loops].join(
  ', ',
);

export const celOptions = {
  limits: { maxAstNodes: 200, maxDepth: 24, maxListElements: 100, maxMapEntries: 0, maxCallArguments: 4 },
} as const;

/** A place in the expression's text, end exclusive. */
interface Place {
  readonly start: number;
  readonly end: number;
}
export interface Inspection {
  /** Names read through a root, as `data.kelas`; the name is empty where a root is read whole. */
  readonly uses: readonly (Place & { readonly root: Root; readonly name: string })[];
  /** Cells of reference tables: the column that is read of a row and the expression that names it, beside the use of the table. */
  readonly cells: readonly (Place & {
    readonly table: string;
    readonly key: string;
    readonly column: string;
  })[];
  /** Words outside the profile. */
  readonly refused: readonly (Place & { readonly name: string })[];
  /** Words that mean nothing. */
  readonly unknown: readonly (Place & { readonly name: string })[];
}

/** The roots that are read whole, not by a name in them. */
export const listRoots = ['regions', 'items'] as const;
export type ListRoot = (typeof listRoots)[number];

export function listRoot(name: string): ListRoot | null {
  return listRoots.find((root) => root === name) ?? null;
}

/** The root whose names are reference tables. */
const TABLE_ROOT = 'table';

const runtime = roots.reduce(
  (environment, root) =>
    environment.registerVariable(root, listRoot(root) !== null ? 'list<dyn>' : 'map<string, dyn>'),
  withDays(new Environment({ ...celOptions, homogeneousAggregateLiterals: false })),
);

/** Parses without types. @throws the library's ParseError. */
export function parseCel(cel: string): ReturnType<Environment['parse']> {
  return runtime.parse(withSignedNames(cel));
}

/** Names that an expression uses, and what of it is outside the profile. */
export function inspect(ast: ASTNode): Inspection {
  const found = { uses: [], cells: [], refused: [], unknown: [] };
  look(ast, { found, bound: null });
  return found;
}

interface Looking {
  readonly found: {
    readonly uses: (Place & { root: Root; name: string })[];
    readonly cells: (Place & { table: string; key: string; column: string })[];
    readonly refused: (Place & { name: string })[];
    readonly unknown: (Place & { name: string })[];
  };
  /** The loop variable, inside a loop. */
  readonly bound: string | null;
}

function look(node: ASTNode, looking: Looking): void {
  switch (node.op) {
    case 'id':
      if (listRoot(node.args) !== null)
        looking.found.uses.push({ root: listRoot(node.args) ?? 'regions', name: '', ...placeOf(node) });
      else if (node.args !== looking.bound) looking.found.unknown.push({ name: node.args, ...placeOf(node) });
      break;
    case '.':
      lookAtMember(node.args[0], node.args[1], node, looking);
      break;
    case 'value':
      if (!isPlainLiteral(node.args)) refuse(node.input.slice(node.start, node.end), node, looking);
      break;
    case 'call':
      if (!functions.has(node.args[0])) refuse(node.args[0], node, looking);
      lookAll(node.args[1], looking);
      break;
    case 'rcall':
      lookAtMethod(node.args[0], node.args[1], node.args[2], node, looking);
      break;
    case 'map':
      refuse('{ }', node, looking);
      break;
    case '!_':
    case '-_':
      look(node.args, looking);
      break;
    default:
      lookAll(node.args as readonly ASTNode[], looking);
  }
}

/** Bytes and unsigned numbers are objects here; whole numbers are BigInt. */
function isPlainLiteral(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}

function lookAll(nodes: readonly ASTNode[], looking: Looking): void {
  for (const node of nodes) look(node, looking);
}

function lookAtMember(object: ASTNode, name: string, node: ASTNode, looking: Looking): void {
  if (object.op === '[]' && tableNamed(object.args[0]) !== null) {
    lookAtCell(object.args[0], object.args[1], name, node, looking);
    return;
  }
  const word = object.op === 'id' && object.args !== looking.bound ? object.args : null;
  const root = roots.find((known) => known === word);
  if (root === undefined) look(object, looking);
  // A table is read by a row and a column: as a whole it could not be told what was read of it.
  else if (root === TABLE_ROOT) refuse(`${TABLE_ROOT}.${name}`, node, looking);
  else looking.found.uses.push({ root, name, ...placeOf(node) });
}

/** `table.kinds[data.kind].fee`: one cell of one row. */
function lookAtCell(table: ASTNode, key: ASTNode, column: string, node: ASTNode, looking: Looking): void {
  const name = tableNamed(table) ?? '';
  looking.found.uses.push({ root: TABLE_ROOT, name, ...placeOf(table) });
  looking.found.cells.push({ table: name, key: serialize(key), column, ...placeOf(node) });
  look(key, looking);
}

/** The name of the table that a node is, or null. */
function tableNamed(node: ASTNode): string | null {
  return node.op === '.' && node.args[0].op === 'id' && node.args[0].args === TABLE_ROOT
    ? node.args[1]
    : null;
}

function lookAtMethod(
  name: string,
  receiver: ASTNode,
  args: readonly ASTNode[],
  node: ASTNode,
  looking: Looking,
): void {
  look(receiver, looking);
  if (loops.has(name)) {
    lookAtLoop(name, args, node, looking);
    return;
  }
  if (!methods.has(name)) refuse(name, node, looking);
  lookAll(args, looking);
}

function lookAtLoop(name: string, args: readonly ASTNode[], node: ASTNode, looking: Looking): void {
  const variable = args[0]?.op === 'id' ? args[0].args : null;
  if (looking.bound !== null) refuse(`${name} (${name} inside a loop)`, node, looking);
  else if (variable === null || roots.some((root) => root === variable))
    refuse(String(variable), node, looking);
  else lookAll(args.slice(1), { found: looking.found, bound: variable });
}

function refuse(name: string, node: ASTNode, looking: Looking): void {
  looking.found.refused.push({ name, ...placeOf(node) });
}

function placeOf(node: ASTNode): Place {
  return { start: node.start, end: node.end };
}
