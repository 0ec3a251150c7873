import { describe, expect, it } from 'vitest';
import { cyclesIn } from './cycles.ts';
import { placeless, wrongDirections } from './directions.ts';
import type { Import } from './imports.ts';
import { importsOf } from './imports.ts';
import { sources } from './sources.ts';

const files = sources('{engine,db,web,bench}/**/*.{ts,tsx}');
const imports = files.flatMap(importsOf);

describe('the imports of this repository', () => {
  it('go only in the directions of the table', () => {
    expect(wrongDirections(imports)).toEqual([]);
  });

  it('make no ring, type imports included', () => {
    expect(cyclesIn(imports).map((ring) => ring.join(' -> '))).toEqual([]);
  });

  it('belong to files that stand in a known place', () => {
    expect(placeless(files.map(({ path }) => path))).toEqual([]);
  });
});

/** `a -> b` as a value import, `a => b` as a type import. */
function drawn(...arrows: string[]): Import[] {
  return arrows.map((arrow) => {
    const [from = '', kind, to = ''] = arrow.split(' ');
    return { from, to, typeOnly: kind === '=>', line: 1 };
  });
}

describe('a direction is allowed', () => {
  it.each([
    'engine/policy/rule.ts -> engine/definition/schema.ts',
    'engine/definition/parse.ts -> engine/definition/rules/one.ts',
    'engine/definition/clock.ts => engine/calendar/calendar.ts',
    'engine/machine/step.ts -> engine/calendar/working-days.ts',
    'engine/prover/paths.ts -> engine/machine/graph.ts',
    'engine/scenario/run.ts -> engine/prover/prove.ts',
    'engine/scenario/run.ts -> engine/view/page.ts',
    'engine/view/page.ts -> engine/policy/allowed.ts',
    'engine/effects/mail.ts => engine/runtime/outbox.ts',
    'engine/api/case/send.ts -> engine/runtime/case.ts',
    'engine/api/errors.ts -> engine/errors.ts',
    'engine/cli/alur.ts -> db/store/store.ts',
    'engine/cli/alur.ts -> engine/effects/mail.ts',
    'engine/testing/builders.ts -> engine/api/router.ts',
    'engine/machine/step.test.ts -> engine/testing/builders.ts',
    'engine/config.test.ts -> engine/config.ts',
    'db/store/commit.ts -> engine/runtime/store.ts',
    'db/store/list.ts => engine/policy/filter.ts',
    'db/store/commit.postgres.test.ts -> db/testing/postgres-cluster.ts',
    'db/store/commit.postgres.test.ts -> engine/testing/store-contract.ts',
    'web/server.ts -> db/store/store.ts',
    'web/start.ts -> web/server.ts',
    'web/server.ts -> engine/effects/mail.ts',
    'web/app/api.ts => engine/api/router.ts',
    'web/app/routes/case.tsx => engine/view/page.ts',
    'web/app/routes/case.tsx -> engine/texts/id.ts',
    'web/tests/start.ts -> web/server.ts',
    'web/tests/citizen.browser.test.ts -> db/testing/postgres-cluster.ts',
    'bench/throughput.ts -> db/store/store.ts',
    'bench/throughput.ts -> db/testing/postgres-cluster.ts',
  ])('%s', (arrow) => {
    expect(wrongDirections(drawn(arrow))).toEqual([]);
  });

  it('db imports the types that its interface names', () => {
    const arrows = [
      'engine/runtime/store.ts => engine/machine/case.ts',
      'db/store/load.ts => engine/machine/case.ts',
    ];
    expect(wrongDirections(drawn(...arrows))).toEqual([]);
  });
});

describe('a direction is refused', () => {
  it.each([
    ['engine/definition/parse.ts -> engine/machine/step.ts', 'may import type engine/calendar/'],
    ['engine/definition/parse.ts => engine/policy/rule.ts', 'may import type engine/calendar/'],
    ['engine/definition/parse.ts -> engine/calendar/calendar.ts', 'with `import type` only'],
    ['engine/calendar/calendar.ts -> engine/errors.ts', 'nothing of the project'],
    ['engine/texts/id.ts => engine/errors.ts', 'nothing of the project'],
    ['engine/config.ts -> engine/errors.ts', 'nothing of the project'],
    ['engine/policy/rule.ts -> engine/calendar/calendar.ts', 'engine/policy/ may import'],
    ['engine/machine/step.ts -> engine/prover/paths.ts', 'engine/machine/ may import'],
    ['engine/runtime/case.ts -> engine/view/page.ts', 'engine/runtime/ may import'],
    ['engine/runtime/case.ts -> engine/effects/mail.ts', 'engine/runtime/ may import'],
    ['engine/runtime/case.ts -> engine/config.ts', 'engine/runtime/ may import'],
    ['engine/runtime/case.test.ts -> db/store/store.ts', 'engine/runtime/ may import'],
    ['engine/runtime/case.ts -> engine/testing/builders.ts', 'only tests import test code'],
    ['engine/effects/mail.ts -> engine/runtime/outbox.ts', 'with `import type` only'],
    ['engine/api/router.ts -> engine/effects/mail.ts', 'engine/api/ may import'],
    ['engine/api/router.ts -> db/store/store.ts', 'engine/api/ may import'],
    ['engine/testing/builders.ts -> engine/cli/alur.ts', 'engine/testing/ may import'],
    ['engine/cli/alur.ts -> web/server.ts', 'engine/cli/ may import'],
    ['engine/machine/a.test.ts -> engine/machine/b.test.ts', 'no file imports a test'],
    ['db/store/commit.ts -> engine/runtime/case.ts', 'db/ may import'],
    ['db/store/list.ts -> engine/policy/filter.ts', 'with `import type` only'],
    ['db/store/commit.ts => engine/machine/case.ts', 'db/ may import'],
    ['web/compress.ts -> db/store/store.ts', 'web/ may import'],
    ['web/app/api.ts -> engine/api/router.ts', 'with `import type` only'],
    ['web/app/routes/case.tsx -> engine/view/page.ts', 'with `import type` only'],
    ['web/app/routes/case.tsx => engine/errors.ts', 'web/app/ may import'],
    ['web/app/root.tsx => web/server.ts', 'web/app/ may import'],
    ['web/server.ts -> web/app/root.tsx', 'with `import type` only'],
    ['web/server.ts -> engine/cli/alur.ts', 'web/server.ts may import'],
  ])('%s', (arrow, reason) => {
    expect(wrongDirections(drawn(arrow))).toEqual([expect.stringContaining(reason)]);
  });

  it('a file outside every known place is named', () => {
    expect(placeless(['engine/util/a.ts', 'engine/index.ts', 'engine/machine/a.ts'])).toEqual([
      'engine/util/a.ts',
      'engine/index.ts',
    ]);
  });
});

describe('a ring', () => {
  it.each([
    ['of two files', ['a -> b', 'b -> a'], ['a b a']],
    ['of types alone', ['a => b', 'b => a'], ['a b a']],
    ['of three behind a chain', ['x -> a', 'a -> b', 'b => c', 'c -> a', 'c -> y'], ['a b c a']],
    ['of a file with itself', ['a -> a'], ['a a']],
    ['beside another one', ['a -> b', 'b -> a', 'b -> c', 'c -> d', 'd -> c'], ['a b a', 'c d c']],
  ])('%s is found', (_, arrows, rings) => {
    expect(cyclesIn(drawn(...arrows)).map((ring) => ring.join(' '))).toEqual(rings);
  });

  it.each([
    ['a chain', ['a -> b', 'b -> c']],
    ['a diamond', ['a -> b', 'a -> c', 'b -> d', 'c -> d']],
    ['two ways to one file', ['a -> b', 'a => b']],
  ])('is not seen in %s', (_, arrows) => {
    expect(cyclesIn(drawn(...arrows))).toEqual([]);
  });
});

describe('an import is read', () => {
  const read = (text: string): string[] =>
    importsOf({ path: 'engine/machine/step.ts', text }).map(
      (each) => `${each.typeOnly ? 'type ' : ''}${each.to}`,
    );

  it.each([
    ["import { a } from '#engine/errors.ts';", ['engine/errors.ts']],
    ["import '../side/effect.ts';", ['engine/side/effect.ts']],
    ["import type { A } from './a.ts';", ['type engine/machine/a.ts']],
    ["import { type A } from './a.ts';", ['engine/machine/a.ts']],
    ["export * from './a.ts';", ['engine/machine/a.ts']],
    ["export type { A } from './a.ts';", ['type engine/machine/a.ts']],
    ["const a = await import('#db/store/a.ts');", ['db/store/a.ts']],
    ['const a = await import(`./a.ts`);', ['engine/machine/a.ts']],
    ["let a: import('./a.ts').A;", ['type engine/machine/a.ts']],
    ["let a: typeof import('./a.ts');", ['type engine/machine/a.ts']],
    ["import sql from './a.sql?raw';", ['engine/machine/a.sql']],
    ["import { z } from 'zod'; import fs from 'node:fs';", []],
    ["// import './a.ts'\nconst text = \"import './b.ts'\";", []],
    ['const a = await import(name);', []],
  ])('%s', (text, found) => {
    expect(read(text)).toEqual(found);
  });

  it('with the line it stands on', () => {
    expect(importsOf({ path: 'engine/a.ts', text: "\n\nimport './b.ts';" })[0]?.line).toBe(3);
  });
});
