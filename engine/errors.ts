/**
 * The catalogue of errors that people and programs may meet. Codes are stable; texts live in
 * `engine/texts/errors.ts`. `status` is the HTTP status, from which the API derives its own code.
 */
export const ERRORS = {
  // What a person sent does not fit.
  FORM_INVALID: { status: 422 },
  FIELD_REQUIRED: { status: 422 },
  FIELD_TYPE: { status: 422 },
  FIELD_TOO_SHORT: { status: 422 },
  FIELD_TOO_LONG: { status: 422 },
  FIELD_TOO_SMALL: { status: 422 },
  FIELD_TOO_LARGE: { status: 422 },
  FIELD_PATTERN: { status: 422 },
  FIELD_OPTION: { status: 422 },
  FIELD_CASE: { status: 422 },
  MESSAGE_UNKNOWN: { status: 404 },
  MESSAGE_INVALID: { status: 422 },
  MESSAGE_NOT_AWAITED: { status: 409 },
  MESSAGE_AMBIGUOUS: { status: 409 },
  FIELD_DATE_FUTURE: { status: 422 },
  FIELD_DATE_PAST: { status: 422 },
  FIELD_DATE_EARLY: { status: 422 },
  FIELD_DATE_LATE: { status: 422 },
  FIELD_DECIMALS: { status: 422 },
  FIELD_TOO_MANY_ROWS: { status: 422 },
  FIELD_ROW_TWICE: { status: 422 },
  FIELD_MUST_ACCEPT: { status: 422 },
  FIELD_ANY_OF: { status: 422 },
  FIELD_UNKNOWN: { status: 422 },
  TEXT_NOT_STORABLE: { status: 422 },
  FILE_TOO_LARGE: { status: 413 },
  FILE_TYPE: { status: 415 },
  FILE_TOO_MANY: { status: 422 },
  FILE_UNKNOWN: { status: 422 },
  REQUEST_INVALID: { status: 400 },
  REQUEST_TOO_LARGE: { status: 413 },
  // The case, or what was asked of it, is not there for this person.
  NOT_FOUND: { status: 404 },
  TRACKING_INVALID: { status: 422 },
  TRACKING_OR_PIN_WRONG: { status: 404 },
  TOO_MANY_ATTEMPTS: { status: 429 },
  EVENT_UNKNOWN: { status: 422 },
  EVENT_NOT_OFFERED: { status: 409 },
  // Rules about people.
  SIGN_IN_REQUIRED: { status: 401 },
  SIGN_IN_FAILED: { status: 401 },
  SERVICE_KEY_INVALID: { status: 401 },
  NOT_ALLOWED: { status: 403 },
  SAME_PERSON: { status: 403 },
  MANDATE_NOT_ENOUGH: { status: 403 },
  DENIED: { status: 403 },
  CONFLICT_OF_INTEREST: { status: 403 },
  CLAIMED_BY_OTHER: { status: 409 },
  TURN_TAKEN: { status: 409 },
  ITEMS_JOINED: { status: 409 },
  ITEM_EXISTS: { status: 409 },
  ITEM_TOO_MANY: { status: 409 },
  NOT_CLAIMED: { status: 409 },
  CLAIM_REQUIRED: { status: 409 },
  CLAIM_NOT_USED: { status: 409 },
  NOT_ASSIGNABLE: { status: 422 },
  CROSS_SITE: { status: 403 },
  // The world moved on, or a rule of the process says no.
  STALE: { status: 409 },
  EFFECT_GONE: { status: 409 },
  NUMBER_MISSING: { status: 503 },
  DOCUMENT_NOT_READY: { status: 409 },
  DOCUMENT_MISSING: { status: 409 },
  DOCUMENT_OUTDATED: { status: 409 },
  LOCK_TAKEN: { status: 409 },
  LIMIT_REACHED: { status: 409 },
  TOO_LATE: { status: 409 },
  NOT_YET: { status: 409 },
  CONSENT_GIVEN: { status: 409 },
  CONSENT_ROLE: { status: 409 },
  NO_CONSENT: { status: 409 },
  GUARD_REFUSED: { status: 409 },
  WARNING: { status: 409 },
  GUARD_FAILED: { status: 500 },
  FIELD_FROZEN: { status: 409 },
  // A decision table of the process has no row for the case, or more than one where only one may hold.
  DECISION_NO_ROW: { status: 409 },
  DECISION_TWO_ROWS: { status: 409 },
  // A reference table has no such row in the version that counts for this step.
  TABLE_ROW_MISSING: { status: 409 },
  // The program.
  STORE_BUSY: { status: 503 },
  STOPPING: { status: 503 },
  SCHEMA_NEWER: { status: 500 },
  FOLDER_IN_USE: { status: 500 },
  DEFINITION_INVALID: { status: 500 },
  INTERNAL: { status: 500 },
} as const satisfies Readonly<Record<string, { readonly status: number }>>;

export type ErrorCode = keyof typeof ERRORS;
/** Whether a text is one of the codes. */
export function isErrorCode(text: string): text is ErrorCode {
  return Object.hasOwn(ERRORS, text);
}
export type ErrorParams = Readonly<Record<string, string | number>>;

/**
 * A failure with a stable code. Refusals of the kernel are values; this is thrown only at the
 * borders (API, start-up, I/O), always with its cause.
 */
export class AlurError extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
  /** Machine-readable detail for the caller: a refusal's problems, what changed meanwhile. */
  readonly detail: unknown;

  constructor(code: ErrorCode, options: { params?: ErrorParams; detail?: unknown; cause?: unknown } = {}) {
    super(code, options.cause === undefined ? {} : { cause: options.cause });
    this.name = 'AlurError';
    this.code = code;
    this.params = options.params ?? {};
    this.detail = options.detail ?? null;
  }
}
