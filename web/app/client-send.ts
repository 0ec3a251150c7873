import type { ShouldRevalidateFunction } from '@remix-run/react';
import { isRouteErrorResponse } from '@remix-run/react';
import { isThrown } from './refusal.ts';

/** A form was not taken, and the page it stands on could not be had again either. */
export interface Unsent {
  readonly unsent: {
    /** Null when the server could not be reached. */
    readonly status: number | null;
    readonly code: string | null;
  };
}

/**
 * With script, neither a lost connection nor a refusal of the whole request may replace the page and what was typed
 * on it by an error page. Answers and redirects of the server pass through.
 */
export async function orUnsent<T>(send: () => Promise<T>): Promise<T | Unsent> {
  try {
    return await send();
  } catch (error) {
    // The way the router is told to go elsewhere.
    if (error instanceof Response) throw error;
    if (!isRouteErrorResponse(error)) return { unsent: { status: null, code: null } };
    const body: unknown = error.data;
    return { unsent: { status: error.status, code: isThrown(body) ? body.code : null } };
  }
}

export const isUnsent = (data: unknown): data is Unsent =>
  typeof data === 'object' && data !== null && 'unsent' in data;

/** After that there is nothing new to load, and trying could only replace the page. */
export const unlessUnsent: ShouldRevalidateFunction = ({ actionResult, defaultShouldRevalidate }) =>
  isUnsent(actionResult) ? false : defaultShouldRevalidate;

/** Nor after a draft was kept: forms must go on saying what their reader saw when typing. */
export const unlessDraft: ShouldRevalidateFunction = (change) =>
  change.formData?.get('quiet') === 'yes' ? false : unlessUnsent(change);
