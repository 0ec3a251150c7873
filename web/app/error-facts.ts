import { isRouteErrorResponse } from '@remix-run/react';
import type { ErrorTextKey } from '#engine/texts/web.ts';
import type { Thrown } from './refusal.ts';
import { isThrown } from './refusal.ts';

export interface ErrorFacts extends Thrown {
  readonly status: number;
  readonly title: ErrorTextKey;
  readonly advice: ErrorTextKey;
}

const BY_STATUS: Readonly<Record<number, readonly [ErrorTextKey, ErrorTextKey, string]>> = {
  400: ['error_400', 'error_400_advice', 'REQUEST_INVALID'],
  401: ['error_401', 'error_401_advice', 'SIGN_IN_REQUIRED'],
  403: ['error_403', 'error_403_advice', 'NOT_ALLOWED'],
  404: ['error_404', 'error_404_advice', 'NOT_FOUND'],
  405: ['error_400', 'error_400_advice', 'REQUEST_INVALID'],
  413: ['error_413', 'error_413_advice', 'REQUEST_TOO_LARGE'],
  503: ['error_503', 'error_503_advice', 'STORE_BUSY'],
};
const UNKNOWN = ['error_500', 'error_500_advice', 'INTERNAL'] as const;

/** What an error page says about anything that a route threw. */
export function statusOf(error: unknown): ErrorFacts {
  if (!isRouteErrorResponse(error)) return factsOf(500, null);
  const body: unknown = error.data;
  const thrown = isThrown(body) ? body : null;
  const { problem = null, kept = null } = thrown ?? {};
  return { ...factsOf(error.status, thrown?.code ?? null), problem, kept };
}

export function factsOf(status: number, known: string | null): ErrorFacts {
  const [title, advice, code] = BY_STATUS[status] ?? UNKNOWN;
  const own = { status, code: known ?? code, problem: null, kept: null };
  if (own.code === 'CROSS_SITE')
    return { ...own, title: 'error_cross_site', advice: 'error_cross_site_advice' };
  return { ...own, title, advice };
}
