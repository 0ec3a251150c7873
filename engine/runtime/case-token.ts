import { createHmac, timingSafeEqual } from 'node:crypto';

/** How long a shown PIN opens its case. */
const LIFETIME_MS = 12 * 60 * 60 * 1000;

function signature(secret: string, body: string): string {
  return createHmac('sha256', secret).update('alur case ').update(body).digest('base64url');
}

/** A token that speaks for the one a case belongs to, for half a day, after the PIN was shown. */
export function newCaseToken(secret: string, caseId: string, now: string): string {
  const body = `${caseId}.${String(Date.parse(now) + LIFETIME_MS)}`;
  return `${body}.${signature(secret, body)}`;
}

/** The case a token speaks for, or null when it is forged, broken or past its time. */
export function readCaseToken(secret: string, token: string, now: string): string | null {
  const [caseId, expires, given, ...rest] = token.split('.');
  if (caseId === undefined || expires === undefined || given === undefined || rest.length > 0) return null;
  const wanted = Buffer.from(signature(secret, `${caseId}.${expires}`));
  const shown = Buffer.from(given);
  if (wanted.length !== shown.length || !timingSafeEqual(wanted, shown)) return null;
  return Number(expires) > Date.parse(now) ? caseId : null;
}
