import { getTRPCErrorShape, initTRPC, TRPCError } from '@trpc/server';
import type { TRPC_ERROR_CODE_KEY } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { AlurError, ERRORS } from '#engine/errors.ts';
import type { ErrorCode } from '#engine/errors.ts';
import type { Language } from '#engine/texts/text.ts';
import { problemModel } from '#engine/view/problem.ts';
import type { ProblemModel } from '#engine/view/page.ts';
import { explainRefusal } from './refusal.ts';
import type { Context } from './context.ts';

const TRPC_CODES: Readonly<Record<number, TRPC_ERROR_CODE_KEY>> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  422: 'UNPROCESSABLE_CONTENT',
  429: 'TOO_MANY_REQUESTS',
  500: 'INTERNAL_SERVER_ERROR',
  503: 'SERVICE_UNAVAILABLE',
};

/** An error on its way out: tRPC's own, with the stable code and what a person reads. */
export class ApiError extends TRPCError {
  readonly alur: ErrorCode;
  readonly problem: ProblemModel;

  constructor(alur: ErrorCode, problem: ProblemModel, cause: unknown) {
    super({ code: TRPC_CODES[ERRORS[alur].status] ?? 'INTERNAL_SERVER_ERROR', message: alur, cause });
    this.alur = alur;
    this.problem = problem;
  }
}

const t = initTRPC.context<Context>().create({
  errorFormatter: ({ shape, error, ctx }) => {
    const language = ctx?.language ?? 'id';
    const known = error instanceof ApiError ? error : null;
    const alur: ErrorCode = known?.alur ?? codeOf(error);
    const problem = known?.problem ?? problemModel(alur, {}, { language });
    const { stack: _stack, ...data } = shape.data;
    return { ...shape, message: alur, data: { ...data, alur, problem } };
  },
});

/** The body of an answer that was refused before any procedure was asked, in the shape of every other refusal. */
export function refusalBody(code: ErrorCode, language: Language): object {
  const error = new ApiError(code, problemModel(code, {}, { language }), undefined);
  const asked = { type: 'unknown', path: undefined, input: undefined, ctx: undefined } as const;
  return { error: getTRPCErrorShape({ config: t._config, error, ...asked }) };
}

/** tRPC's own refusals (input of the wrong shape, unknown procedure) in our words. */
function codeOf(error: TRPCError): ErrorCode {
  if (error.code === 'NOT_FOUND') return 'NOT_FOUND';
  if (error.code === 'PAYLOAD_TOO_LARGE') return 'REQUEST_TOO_LARGE';
  const status = getHTTPStatusCodeFromError(error);
  return status >= 400 && status < 500 ? 'REQUEST_INVALID' : 'INTERNAL';
}

/** The one place where domain errors become API errors. The cause is kept for the log, never sent. */
const errors = t.middleware(async ({ next, ctx }) => {
  const result = await next();
  if (result.ok) return result;
  const { cause } = result.error;
  if (!(cause instanceof AlurError)) return result;
  throw new ApiError(cause.code, await explainRefusal(cause, ctx), cause);
});

export const router = t.router;
export const procedure = t.procedure.use(errors);
