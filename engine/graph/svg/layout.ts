/** Gives the parts of a picture their places. */
import elk from 'elkjs/lib/elk.bundled.js';
import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';
import { boldWidthOf, LINE, widthOf } from '../wrap.ts';
import { SIZE } from './picture.ts';
import type { Arrow, Box, Picture } from './picture.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Area extends Point {
  readonly width: number;
  readonly height: number;
}
export interface PlacedArrow {
  readonly arrow: Arrow;
  readonly points: readonly Point[];
  /** Where its lines of text stand. */
  readonly label: Area | null;
}
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly { readonly box: Box; readonly area: Area }[];
  /** The dots where a case, or what lies in a state, begins. */
  readonly dots: readonly Area[];
  readonly arrows: readonly PlacedArrow[];
}

export const PAD = 14;
const DOT = 16;
const ROOT = '$case';
const LAYER = 'elk.layered.layering.layerConstraint';

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.json.shapeCoords': 'ROOT',
  'elk.json.edgeCoords': 'ROOT',
  'elk.randomSeed': '1',
  'elk.separateConnectedComponents': 'false',
  'elk.padding': '[top=20,left=20,bottom=20,right=20]',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.cycleBreaking.strategy': 'DEPTH_FIRST',
  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
  'elk.layered.spacing.nodeNodeBetweenLayers': '44',
  'elk.layered.spacing.edgeNodeBetweenLayers': '22',
  'elk.spacing.nodeNode': '36',
  'elk.spacing.edgeNode': '24',
  'elk.spacing.edgeEdge': '18',
  'elk.spacing.edgeLabel': '6',
  'elk.spacing.labelNode': '10',
} as const;

/** Lays out a picture with ELK (layered, states within states). The same picture always gets the same places. */
export async function layOut(picture: Picture): Promise<Layout> {
  // It starts a worker of its own, which in Node is this thread.
  const laid = await new elk.default().layout(treeOf(picture));
  const areas = new Map<string, Area>();
  const edges = new Map<string, ElkExtendedEdge>();
  collect(laid, areas, edges);
  const areaOf = (id: string): Area => areas.get(id) ?? { x: 0, y: 0, width: 0, height: 0 };
  return {
    width: Math.ceil(laid.width ?? 0),
    height: Math.ceil(laid.height ?? 0),
    boxes: picture.boxes.map((box) => ({ box, area: areaOf(box.id) })),
    dots: dotsOf(picture).map((id) => areaOf(id)),
    arrows: picture.arrows.map((arrow) => placed(arrow, edges.get(arrow.id))),
  };
}

/** The height that title and lines of a box take. */
export function headHeight({ title, small }: Box): number {
  return Math.ceil(title.length * SIZE.title * LINE + small.length * SIZE.small * LINE);
}

function treeOf(picture: Picture): ElkNode {
  // What no arrow reaches would stand at the top.
  const isAlone = ({ id }: Box): boolean => picture.arrows.every(({ from, to }) => from !== id && to !== id);
  const inside = (parent: string | null): ElkNode[] => [
    ...dotsOf(picture)
      .filter((id) => id === dotOf(parent))
      .map((id) => ({ id, width: DOT, height: DOT, layoutOptions: { [LAYER]: 'FIRST' } })),
    ...picture.boxes.filter((box) => box.parent === parent).map(nodeOf),
  ];
  const nodeOf = (box: Box): ElkNode => {
    const width = 2 * PAD + headWidth(box);
    const height = headHeight(box) + 2 * PAD;
    const children = inside(box.id);
    if (children.length === 0)
      return { id: box.id, width, height, ...(isAlone(box) ? { layoutOptions: { [LAYER]: 'LAST' } } : {}) };
    return {
      id: box.id,
      children,
      layoutOptions: {
        'elk.padding': `[top=${String(height + 6)},left=20,bottom=20,right=20]`,
        'elk.nodeSize.constraints': 'MINIMUM_SIZE',
        'elk.nodeSize.minimum': `(${String(width)},${String(height)})`,
      },
    };
  };
  return {
    id: '$root',
    layoutOptions: OPTIONS,
    children: inside(null),
    edges: picture.arrows.map(edgeOf),
  };
}

function headWidth({ title, small }: Box): number {
  return Math.max(
    60,
    ...title.map((line) => boldWidthOf(line, SIZE.title)),
    ...small.map((line) => widthOf(line, SIZE.small)),
  );
}

function edgeOf(arrow: Arrow): ElkExtendedEdge {
  const { id, from, within, to, lines } = arrow;
  const width = Math.max(0, ...lines.map((line) => widthOf(line, SIZE.small)));
  const height = Math.ceil(lines.length * SIZE.small * LINE);
  return {
    id,
    sources: [from ?? dotOf(within)],
    targets: [to],
    labels: lines.length === 0 ? [] : [{ id: `${id} label`, text: lines.join(' '), width, height }],
  };
}

function dotOf(state: string | null): string {
  return `dot ${state ?? ROOT}`;
}

function dotsOf({ arrows }: Picture): readonly string[] {
  return [...new Set(arrows.filter(({ from }) => from === null).map(({ within }) => dotOf(within)))];
}

function collect(node: ElkNode, areas: Map<string, Area>, edges: Map<string, ElkExtendedEdge>): void {
  const { x = 0, y = 0, width = 0, height = 0 } = node;
  areas.set(node.id, { x, y, width, height });
  for (const edge of node.edges ?? []) edges.set(edge.id, edge);
  for (const child of node.children ?? []) collect(child, areas, edges);
}

function placed(arrow: Arrow, edge: ElkExtendedEdge | undefined): PlacedArrow {
  const section = edge?.sections?.[0];
  const label = edge?.labels?.[0];
  const { x = 0, y = 0, width = 0, height = 0 } = label ?? {};
  return {
    arrow,
    points:
      section === undefined ? [] : [section.startPoint, ...(section.bendPoints ?? []), section.endPoint],
    label: label === undefined ? null : { x, y, width, height },
  };
}
