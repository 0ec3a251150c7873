import type { TRPCClient } from '@trpc/client';
import type { AppRouter } from '#engine/api/router.ts';
import type { Language } from '#engine/texts/web.ts';

// What the composition root (`web/server.ts`) gives to every loader and action. Types only: nothing
// here, or anywhere under web/app, may import a module that holds state.

export type Api = TRPCClient<AppRouter>;

/** A person of a sample installation who can be signed in with one click. */
export interface DemoPerson {
  readonly person: string;
  readonly name: string;
  /** Office and unit, for reading. */
  readonly office: string;
}

export type SignIn =
  | { readonly ok: true; readonly cookies: readonly string[] }
  | { readonly ok: false; readonly code: 'SIGN_IN_FAILED' | 'TOO_MANY_ATTEMPTS'; readonly status: number };

export interface Accounts {
  signIn(email: string, password: string): Promise<SignIn>;
  /** Only for people of `demo()`. */
  signInDemo(person: string): Promise<SignIn>;
  /** Set-Cookie lines that end the session. */
  signOut(): Promise<readonly string[]>;
  /** Empty unless the installation is a sample and the caller sits at this computer. */
  demo(): Promise<readonly DemoPerson[]>;
}

/** The parts of the load context that cookies of ours carry; each answers a Set-Cookie line or its content. */
export interface Cookies {
  language(language: Language): string;
  caseToken(token: string): string;
  /** Shows the PIN on the receipt for a few minutes. */
  pin(caseId: string, pin: string): string;
  pinOf(caseId: string): string | null;
}

/** A request that the server refused before the app saw it. */
export interface Refused {
  readonly code: string;
  readonly status: number;
}

export interface LoadContext {
  readonly api: Api;
  readonly accounts: Accounts;
  readonly cookies: Cookies;
  readonly installation: { readonly name: string; readonly demo: boolean };
  readonly language: Language;
  readonly loopback: boolean;
  readonly nonce: string;
  readonly refused: Refused | null;
  readonly requestId: string;
  readonly signedIn: boolean;
  /** Logs a fault of the program with the request's id. */
  report(error: unknown): void;
  /** The form of the request, or why it cannot be read. Actions use `formOf`. */
  readForm(request: Request): Promise<FormData | Refused>;
}

declare module '@remix-run/server-runtime' {
  // The framework's name for it; the only way to type `context` in loaders.
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface AppLoadContext extends LoadContext {}
  interface Future {
    v3_singleFetch: true;
  }
}
