import type { Definition } from '#engine/definition/types.ts';
import type { ErrorCode } from '#engine/errors.ts';
import type { FieldProblem, Refusal } from '#engine/machine/types.ts';
import { ERROR_TEXTS } from '#engine/texts/errors.ts';
import type { ErrorText } from '#engine/texts/errors.ts';
import { fileSize } from '#engine/texts/format.ts';
import { say } from '#engine/texts/text.ts';
import type { Params } from '#engine/texts/text.ts';
import type { ProblemModel } from './page.ts';
import { fieldOf, inLanguage } from './reader.ts';
import type { Reader } from './reader.ts';

/** Every code has its text: a code without one does not compile. */
const TEXTS: Readonly<Record<ErrorCode, ErrorText>> = ERROR_TEXTS;

/** An error as a person reads it: message, advice, and nothing about the inside. */
export function problemModel(
  code: ErrorCode,
  params: Params,
  { language }: Pick<Reader, 'language'>,
): ProblemModel {
  const text = TEXTS[code];
  return {
    code,
    message: say(text.message, language, inWords(params)),
    advice: text.advice === null ? null : say(text.advice, language, inWords(params)),
    fields: [],
    meanwhile: [],
    confirm: [],
  };
}

/** A refusal with its fields and reasons; `meanwhile` are the sentences of what happened since the sender looked. */
export function refusalModel(
  refusal: Refusal,
  definition: Definition,
  event: string,
  meanwhile: readonly string[],
  reader: Pick<Reader, 'language' | 'names'>,
): ProblemModel {
  const person = refusal.params['person'];
  const params =
    typeof person === 'string'
      ? { ...refusal.params, person: reader.names.person(person) ?? '' }
      : refusal.params;
  const base = problemModel(refusal.code, params, reader);
  const reasons = refusal.reasons.map((reason) => inLanguage(reason, reader));
  return {
    ...base,
    message: [base.message, ...reasons].join(' '),
    fields: refusal.problems.map((problem) => fieldProblem(problem, definition, event, reader)),
    meanwhile,
    confirm: refusal.confirm,
  };
}

function fieldProblem(
  problem: FieldProblem,
  definition: Definition,
  event: string,
  reader: Pick<Reader, 'language'>,
): ProblemModel['fields'][number] {
  const field = fieldOf(definition, event, problem.field);
  const label = field === null ? problem.field : inLanguage(field.label, reader);
  const message =
    problem.text === null
      ? say(TEXTS[problem.code].message, reader.language, inWords(problem.params))
      : inLanguage(problem.text, reader);
  return { name: problem.field, label, message };
}

/** A limit in bytes is said as a size. */
function inWords(params: Params): Params {
  const { max } = params;
  return typeof max === 'number' && !('size' in params) ? { ...params, size: fileSize(max) } : params;
}
