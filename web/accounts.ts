import { createHmac, hkdfSync } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { eq } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import { accountCredential, accountSession, accountUser, accountVerification } from '#db/schema/account.ts';
import { createAttempts } from '#engine/runtime/attempts.ts';
import type { Installation, Store } from '#engine/runtime/store.ts';
import type { DemoPerson, SignIn } from './app/load-context.ts';
import type { Caller, Callers, Session } from './callers.ts';
import { peopleOf } from './people.ts';

export interface NewAccount {
  readonly person: string;
  readonly email: string;
  readonly name: string;
  readonly password: string;
}

export interface Accounts extends Callers {
  /** Makes the account of a person; one that is there already gets this password. */
  createAccount(account: NewAccount): Promise<void>;
}

interface Parts {
  readonly database: Pick<Database, 'drizzle'>;
  readonly store: Pick<Store, 'organisation'>;
  readonly installation: Installation;
  /** Whether browsers reach this server over https only. */
  readonly https: boolean;
  readonly now: () => string;
}

const HALF_A_DAY = 12 * 60 * 60;
/** How long a session that was ended elsewhere may still be believed. */
const CACHED_SECONDS = 60;
/** Wrong passwords per address and account, and per address, in a quarter of an hour. */
const MOST_PER_ACCOUNT = 5;
const MOST_PER_ADDRESS = 50;
const WRONG: SignIn = { ok: false, code: 'SIGN_IN_FAILED', status: 401 };
const NOBODY: Session = { person: null, cookies: [] };

/** Accounts of this installation: they say which person is asking. The login's own user id never leaves this module. */
export function createAccounts(parts: Parts): Accounts {
  const { installation, store, now } = parts;
  const auth = makeAuth(parts);
  const attempts = { account: createAttempts(MOST_PER_ACCOUNT), address: createAttempts(MOST_PER_ADDRESS) };

  const signIn = async (caller: Caller, email: string, password: string): Promise<SignIn> => {
    const account = `${caller.address} ${email.toLowerCase()}`;
    const at = now();
    if (!attempts.account.allowed(account, at) || !attempts.address.allowed(caller.address, at)) {
      return { ok: false, code: 'TOO_MANY_ATTEMPTS', status: 429 };
    }
    attempts.account.tried(account, at);
    attempts.address.tried(caller.address, at);
    const cookies = await signedInCookies(auth, caller, email, password);
    if (cookies === null) return WRONG;
    attempts.account.passed(account);
    attempts.address.passed(caller.address);
    return { ok: true, cookies };
  };

  const demo = async (caller: Caller): Promise<readonly DemoPerson[]> =>
    installation.demo && caller.loopback ? peopleOf(await store.organisation(), now().slice(0, 10)) : [];

  const signInDemo = async (caller: Caller, wanted: string): Promise<SignIn> => {
    const found = (await demo(caller)).find(({ person }) => person === wanted);
    if (found === undefined) return WRONG;
    const email = await emailOf(parts.database, found.person);
    return email === null ? WRONG : await signIn(caller, email, demoPassword(installation, found.person));
  };

  const signOut = async (caller: Caller): Promise<readonly string[]> =>
    cookiesOf((await auth.api.signOut({ headers: headersOf(caller), returnHeaders: true })).headers);

  return {
    createAccount: (account) => createAccount(auth, parts.database, account),
    sessionOf: (caller) => sessionOf(auth, caller),
    of: (caller) => ({
      signIn: (email, password) => signIn(caller, email, password),
      signInDemo: (person) => signInDemo(caller, person),
      signOut: () => signOut(caller),
      demo: () => demo(caller),
    }),
  };
}

/** Random per installation and person, never written down. */
export function demoPassword({ secret }: Pick<Installation, 'secret'>, person: string): string {
  return createHmac('sha256', secret).update(`alur demo account ${person}`).digest('base64url');
}

type Auth = ReturnType<typeof makeAuth>;

function makeAuth({ database, installation, https }: Parts) {
  return betterAuth({
    appName: 'Alur',
    // Our own pages call it; none of its own addresses is mounted.
    baseURL: 'http://alur.invalid',
    secret: Buffer.from(hkdfSync('sha256', installation.secret, '', 'alur accounts', 32)).toString(
      'base64url',
    ),
    database: drizzleAdapter(database.drizzle, {
      provider: 'pg',
      schema: {
        user: accountUser,
        session: accountSession,
        account: accountCredential,
        verification: accountVerification,
      },
    }),
    emailAndPassword: { enabled: true, minPasswordLength: 12 },
    user: { additionalFields: { person: { type: 'string', required: true, input: false } } },
    // The cached session is encrypted: a browser learns nothing of the account from it.
    session: {
      expiresIn: HALF_A_DAY,
      cookieCache: { enabled: true, maxAge: CACHED_SECONDS, strategy: 'jwe' },
    },
    advanced: { cookiePrefix: 'alur', useSecureCookies: https },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}

async function createAccount(auth: Auth, database: Parts['database'], account: NewAccount): Promise<void> {
  const { person, name, password } = account;
  const { internalAdapter, password: passwords } = await auth.$context;
  const hash = await passwords.hash(password);
  const [known] = await database.drizzle
    .select({ id: accountUser.id })
    .from(accountUser)
    .where(eq(accountUser.person, person));
  if (known !== undefined) {
    await internalAdapter.updatePassword(known.id, hash);
    return;
  }
  const email = account.email.toLowerCase();
  const user = await internalAdapter.createUser(
    { person, email, name, emailVerified: true },
    { method: 'admin' },
  );
  await internalAdapter.linkAccount({
    userId: user.id,
    accountId: user.id,
    providerId: 'credential',
    password: hash,
  });
}

async function emailOf(database: Parts['database'], person: string): Promise<string | null> {
  const [row] = await database.drizzle
    .select({ email: accountUser.email })
    .from(accountUser)
    .where(eq(accountUser.person, person));
  return row?.email ?? null;
}

async function sessionOf(auth: Auth, caller: Caller): Promise<Session> {
  if (caller.cookie?.includes('alur.session_') !== true) return NOBODY;
  const { response, headers } = await auth.api.getSession({
    headers: headersOf(caller),
    returnHeaders: true,
  });
  return { person: response?.user.person ?? null, cookies: cookiesOf(headers) };
}

/** Null for a wrong e-mail, a wrong password, no such account: all the same to whoever tries. */
async function signedInCookies(
  auth: Auth,
  caller: Caller,
  email: string,
  password: string,
): Promise<readonly string[] | null> {
  try {
    const body = { email, password };
    return cookiesOf(
      (await auth.api.signInEmail({ body, headers: headersOf(caller), returnHeaders: true })).headers,
    );
  } catch (error) {
    if (error instanceof Error && 'statusCode' in error && Number(error.statusCode) < 500) return null;
    throw error;
  }
}

/** Only the cookies: neither address nor browser of a person is stored with a session. */
const headersOf = ({ cookie }: Caller): Headers => new Headers(cookie === null ? {} : { cookie });
const cookiesOf = (headers: Headers): readonly string[] => headers.getSetCookie();
