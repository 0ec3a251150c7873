import { runDue } from '#engine/runtime/timer.ts';
import type { TestInstallation } from './installation.ts';

/** One look of the timer worker: everything due by now takes effect. */
export async function fireTimers({ engine }: TestInstallation): Promise<void> {
  await runDue(engine);
}
