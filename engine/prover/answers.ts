/** Which answers a condition can give at all: constants, choices and whole numbers are tried out, the rest is unknown. */
import { serialize } from '@marcbachmann/cel-js';
import type { ASTNode } from '@marcbachmann/cel-js';
import { compileExpression } from '#engine/definition/expression.ts';
import { listRoot, parseCel } from '#engine/definition/expression/profile.ts';
import type { Expression } from '#engine/definition/types.ts';
import type { Domain, Domains, Plain } from './domain.ts';

/** `both`: not decided. */
export type Answers = 'yes' | 'no' | 'both';
/** What is known for sure: `region`, `regions` and `items`. */
export type Sure = Readonly<Record<string, unknown>>;

/** Most combinations of values that are tried; beyond it the names with most values count as unknown. */
const MOST_TRIED = 1024;

const compared = new Set<string>(['==', '!=', '<', '<=', '>', '>=', 'in']);
const sameness = new Set<string>(['==', '!=', 'in']);
/** Roots that are given whole. */
const surely = new Set(['region', 'regions', 'items']);

/** The answers that the condition can give while its names have values of their domains. Never says too few. */
export function answersOf(expression: Expression, domains: Domains, sure: Sure): Answers {
  const ast = treeOf(expression);
  const tried = triedValues(expression, ast, domains);
  const unknown = new Set(
    Object.keys(expression.types).filter((name) => !surely.has(rootOf(name)) && !tried.has(name)),
  );
  let yes = false;
  let no = false;
  for (const values of combinations([...tried])) {
    const answer = truthOf(ast, { expression, unknown, scope: { ...sure, ...nested(values) } });
    yes ||= answer !== false;
    no ||= answer !== true;
    if (yes && no) return 'both';
  }
  return yes ? 'yes' : 'no';
}

const trees = new WeakMap<Expression, ASTNode>();

function treeOf(expression: Expression): ASTNode {
  const tree = trees.get(expression) ?? parseCel(expression.cel).ast;
  trees.set(expression, tree);
  return tree;
}

interface Asking {
  readonly expression: Expression;
  readonly unknown: ReadonlySet<string>;
  readonly scope: Readonly<Record<string, unknown>>;
}

/** Null: not known. */
function truthOf(node: ASTNode, asking: Asking): boolean | null {
  if (!namesIn(node).some((name) => asking.unknown.has(name))) return evaluated(node, asking);
  switch (node.op) {
    case '&&': {
      const [left, right] = node.args.map((side) => truthOf(side, asking));
      return left === false || right === false ? false : left === true && right === true ? true : null;
    }
    case '||': {
      const [left, right] = node.args.map((side) => truthOf(side, asking));
      return left === true || right === true ? true : left === false && right === false ? false : null;
    }
    case '!_': {
      const inner = truthOf(node.args, asking);
      return inner === null ? null : !inner;
    }
    case '?:': {
      const [when, then, other] = node.args;
      const which = truthOf(when, asking);
      if (which !== null) return truthOf(which ? then : other, asking);
      const answers = [truthOf(then, asking), truthOf(other, asking)];
      return answers[0] === answers[1] ? (answers[0] ?? null) : null;
    }
    default:
      return null;
  }
}

const parts = new WeakMap<ASTNode, Expression>();

/** A part whose names all have values is asked as the engine asks it; what fails is not decided. */
function evaluated(node: ASTNode, { expression, scope }: Asking): boolean | null {
  const part = parts.get(node) ?? {
    // Not the text at its place: that leaves brackets at its ends out.
    cel: serialize(node),
    types: typesIn(node, expression),
    reads: expression.reads,
  };
  parts.set(node, part);
  try {
    const value = compileExpression(part)(scope);
    return typeof value === 'boolean' ? value : null;
  } catch {
    return null;
  }
}

function typesIn(node: ASTNode, { types }: Expression): Expression['types'] {
  const names = new Set(namesIn(node));
  return Object.fromEntries(Object.entries(types).filter(([name]) => names.has(name)));
}

/** Names as `Expression.types` writes them. */
function namesIn(node: ASTNode): readonly string[] {
  return usesIn(node).map(({ name }) => name);
}

interface Use {
  readonly name: string;
  /** The other side where the name is compared with something written out. */
  readonly literals: readonly Plain[] | null;
  /** Only asked whether they are the same. */
  readonly same: boolean;
}

function usesIn(node: ASTNode): readonly Use[] {
  if (node.op === 'id')
    return listRoot(node.args) === null ? [] : [{ name: `${node.args}.`, literals: null, same: false }];
  const name = nameOf(node);
  if (name !== null) return [{ name, literals: null, same: false }];
  if (compared.has(node.op)) {
    const [left, right] = node.args as readonly [ASTNode, ASTNode];
    const same = sameness.has(node.op);
    return [...sideUses(left, right, same), ...sideUses(right, left, same)];
  }
  return childrenOf(node).flatMap(usesIn);
}

function sideUses(side: ASTNode, other: ASTNode, same: boolean): readonly Use[] {
  const name = nameOf(side);
  return name === null ? usesIn(side) : [{ name, literals: literalsOf(other), same }];
}

function nameOf(node: ASTNode): string | null {
  if (node.op !== '.') return null;
  const [object, name] = node.args;
  return object.op === 'id' ? `${object.args}.${name}` : null;
}

function literalsOf(node: ASTNode): readonly Plain[] | null {
  if (node.op === 'list') {
    const all = node.args.map(literalsOf);
    return all.every((each) => each !== null) ? all.flat() : null;
  }
  if (node.op === '-_') {
    const inner = literalsOf(node.args)?.[0];
    return typeof inner === 'number' ? [-inner] : null;
  }
  if (node.op !== 'value') return null;
  const { args } = node;
  if (typeof args === 'bigint') return [Number(args)];
  return typeof args === 'string' || typeof args === 'boolean' ? [args] : null;
}

function childrenOf(node: ASTNode): readonly ASTNode[] {
  switch (node.op) {
    case 'value':
    case 'id':
      return [];
    case '.':
    case '.?':
      return [node.args[0]];
    case 'call':
      return node.args[1];
    case 'rcall':
      return [node.args[1], ...node.args[2]];
    case '!_':
    case '-_':
      return [node.args];
    case 'map':
      return node.args.flat();
    default:
      return node.args;
  }
}

/** For each name the values that can make a difference; names that cannot be tried out are left out. */
function triedValues(
  expression: Expression,
  ast: ASTNode,
  domains: Domains,
): ReadonlyMap<string, readonly Plain[]> {
  const uses = usesIn(ast);
  const found = Object.keys(expression.types)
    .filter((name) => !surely.has(rootOf(name)))
    .flatMap((name): [string, readonly Plain[]][] => {
      const own = uses.filter((use) => use.name === name);
      const values = valuesOf(domains(name), own);
      return values === null ? [] : [[name, values]];
    })
    .sort(([, a], [, b]) => a.length - b.length);
  const kept = new Map<string, readonly Plain[]>();
  let product = 1;
  for (const [name, values] of found) {
    product *= values.length;
    if (product <= MOST_TRIED) kept.set(name, values);
  }
  return kept;
}

function valuesOf(domain: Domain, uses: readonly Use[]): readonly Plain[] | null {
  if (domain === null) return null;
  if (domain.of === 'values') return domain.values;
  if (uses.some(({ literals }) => literals === null)) return null;
  const literals = uses.flatMap((use) => use.literals ?? []);
  if (domain.of === 'words') {
    // The order of words is not looked into.
    if (uses.some(({ same }) => !same)) return null;
    const words = literals.filter((each) => typeof each === 'string');
    const given = words.filter((word) => word !== '');
    return [...new Set([...given, `${given.join('')}~`, ...(domain.absent ? [''] : [])])];
  }
  const { min, max, absent } = domain;
  const around = literals.flatMap((each) => (typeof each === 'number' ? [each - 1, each, each + 1] : []));
  const inside = [min, max, ...around].filter((each) => each >= min && each <= max);
  return [...new Set([...inside, ...(absent ? [0] : [])])];
}

function* combinations(
  names: readonly (readonly [string, readonly Plain[]])[],
): Generator<ReadonlyMap<string, Plain>> {
  const [first, ...rest] = names;
  if (first === undefined) {
    yield new Map();
    return;
  }
  const [name, values] = first;
  for (const others of combinations(rest))
    for (const value of values) yield new Map([...others, [name, value]]);
}

function nested(values: ReadonlyMap<string, Plain>): Record<string, Record<string, Plain>> {
  const scope: Record<string, Record<string, Plain>> = {};
  for (const [path, value] of values) {
    const root = rootOf(path);
    (scope[root] ??= {})[path.slice(root.length + 1)] = value;
  }
  return scope;
}

function rootOf(name: string): string {
  return name.slice(0, name.indexOf('.'));
}
