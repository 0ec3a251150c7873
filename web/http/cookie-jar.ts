import { randomUUID } from 'node:crypto';
import type { AppLoadContext } from '@remix-run/server-runtime';
import { cookieLine, readCookies } from './cookies.ts';
import type { Seal } from './sealed.ts';

/** Cookies of ours: those that a request brought, and those that its answer sets. */
export interface CookieJar {
  readonly language: string | undefined;
  readonly caseToken: string | null;
  /** Whose drafts are laid in; with `make`, a new owner for a browser that has none yet. */
  draftOwner(make: boolean): string | null;
  /** What loaders and actions may do with cookies. */
  readonly forApp: AppLoadContext['cookies'];
  /** Adds a Set-Cookie line to the answer. */
  add(line: string): void;
  lines(): readonly string[];
}

const LANGUAGE = 'alur-language';
const CASE = 'alur-case';
const DRAFT = 'alur-draft';
const PIN = 'alur-pin';

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;
/** A receipt may be loaded again for so long: to print it, to read it in the other language. */
const PIN_SECONDS = 15 * MINUTE;

interface Options {
  readonly https: boolean;
  readonly seal: Seal;
  readonly now: () => number;
}

export function openJar(header: string | null, { https: secure, seal, now }: Options): CookieJar {
  const cookies = readCookies(header);
  const added: string[] = [];
  const add = (line: string): void => void added.push(line);

  const draftOwner = (make: boolean): string | null => {
    const known = cookies.get(DRAFT);
    if (known !== undefined || !make) return known ?? null;
    const owner = randomUUID();
    add(cookieLine(DRAFT, owner, { secure, maxAge: 30 * DAY }));
    return owner;
  };

  /** Case and PIN in one, so that the PIN of one case is never shown for another. */
  const pinOf = (caseId: string): string | null => {
    const [of, pin] = (seal.open(cookies.get(PIN) ?? '', now()) ?? '').split(' ');
    return of === caseId ? (pin ?? null) : null;
  };

  return {
    language: cookies.get(LANGUAGE),
    caseToken: cookies.get(CASE) ?? null,
    draftOwner,
    forApp: {
      language: (language) => cookieLine(LANGUAGE, language, { secure, maxAge: 365 * DAY }),
      caseToken: (token) => cookieLine(CASE, token, { secure, maxAge: DAY / 2 }),
      pin: (caseId, pin) =>
        cookieLine(PIN, seal.close(`${caseId} ${pin}`, now() + PIN_SECONDS * 1000), {
          secure,
          maxAge: PIN_SECONDS,
          path: '/receipt',
        }),
      pinOf,
    },
    add,
    lines: () => added,
  };
}
