import { appRouter } from '#engine/api/router.ts';
import { createContext } from '#engine/api/context.ts';
import type { Engine } from '#engine/runtime/engine.ts';

/**
 * Opens every page that there is for each of its people, and those of the person whom each case belongs to. `seen` keeps
 * which pages were opened: that of a case once for each role in each state, the forms of a service once.
 */
export async function visitPages(engine: Engine, seen: Set<string>): Promise<void> {
  const { roles } = await engine.store.organisation();
  const holders = new Map(roles.map(({ role, person }) => [role, person]));
  const cases = new Set<string>();
  const isNew = (...parts: readonly string[]): boolean => seen.size < seen.add(parts.join('/')).size;
  for (const [role, person] of holders) {
    const api = appRouter.createCaller(contextOf(engine, person));
    for (const { caseId, service, state } of (await api.case.list({})).rows) {
      if (!isNew(service, state, role)) continue;
      for (const tab of ['mine', 'offered'] as const) await api.task.list({ tab });
      cases.add(caseId);
      const { canReadHistory } = await api.case.get({ caseId });
      if (canReadHistory) await api.case.history({ caseId });
    }
  }
  const anyone = appRouter.createCaller(contextOf(engine, null));
  for (const { process, starts } of await anyone.definition.list())
    for (const { event } of starts)
      if (isNew(process, event)) await anyone.definition.startForm({ process, event });
  for (const caseId of cases)
    await appRouter.createCaller({ ...contextOf(engine, null), openCase: caseId }).case.get({ caseId });
}

function contextOf(engine: Engine, person: string | null): ReturnType<typeof createContext> {
  const nobody = { caseToken: null, draftOwner: null };
  return createContext({ engine, session: { person }, ...nobody, language: 'en', requestId: 'visit' });
}
