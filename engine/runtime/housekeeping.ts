import { setTimeout } from 'node:timers/promises';
import type { Engine } from './engine.ts';
import { redateOpen } from './redate.ts';

const HOUR_MS = 3_600_000;

/**
 * Dates open clocks anew whose calendar has changed, and throws away what has expired: drafts past their time, and uploads that no case and no draft names any
 * more, rows first and then bytes. Answers how many uploads went.
 */
export async function tidyUp(engine: Engine): Promise<number> {
  await redateOpen(engine);
  const uploads = await engine.store.dropExpired(engine.clock.now());
  for (const upload of uploads) await engine.files.drop(upload);
  return uploads.length;
}

/** Tidies up at once and then every hour, until stopped. A failure is reported and tried again an hour later. */
export function startHousekeeping(engine: Engine): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const loop = async (): Promise<void> => {
    do {
      await tidyUp(engine).catch((error: unknown) => {
        engine.report('housekeeping-failed', { cause: String(error) });
      });
    } while (await setTimeout(HOUR_MS, true, { signal: stopping.signal, ref: false }).catch(() => false));
  };
  const done = loop();
  return {
    async stop() {
      stopping.abort();
      await done;
    },
  };
}
