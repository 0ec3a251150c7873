import { AlurError } from '#engine/errors.ts';
import { createAttempts } from './attempts.ts';
import { newCaseToken } from './case-token.ts';
import type { Engine } from './engine.ts';
import { accessFor, pinFits, readTracking } from './tracking.ts';

const MOST_WRONG = 10;
const attempts = new WeakMap<Engine, ReturnType<typeof createAttempts>>();

/**
 * Opens a case by tracking ID and PIN. A wrong ID and a wrong PIN give the same answer after the same
 * work, so that neither can be guessed apart; wrong answers per tracking ID are limited.
 * Errors: TRACKING_INVALID (mistyped), TRACKING_OR_PIN_WRONG, TOO_MANY_ATTEMPTS.
 */
export async function openByPin(
  engine: Engine,
  typed: string,
  pin: string,
): Promise<{ readonly caseId: string; readonly token: string }> {
  const tracking = readTracking(typed);
  if (tracking === null) throw new AlurError('TRACKING_INVALID');
  const now = engine.clock.now();
  const counted = attempts.get(engine) ?? createAttempts(MOST_WRONG);
  attempts.set(engine, counted);
  if (!counted.allowed(tracking, now)) throw new AlurError('TOO_MANY_ATTEMPTS');
  counted.tried(tracking, now);
  const found = await engine.store.caseByTracking(tracking);
  const access = found?.access ?? (await nobody);
  const fits = await pinFits(access, pin.trim());
  if (found === null || !fits) throw new AlurError('TRACKING_OR_PIN_WRONG');
  counted.passed(tracking);
  return { caseId: found.caseId, token: newCaseToken(engine.secret, found.caseId, now) };
}

/** Compared with when there is no such case. */
const nobody = accessFor('');
