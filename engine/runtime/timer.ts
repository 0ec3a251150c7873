import { beginDue } from './beginnings.ts';
import { fireDue } from './case.ts';
import type { Engine } from './engine.ts';
import { deliverKept } from './keep.ts';
import { deliverDue } from './outbox.ts';

/** Most cases whose timers are fired between two looks at the store. */
const BATCH = 100;
/** Longest sleep: a timer that another node added is seen within this time. */
const LONGEST_SLEEP_MS = 15_000;
const SHORTEST_SLEEP_MS = 50;

export interface TimerWorker {
  /** Ends after the commit under way; no timer is taken up any more. */
  stop(): Promise<void>;
}

/**
 * Fires due timers and delivers due orders, earliest first, through the same commit as every command. Several nodes may run it:
 * the sequence check lets each timer take effect once. It sleeps until the next one is due, or until a
 * commit of this node ordered something.
 */
export function startTimers(engine: Engine): TimerWorker {
  const stopping = new AbortController();
  const loop = async (): Promise<void> => {
    let pause = 0;
    while (await engine.alarm.sleep(pause, stopping.signal)) {
      pause = await runDue(engine).catch((error: unknown) => {
        engine.report('timer-failed', { cause: String(error) });
        return LONGEST_SLEEP_MS;
      });
    }
  };
  const done = loop();
  return {
    async stop() {
      stopping.abort();
      await done;
    },
  };
}

/**
 * Begins what the calendar wants, then fires what is due, then delivers what was kept; answers how long to sleep, in milliseconds. What cannot begin is
 * reported and holds up nothing else.
 */
export async function runDue(engine: Engine): Promise<number> {
  await beginDue(engine).catch((error: unknown) => {
    engine.report('start-failed', { cause: String(error) });
  });
  const fired = await fireAll(engine);
  const kept = await deliverKept(engine).catch((error: unknown) => {
    engine.report('effect-failed', { cause: String(error) });
    return 0;
  });
  // What took a message may have ordered something.
  const pause = kept > 0 ? Math.min(fired, SHORTEST_SLEEP_MS) : fired;
  const { lookAt } = engine.beginnings;
  if (lookAt === null) return pause;
  const until = Math.max(SHORTEST_SLEEP_MS, Date.parse(lookAt) - Date.parse(engine.clock.now()));
  return Math.min(pause, until);
}

/** Fires one batch and delivers what is due of its cases; answers how long to sleep, in milliseconds. One failing case does not hold up the others. */
export async function fireAll(engine: Engine): Promise<number> {
  const due = await engine.store.dueCases(engine.clock.now(), BATCH);
  let failed = 0;
  for (const { caseId } of due) {
    const run = async (): Promise<void> => {
      await fireDue(engine, caseId);
      await deliverDue(engine, caseId);
    };
    await run().catch((error: unknown) => {
      failed += 1;
      engine.report('timer-failed', { caseId, cause: String(error) });
    });
  }
  if (failed > 0) return LONGEST_SLEEP_MS;
  if (due.length === BATCH) return SHORTEST_SLEEP_MS;
  const next = await engine.store.nextDue();
  if (next === null) return LONGEST_SLEEP_MS;
  return Math.min(
    LONGEST_SLEEP_MS,
    Math.max(SHORTEST_SLEEP_MS, Date.parse(next) - Date.parse(engine.clock.now())),
  );
}
