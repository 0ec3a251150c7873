import { describe, expect, it } from 'vitest';
import { plotsText, surveyed } from '#engine/testing/plots.ts';
import { stepsProcess } from '#engine/testing/walk.ts';
import { graphOf } from '../graph.ts';
import { mermaidOf } from '../mermaid.ts';
import { outlineOf } from '../outline.ts';
import { layOut } from './layout.ts';
import { pictureOf } from './picture.ts';
import { svgOf } from './svg.ts';

const graph = graphOf(stepsProcess(plotsText(surveyed(', join: { count: 2 }'))).definition);
const layout = await layOut(pictureOf(graph, 'en'));
const svg = await svgOf(graph, 'en');

describe('a picture of items', () => {
  it('has the steps of an item inside their state', () => {
    const areaOf = (id: string) => layout.boxes.find(({ box }) => box.id === id)?.area;
    const around = areaOf('a');
    for (const step of ['a.diukur', 'a.tercatat']) {
      const area = areaOf(step);
      if (around === undefined || area === undefined) throw new Error(`No box of ${step}.`);
      expect(area.x).toBeGreaterThan(around.x);
      expect(area.y).toBeGreaterThan(around.y);
      expect(area.x + area.width).toBeLessThan(around.x + around.width);
      expect(area.y + area.height).toBeLessThan(around.y + around.height);
    }
  });

  it('marks that state as done once for each of a list, as a pile of sheets', () => {
    const [pile = ''] = /<g class="state each">.*<\/g>/.exec(svg) ?? [];
    expect(pile).toContain('>For each: Plots<');
    expect(pile).toContain('>Done when 2 or all of them<');
    expect(pile.match(/class="sheet"/g)).toHaveLength(2);
    expect(svg.match(/class="sheet"/g)).toHaveLength(2);
  });

  it('says the same to those who do not see it', () => {
    const told = '(For each: Plots; Done when 2 or all of them are done; First state: diukur)';
    expect(outlineOf(graph, 'en')).toContain(`a ${told}`);
    expect(mermaidOf(graph, 'en')).toContain('  note right of s_a\n    For each#58; Plots\n');
  });

  it('says what becomes of the others', () => {
    const kept = `states: { a: { type: parallel, onDone: s, states: { p: { each: { in: data.bidang, key: it.petak, join: { count: 1 }, rest: keep, none: s }, initial: u, states: { u: { on: { CATAT: { by: petugas, target: v } } }, v: { type: final } } }, q: { initial: x, states: { x: { on: { GO: { by: petugas, target: y } } }, y: { type: final } } } } }, s: { type: final } }`;
    const { nodes } = graphOf(stepsProcess(plotsText(kept)).definition);
    const notes = nodes.find(({ state }) => state === 'a.p')?.notes.map(({ en }) => en);
    expect(notes).toContain('The others go on');
  });
});
