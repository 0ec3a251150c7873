/** A graph as a picture: SVG text, drawn here from places that were laid out. */
import { say } from '#engine/texts/text.ts';
import type { Language } from '#engine/texts/text.ts';
import { GRAPH_TEXTS } from '#engine/texts/graph.ts';
import type { Graph } from '../graph.ts';
import { outlineOf } from '../outline.ts';
import { LINE } from '../wrap.ts';
import { layOut, PAD } from './layout.ts';
import type { Area, Layout, PlacedArrow, Point } from './layout.ts';
import { pictureOf, SIZE } from './picture.ts';
import type { Box } from './picture.ts';
import { styleOf } from './style.ts';

/**
 * The picture of a graph. It needs no script, font or file from elsewhere, follows light and dark, and carries its whole
 * content as text for those who do not see it. The same graph always gives the same bytes.
 */
export async function svgOf(graph: Graph, language: Language): Promise<string> {
  const layout = await layOut(pictureOf(graph, language));
  const { width, height } = layout;
  const name = `graph-${graph.process}`;
  const title = say(GRAPH_TEXTS.diagramOf, language, { title: graph.title[language] });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="alur-graph" id="${name}" viewBox="0 0 ${String(width)} ${String(height)}" width="${String(width)}" height="${String(height)}" role="img" lang="${language}" aria-labelledby="${name}-title" aria-describedby="${name}-outline">`,
    `<title id="${name}-title">${escaped(title)}</title>`,
    `<desc id="${name}-outline">${escaped(outlineOf(graph, language).join('\n'))}</desc>`,
    `<style>${styleOf(name)}</style>`,
    `<defs><marker id="${name}-tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto-start-reverse"><path class="tip" d="M0 0 10 5 0 10z"/></marker></defs>`,
    `<rect class="paper" width="${String(width)}" height="${String(height)}"/>`,
    ...layout.boxes.map(({ box, area }) => boxOf(box, area)),
    ...layout.arrows.map((placed) => lineOf(placed, name)),
    ...layout.dots.map(dotOf),
    ...labelsOf(layout),
    '</svg>',
  ].join('\n');
}

function boxOf(box: Box, area: Area): string {
  const { kind, closed, region } = box.node;
  const isEnd = kind === 'final' || closed !== null;
  const look = isEnd ? 'end' : kind === 'atomic' ? 'plain' : kind;
  const at = `x="${fixed(area.x)}" y="${fixed(area.y)}" width="${fixed(area.width)}" height="${fixed(area.height)}"`;
  const inner = isEnd
    ? `<rect class="rim" x="${fixed(area.x + 3)}" y="${fixed(area.y + 3)}" width="${fixed(area.width - 6)}" height="${fixed(area.height - 6)}" rx="6"/>`
    : '';
  const sheets = kind === 'each' ? sheetsOf(area) : '';
  let y = area.y + PAD;
  const x = area.x + PAD;
  const texts = [
    ...box.title.map((line) => {
      y += SIZE.title * LINE;
      return text('title', x, y - SIZE.title * 0.35, line);
    }),
    ...box.small.map((line) => {
      y += SIZE.small * LINE;
      return text('small', x, y - SIZE.small * 0.35, line);
    }),
  ];
  return `<g class="state ${look}${region ? ' region' : ''}"><rect class="box" ${at} rx="8"/>${inner}${sheets}${texts.join('')}</g>`;
}

/** The rims of two more sheets behind a state that is done once for each of a list, as on a pile. */
function sheetsOf({ x, y, width, height }: Area): string {
  return [4, 8]
    .map((out) => {
      const [left, right] = [fixed(x + out), fixed(x + width + out)];
      const [top, bottom] = [fixed(y + out), fixed(y + height + out)];
      return `<path class="sheet" d="M${right} ${top}L${right} ${bottom}L${left} ${bottom}"/>`;
    })
    .join('');
}

function lineOf({ arrow, points }: PlacedArrow, name: string): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  const at = ({ x, y }: Point): string => `${fixed(x)} ${fixed(y)}`;
  return `<path class="line ${arrow.kind}" d="M${at(first)}${rest.map((point) => `L${at(point)}`).join('')}" marker-end="url(#${name}-tip)"/>`;
}

function dotOf({ x, y, width, height }: Area): string {
  return `<circle class="dot" cx="${fixed(x + width / 2)}" cy="${fixed(y + height / 2)}" r="${fixed(width / 2)}"/>`;
}

/** After all lines, so that none runs over a text. */
function labelsOf({ arrows }: Layout): string[] {
  return arrows.flatMap(({ arrow, label }) =>
    label === null
      ? []
      : arrow.lines.map((line, index) =>
          text('label', label.x, label.y + (index + 1) * SIZE.small * LINE - SIZE.small * 0.35, line),
        ),
  );
}

function text(look: string, x: number, y: number, line: string): string {
  return `<text class="${look}" x="${fixed(x)}" y="${fixed(y)}">${escaped(line)}</text>`;
}

function fixed(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** Text of a file in XML: what XML forbids at all is left out. */
function escaped(value: string): string {
  return value
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
