import { describe, expect, it } from 'vitest';
import { stepsProcess } from '#engine/testing/walk.ts';
import { graphOf } from './graph.ts';
import { mermaidOf } from './mermaid.ts';
import { NESTED_PARTS } from './testing/nested.ts';

const graph = graphOf(stepsProcess(NESTED_PARTS).definition);
const lines = mermaidOf(graph, 'en').split('\n');

describe('a Mermaid diagram', () => {
  it('nests states, and parts that run together are apart by two dashes', () => {
    const start = lines.indexOf('  state "b" as s_b {');
    const end = lines.indexOf('  }', start);
    expect(lines.slice(start, end).filter((line) => line === '    --')).toHaveLength(1);
    expect(lines.slice(start, end)).toContain('      [*] --> s_b_api_p');
    expect(lines).toContain('  [*] --> s_a : Ask for the permit');
  });

  it('has no text of a file that Mermaid or HTML could take for its own', () => {
    expect(lines).toContain(
      '  state "Desk#58; #34;choose#59; or#34; #60;b#62;-#45;#62; #35;x #38; y" as s_a',
    );
    const texts = lines.flatMap(
      (line) => /^ *(?:state "(.*)" as|s_\w+ --> s_\w+ : (.*))/.exec(line)?.slice(1) ?? [],
    );
    const shown = texts.filter((text) => typeof text === 'string');
    expect(shown.length).toBeGreaterThan(15);
    for (const text of shown) expect(text.replace(/#\d+;/g, '')).not.toMatch(/[#;:"<>{}%`\\[\]&]|--/);
  });

  it('tells two states apart whose names become one', () => {
    const twins = graphOf(
      stepsProcess(`states:
  a: { initial: b_c, states: { b_c: {} }, on: { GO: { by: petugas, target: a_b } } }
  a_b: { initial: c, states: { c: {} }, on: { GO: { by: petugas, target: akhir } } }
  akhir: { type: final }
`).definition,
    );
    expect(mermaidOf(twins, 'en').match(/as s_a_b_c\w*/g)).toEqual(['as s_a_b_c', 'as s_a_b_c_2']);
  });

  it('writes what stays in a state as a note', () => {
    expect(lines.slice(lines.indexOf('  note right of s_a')).slice(0, 3)).toEqual([
      '  note right of s_a',
      '    Here#58; Note',
      '  end note',
    ]);
  });
});
