import type { Import } from './imports.ts';
import { isTestCode } from './sources.ts';

// Who may import whom, as a table. A place is a folder (or one file); a file's place is the longest that fits.
// `type x` allows `import type` from x and nothing that is left at run time. A place may always import itself.

const common = ['engine/texts/', 'engine/errors.ts'];

/** definition <- policy <- machine <- runtime <- scenario <- api <- web, and machine <- prover <- scenario. */
const leftOf = {
  policy: ['engine/definition/'],
  machine: ['engine/definition/', 'engine/policy/'],
  runtime: ['engine/definition/', 'engine/policy/', 'engine/machine/'],
  /** Documents say values in the words of pages. */
  document: ['engine/definition/', 'engine/machine/', 'engine/calendar/', 'engine/view/'],
  scenario: ['engine/definition/', 'engine/policy/', 'engine/machine/', 'engine/prover/', 'engine/runtime/'],
} as const;
const leftOfApi = [...leftOf.scenario, 'engine/scenario/'];
const leftOfWeb = [...leftOfApi, 'engine/api/', 'engine/config.ts', ...common];
const engineWithoutCli = [
  ...leftOfWeb,
  'engine/worker/',
  'engine/calendar/',
  'engine/view/',
  'engine/document/',
  'engine/graph/',
  'engine/effects/',
];
/** The composition roots, the only places where engine and db meet, and where effects are wired. */
const root = [...engineWithoutCli, 'db/', 'db/testing/'];
const webRoots = ['web/server.ts', 'web/start.ts', 'web/accounts.ts'];
const webRoot = [...root, ...webRoots, 'web/', 'type web/app/'];

export const mayImport: Readonly<Record<string, readonly string[]>> = {
  'engine/errors.ts': [],
  'engine/config.ts': [],
  'engine/texts/': [],
  'engine/calendar/': [],
  'engine/definition/': ['type engine/calendar/', ...common],
  'engine/policy/': [...leftOf.policy, ...common],
  'engine/machine/': [...leftOf.machine, 'engine/calendar/', ...common],
  'engine/prover/': [...leftOf.runtime, ...common],
  // What is drawn and exported is what the kernel runs; `xstate/plain.ts` imports XState alone.
  'engine/graph/': [...leftOf.runtime, ...common],
  'engine/view/': [...leftOf.runtime, 'engine/calendar/', ...common],
  'engine/document/': [...leftOf.document, ...common],
  'engine/runtime/': [
    ...leftOf.runtime,
    'engine/calendar/',
    'engine/document/',
    'type engine/view/',
    ...common,
  ],
  'engine/effects/': ['type engine/runtime/', ...common],
  'engine/scenario/': [...leftOf.scenario, 'engine/calendar/', 'engine/document/', 'engine/view/', ...common],
  /** Threads of their own for what takes longer than a request may. */
  'engine/worker/': ['engine/definition/', 'engine/prover/', ...common],
  'engine/api/': [...leftOfApi, 'engine/worker/', 'engine/document/', 'engine/view/', ...common],
  'engine/cli/': root,
  'engine/testing/': engineWithoutCli,
  'db/': ['engine/runtime/store.ts', 'type engine/policy/', 'engine/errors.ts'],
  'db/testing/': ['engine/runtime/store.ts', 'type engine/policy/', 'engine/errors.ts', 'db/'],
  'web/app/': ['type engine/api/router.ts', 'type engine/view/', 'engine/texts/'],
  'web/': leftOfWeb,
  'web/program/': [...leftOfWeb, 'db/', 'web/', 'web/accounts.ts'],
  'web/tests/': [...leftOfWeb, ...webRoots, 'web/', 'web/app/', 'db/testing/'],
  ...Object.fromEntries(webRoots.map((file) => [file, webRoot])),
  'bench/': root,
};

/** One sentence per import that the table does not allow, with the line where it stands. */
export function wrongDirections(imports: readonly Import[]): string[] {
  const namedByStore = imports
    .filter(({ from }) => from === 'engine/runtime/store.ts')
    .map(({ to }) => `type ${to}`);
  return imports.flatMap((each) => {
    const reason = refusal(each, namedByStore);
    return reason === undefined ? [] : [`${each.from}:${each.line} imports ${each.to}: ${reason}`];
  });
}

/** Source files that stand in no place of the table, so that nothing could be said about their imports. */
export function placeless(paths: readonly string[]): string[] {
  return paths.filter((path) => placeOf(path) === undefined);
}

function refusal({ from, to, typeOnly }: Import, namedByStore: readonly string[]): string | undefined {
  const place = placeOf(from);
  const target = placeOf(to);
  if (place === undefined || target === undefined) return undefined;
  if (/\.test\.tsx?$/.test(to)) return 'no file imports a test';
  if (isTestCode(to) && !isTestCode(from)) return 'only tests import test code';
  if (place === target) return undefined;

  const allowed = permitsOf(from, place, namedByStore);
  const names = [to, target];
  if (names.some((name) => allowed.includes(name))) return undefined;
  if (names.some((name) => allowed.includes(`type ${name}`))) {
    return typeOnly ? undefined : `${place} may import it with \`import type\` only`;
  }
  return `${place} may import ${allowed.length === 0 ? 'nothing of the project' : allowed.join(', ')}`;
}

/** What the place allows; db also the types its interface names; a test also the testing folders beside it. */
function permitsOf(from: string, place: string, namedByStore: readonly string[]): string[] {
  const own = mayImport[place] ?? [];
  const inDb = place.startsWith('db/');
  const meetsDb = inDb || own.includes('db/') || own.includes('db/testing/');
  return [
    ...own,
    ...(inDb ? namedByStore : []),
    ...(isTestCode(from) ? ['engine/testing/', ...(meetsDb ? ['db/testing/'] : [])] : []),
  ];
}

/** A test stands where the file it tests stands: `engine/errors.test.ts` is in `engine/errors.ts`. */
function placeOf(path: string): string | undefined {
  const tested = path.replace(/(\.postgres)?\.test(\.tsx?)$/, '$2');
  return Object.keys(mayImport)
    .filter((place) => tested === place || (place.endsWith('/') && tested.startsWith(place)))
    .reduce<string | undefined>(
      (best, place) => (best && best.length > place.length ? best : place),
      undefined,
    );
}
