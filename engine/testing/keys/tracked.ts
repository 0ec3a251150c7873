/** Notes which properties of a definition are read by whoever is given it. */

type Leaf = string | number | boolean | null;
type Tree = { readonly [key: string]: Json } | readonly Json[];
export type Json = Leaf | Tree;

/** Objects whose keys are names that a designer chose. */
export const NAME_MAPS: ReadonlySet<string> = new Set([
  'roles',
  'settings',
  'data',
  'clocks',
  'decisions',
  'start',
  'states',
  'on',
  'options',
  'columns',
  'cases',
  'tables',
  'letters',
  'messages',
  'carries',
  'locks',
]);

/** What is read as a whole or not at all: the types of an expression's names, the order of names. */
const WHOLE: ReadonlySet<string> = new Set(['types', 'order']);

/**
 * A copy of `value` that reads like it and adds to `read` the kind of each property that is read: the properties of the
 * object that it belongs to, which tell its type, and its own name. Copying an object (spread) is not reading it: what is
 * copied may never be used. Texts in two languages count as one value. Nothing of the copy can be written.
 */
export function tracked<T extends object>(value: T, read: Set<string>): T {
  return follow(JSON.parse(JSON.stringify(value)) as Json, '', read, new WeakMap()) as T;
}

/** A property as it stands in a definition. */
export interface Property {
  readonly name: string;
  /** All names of the object that it belongs to: they tell its type. */
  readonly beside: readonly string[];
  /** Names down to it. */
  readonly place: string;
}

/** Every property in `value` that says something: a list or object without anything in it was not written in the file. */
export function propertiesIn(value: Json, place: string, key = ''): readonly Property[] {
  if (isLeaf(value, key)) return [];
  const isList = Array.isArray(value);
  const isMap = !isList && NAME_MAPS.has(key);
  return Object.entries(value).flatMap(([name, inner]) => {
    if (isEmpty(inner)) return [];
    const at = `${place}/${name}`;
    const own = isList || isMap ? [] : [{ name, beside: Object.keys(value), place: at }];
    return [...own, ...propertiesIn(inner, at, isList ? key : isMap ? '' : name)];
  });
}

/** So many types have a property of that name that it is one thing in all of them, as the label of a field. */
const COMMON = 4;

/**
 * Those of the properties that nobody has read, one of each type. Objects are of one type when all names of the one are
 * names of the other: what may be left out is left out. `all` are the properties that tell which types there are.
 */
export function unreadAmong(
  properties: readonly Property[],
  read: ReadonlySet<string>,
  all: readonly Property[],
): readonly Property[] {
  const readOf = new Map<string, string[][]>();
  for (const kind of read) {
    const [type = '', name = ''] = kind.split(' . ');
    readOf.set(name, [...(readOf.get(name) ?? []), type.split(' ')]);
  }
  const types = new Map<string, Set<string>>();
  for (const { name, beside } of all)
    types.set(name, (types.get(name) ?? new Set()).add(beside.toSorted().join(' ')));
  const isRead = ({ name, beside }: Property): boolean => {
    const where = readOf.get(name) ?? [];
    if ((types.get(name)?.size ?? 0) >= COMMON) return where.length > 0;
    return where.some((type) => isWithin(type, beside) || isWithin(beside, type));
  };
  const found = new Map(properties.filter((each) => !isRead(each)).map((each) => [kindOf(each), each]));
  return [...found.values()];
}

function isWithin(some: readonly string[], all: readonly string[]): boolean {
  return some.every((name) => all.includes(name));
}

function follow(value: Json, key: string, read: Set<string>, known: WeakMap<object, object>): unknown {
  if (isLeaf(value, key)) return value;
  const before = known.get(value);
  if (before !== undefined) return before;
  const isList = Array.isArray(value);
  const isMap = !isList && NAME_MAPS.has(key);
  /** Properties that were looked at as a copy does before it takes their values. */
  const copying = new Set<PropertyKey>();
  const proxy = new Proxy(value, {
    getOwnPropertyDescriptor(target, name) {
      copying.add(name);
      return Reflect.getOwnPropertyDescriptor(target, name);
    },
    get(target, name) {
      const inner = Reflect.get(target, name) as Json;
      const isCopied = copying.delete(name);
      if (typeof name === 'symbol' || !Object.hasOwn(target, name)) return inner;
      if (!isList && !isMap && !isCopied) read.add(kindOf({ name, beside: Object.keys(target) }));
      return follow(inner, isList ? key : isMap ? '' : name, read, known);
    },
    has(target, name) {
      if (typeof name === 'string' && Object.hasOwn(target, name))
        read.add(kindOf({ name, beside: Object.keys(target) }));
      return Reflect.has(target, name);
    },
    set: () => false,
  });
  known.set(value, proxy);
  return proxy;
}

function kindOf({ name, beside }: Pick<Property, 'name' | 'beside'>): string {
  return `${beside.toSorted().join(' ')} . ${name}`;
}

function isEmpty(value: Json): boolean {
  return value === null || (typeof value === 'object' && Object.keys(value).length === 0);
}

/** Nothing is looked for in it. */
function isLeaf(value: Json, key: string): value is Leaf {
  if (typeof value !== 'object' || value === null) return true;
  return WHOLE.has(key) || ['id en', 'en id'].includes(Object.keys(value).join(' '));
}
