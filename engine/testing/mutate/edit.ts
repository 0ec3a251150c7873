/** Edits of a process file's YAML tree that a slip of the designer could be, generic over what stands in it. */
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document, Pair, YAMLMap, YAMLSeq } from 'yaml';
import type { Path } from '#engine/definition/source.ts';

export const operators = ['drop', 'rename', 'swap', 'negate', 'retarget', 'reorder', 'number'] as const;
export type Operator = (typeof operators)[number];

/** One edit, before it is made. */
export interface Edit {
  readonly operator: Operator;
  /** The part that is edited: what is dropped, renamed and so on. */
  readonly path: Path;
  /** Stable as long as the place is: by it an equivalent edit is known again. */
  readonly name: string;
  readonly make: (document: Document) => void;
}

/** Every edit of each operator that the file allows. Lists of plain values and of maps are edited alike. */
export function editsOf(text: string): Edit[] {
  const document = parseDocument(text);
  const states = isMap(document.get('states')) ? keysOf(document.get('states') as YAMLMap) : [];
  return editsIn(document.contents, [], states);
}

function editsIn(node: unknown, path: Path, states: readonly string[]): Edit[] {
  if (isMap(node)) {
    const own = node.items.flatMap((pair, index) => editsOfPair(node, pair, index, path, states));
    return [...own, ...node.items.flatMap((pair) => editsIn(pair.value, [...path, keyOf(pair)], states))];
  }
  if (!isSeq(node)) return [];
  const own = node.items.flatMap((_item, index): Edit[] => [
    edit('drop', [...path, index], '', (list: YAMLSeq) => void list.items.splice(index, 1), path, isList),
    ...(index === 0
      ? []
      : [
          edit('reorder', [...path, index], '', (list: YAMLSeq) => exchange(list.items, index), path, isList),
        ]),
  ]);
  return [...own, ...node.items.flatMap((item, index) => editsIn(item, [...path, index], states))];
}

function editsOfPair(map: YAMLMap, pair: Pair, index: number, path: Path, states: readonly string[]): Edit[] {
  const key = keyOf(pair);
  const here = [...path, key];
  const value = isScalar(pair.value) ? pair.value.value : undefined;
  const set = (operator: Operator, to: unknown): Edit =>
    edit(operator, here, String(to), (each: YAMLMap) => each.set(key, to), path, isTree);
  const next = map.items[index + 1];
  return [
    edit('drop', here, '', (each: YAMLMap) => void each.delete(key), path, isTree),
    edit('rename', here, `${key}_x`, (each: YAMLMap) => renameKey(each, index, `${key}_x`), path, isTree),
    ...(index === 0
      ? []
      : [edit('reorder', here, '', (each: YAMLMap) => exchange(each.items, index), path, isTree)]),
    ...(next === undefined
      ? []
      : [edit('swap', here, keyOf(next), (each: YAMLMap) => swapValues(each, index), path, isTree)]),
    ...(typeof value === 'boolean' ? [set('negate', !value)] : []),
    ...(typeof value === 'string' && (key === 'cel' || key === 'when') ? [set('negate', `!(${value})`)] : []),
    ...(typeof value === 'number' ? [set('number', value + 1), set('number', value - 1)] : []),
    ...(typeof value === 'string' && /^\d+ \w/.test(value)
      ? [
          set(
            'number',
            value.replace(/^\d+/, (count) => String(Number(count) + 1)),
          ),
        ]
      : []),
    ...(typeof value === 'string' && states.includes(value)
      ? states.filter((state) => state !== value).map((state) => set('retarget', state))
      : []),
  ];
}

function edit<Parent extends YAMLMap | YAMLSeq>(
  operator: Operator,
  path: Path,
  to: string,
  change: (parent: Parent) => void,
  parentPath: Path,
  isParent: (node: unknown) => node is Parent,
): Edit {
  const name = `${operator} ${path.join('.')}${to === '' ? '' : ` → ${to}`}`;
  const make = (document: Document): void => {
    const parent = parentPath.length === 0 ? document.contents : document.getIn(parentPath, true);
    if (isParent(parent)) change(parent);
  };
  return { operator, path, name, make };
}

const isTree = (node: unknown): node is YAMLMap => isMap(node);
const isList = (node: unknown): node is YAMLSeq => isSeq(node);

function exchange(items: unknown[], index: number): void {
  items.splice(index - 1, 2, items[index], items[index - 1]);
}

function swapValues(map: YAMLMap, index: number): void {
  const [one, two] = [map.items[index], map.items[index + 1]];
  if (one !== undefined && two !== undefined) [one.value, two.value] = [two.value, one.value];
}

function renameKey(map: YAMLMap, index: number, to: string): void {
  const key = map.items[index]?.key;
  if (isScalar(key)) key.value = to;
}

function keysOf(map: YAMLMap): string[] {
  return map.items.map(keyOf);
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
}
