import { describe, expect, it } from 'vitest';
import { stepsProcess } from '#engine/testing/walk.ts';
import { graphOf } from '../graph.ts';
import { outlineOf } from '../outline.ts';
import { NESTED_PARTS } from '../testing/nested.ts';
import { layOut } from './layout.ts';
import type { Area } from './layout.ts';
import { pictureOf } from './picture.ts';
import { svgOf } from './svg.ts';

const graph = graphOf(stepsProcess(NESTED_PARTS).definition);
const svg = await svgOf(graph, 'en');
const layout = await layOut(pictureOf(graph, 'en'));

const meet = (a: Area, b: Area): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const unescaped = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

describe('a picture of a process', () => {
  it('is the same every time', async () => {
    expect(await svgOf(graphOf(stepsProcess(NESTED_PARTS).definition), 'en')).toBe(svg);
  });

  it('has a name and the whole content as text', () => {
    expect(svg).toMatch(/^<svg [^>]*role="img"[^>]*aria-labelledby="graph-langkah-title"/);
    expect(svg).toContain('<title id="graph-langkah-title">Diagram: Steps</title>');
    const told = unescaped(/<desc [^>]*>([\s\S]*?)<\/desc>/.exec(svg)?.[1] ?? '');
    expect(told.split('\n')).toEqual(outlineOf(graph, 'en'));
  });

  it('asks for nothing from elsewhere and runs no script', () => {
    const within = svg.replace('xmlns="http://www.w3.org/2000/svg"', '');
    expect(within).not.toMatch(/https?:|<script|@import|<image|href=|<foreignObject|\son\w+=/);
    expect([...within.matchAll(/url\(([^)]*)\)/g)].every(([, to]) => to?.startsWith('#') === true)).toBe(
      true,
    );
  });

  it('keeps texts of the file from being taken for markup', () => {
    expect(svg).toContain('&lt;b&gt;--&gt; #x &amp; y');
    expect(svg).not.toContain('<b>');
  });

  it('shows every line of text that the graph has', () => {
    const shown = [...svg.matchAll(/<text [^>]*>(.*?)<\/text>/g)]
      .map(([, line = '']) => unescaped(line))
      .join(' ');
    for (const { label, to } of graph.edges) if (to !== null) expect(shown).toContain(label.en);
    for (const { title } of graph.nodes) expect(shown).toContain(title.en);
  });

  it('puts no box or label over another, unless the one lies in the other', () => {
    const boxes = layout.boxes.map(({ box, area }) => ({ id: box.id, area }));
    const labels = layout.arrows.flatMap(({ label, arrow }) =>
      label === null ? [] : [{ id: arrow.id, area: label }],
    );
    const leaves = boxes.filter(({ id }) => !boxes.some((other) => other.id.startsWith(`${id}.`)));
    const all = [...leaves, ...labels];
    expect(all.length).toBeGreaterThan(15);
    const over = all.flatMap((one, index) =>
      all
        .slice(index + 1)
        .flatMap((other) => (meet(one.area, other.area) ? [`${one.id} and ${other.id}`] : [])),
    );
    expect(over).toEqual([]);
  });

  it('draws every arrow from its state to its target', () => {
    for (const { points } of layout.arrows) expect(points.length).toBeGreaterThan(1);
  });

  it('writes a shared action of many states at its target, with the names of all of them', async () => {
    const many = graphOf(
      stepsProcess(`
shared: [{ in: open, on: { STOP: { by: petugas, title: { id: Henti, en: Stop }, target: e } } }]
states:
  a: { on: { GO: { by: petugas, target: b } } }
  b: { on: { GO: { by: petugas, target: c } } }
  c: { on: { GO: { by: petugas, target: d } } }
  d: { on: { GO: { by: petugas, target: e } } }
  e: { closed: selesai }
`).definition,
    );
    const { boxes, arrows } = pictureOf(many, 'en');
    expect(boxes.find(({ id }) => id === 'e')?.small.join(' ')).toContain('Stop – from: a, b, c, d');
    expect(arrows.filter(({ lines }) => lines.includes('Stop'))).toEqual([]);
    expect(await svgOf(many, 'en')).toContain('Stop – from: a, b, c, d');
  });
});
