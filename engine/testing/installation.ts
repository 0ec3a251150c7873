import { fileURLToPath } from 'node:url';
import { createContext } from '#engine/api/context.ts';
import { appRouter } from '#engine/api/router.ts';
import { createEngine } from '#engine/runtime/engine.ts';
import type { Engine } from '#engine/runtime/engine.ts';
import { memoryFileStore } from '#engine/runtime/file-store.ts';
import { install } from '#engine/runtime/install.ts';
import { createMemoryStore } from '#engine/runtime/memory-store.ts';
import type { Store } from '#engine/runtime/store.ts';
import { readWorkflowFolder } from '#engine/runtime/workflow-folder.ts';
import type { Language } from '#engine/texts/text.ts';
import { simulatedClock } from '#engine/runtime/simulated-clock.ts';
import type { SimulatedClock } from '#engine/runtime/simulated-clock.ts';

export const WORKFLOWS = fileURLToPath(new URL('../../workflows', import.meta.url));

export type Caller = ReturnType<typeof appRouter.createCaller>;

/** A demo installation with the time in hand, and callers for each of its people. */
export interface TestInstallation {
  readonly engine: Engine;
  readonly clock: SimulatedClock;
  readonly reports: { readonly event: string; readonly detail: Readonly<Record<string, unknown>> }[];
  /** Person id by first name. */
  person(first: string): string;
  /** The API as a signed-in person sees it. */
  as(first: string, language?: Language): Caller;
  /** The API as someone without account sees it, after a PIN was shown or not. */
  public(token?: string | null, draftOwner?: string): Caller;
}

/** Installs the demo region into a store (memory unless given); Monday 2 March 2026, 09:00 WIB. */
export async function demoInstallation(
  options: { readonly store?: Store; readonly now?: string } = {},
): Promise<TestInstallation> {
  const clock = simulatedClock(options.now ?? '2026-03-02T02:00:00.000Z');
  const store = options.store ?? createMemoryStore({ now: () => clock.now() });
  const folder = await readWorkflowFolder(WORKFLOWS);
  const made = new Map<string, string>();
  const installation = await install(store, folder, { demo: true, organisation: folder.demo }, (people) => {
    for (const { name, person } of people) made.set(name.split(' ')[0]?.toLowerCase() ?? '', person);
    return Promise.resolve();
  });
  const reports: TestInstallation['reports'] = [];
  const engine = createEngine({
    store,
    files: memoryFileStore(),
    clock,
    secret: installation.secret,
    report: (event, detail) => {
      reports.push({ event, detail });
    },
  });
  const person = (first: string): string => {
    const id = made.get(first);
    if (id === undefined) throw new Error(`nobody is called ${first}`);
    return id;
  };
  const call = (
    signedIn: string | null,
    caseToken: string | null,
    draftOwner: string | null,
    language: Language,
  ): Caller =>
    appRouter.createCaller(
      createContext({
        engine,
        session: { person: signedIn },
        caseToken,
        draftOwner,
        language,
        requestId: 'test',
      }),
    );
  return {
    engine,
    clock,
    reports,
    person,
    as: (first, language = 'id') => call(person(first), null, null, language),
    public: (token = null, draftOwner = '00000000-0000-4000-8000-000000000001') =>
      call(null, token, draftOwner, 'id'),
  };
}
