import type { Definition, Field } from '#engine/definition/types.ts';
import type { ErrorCode } from '#engine/errors.ts';
import type { FieldProblem, Refusal } from '#engine/machine/types.ts';
import { ERROR_TEXTS } from '#engine/texts/errors.ts';
import type { ErrorText } from '#engine/texts/errors.ts';
import { decimalNumber, fileSize, longDate, rupiah } from '#engine/texts/format.ts';
import { say } from '#engine/texts/text.ts';
import type { Params } from '#engine/texts/text.ts';
import { VIEW_TEXTS } from '#engine/texts/view.ts';
import type { ProblemModel } from './page.ts';
import { MANDATE_NAMES } from './mandate.ts';
import { fieldOf, inLanguage } from './reader.ts';
import type { Reader } from './reader.ts';

const MANDATES = ['plh', 'plt', 'an', 'ub'] as const;

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
  const frozen = refusal.params['field'];
  const { at } = refusal.params;
  const mandate = MANDATES.find((kind) => kind === refusal.params['mandate']);
  const params = {
    ...refusal.params,
    ...(typeof person === 'string' ? { person: reader.names.person(person) ?? '' } : {}),
    ...(typeof at === 'string' && at !== '' ? { at: longDate(at, reader.language) } : {}),
    ...(mandate === undefined ? {} : { mandate: MANDATE_NAMES[mandate] }),
    ...(typeof frozen === 'string' ? { field: namedBy(frozen, definition, event, reader).label } : {}),
  };
  const base = problemModel(refusal.code, params, reader);
  const own = refusal.code === 'DENIED' ? refusal.params['code'] : undefined;
  const reasons = refusal.reasons.map((reason) => inLanguage(reason, reader));
  return {
    ...base,
    // A refusal of the process itself has its own code and says all of it.
    code: typeof own === 'string' ? own : base.code,
    message: (own === undefined ? [base.message, ...reasons] : reasons).join(' '),
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
  const { field, label } = namedBy(problem.field, definition, event, reader);
  const message =
    problem.text === null
      ? say(
          TEXTS[problem.code].message,
          reader.language,
          limitsInWords(field, inWords(problem.params), reader),
        )
      : inLanguage(problem.text, reader);
  return { name: problem.field, label, message };
}

/** The field that a problem names, or the cell: "Tetangga, baris 2, Nama". */
function namedBy(
  name: string,
  definition: Definition,
  event: string,
  reader: Pick<Reader, 'language'>,
): { readonly field: Field | null; readonly label: string } {
  const [whole = '', row, column = ''] = name.split('.');
  const field = fieldOf(definition, event, whole);
  if (field === null) return { field, label: name };
  const label = inLanguage(field.label, reader);
  const cell =
    field.type === 'table' && Object.hasOwn(field.columns, column) ? field.columns[column] : undefined;
  if (row === undefined || cell === undefined) return { field, label };
  const place = say(VIEW_TEXTS.cell, reader.language, {
    table: label,
    row: Number(row) + 1,
    column: inLanguage(cell.label, reader),
  });
  return { field: cell, label: place };
}

/** Limits of money, decimal numbers and days as people read them. */
function limitsInWords(field: Field | null, params: Params, { language }: Pick<Reader, 'language'>): Params {
  const told = (value: string | number): string | number => {
    if (field?.type === 'date' && typeof value === 'string') return longDate(value, language);
    if (typeof value !== 'number') return value;
    if (field?.type === 'money') return rupiah(value, language);
    return field?.type === 'number' ? decimalNumber(value, field.decimals, language) : value;
  };
  const limits = Object.entries(params).filter(([name]) => name === 'min' || name === 'max');
  return { ...params, ...Object.fromEntries(limits.map(([name, value]) => [name, told(value)])) };
}

/** A limit in bytes is said as a size. */
function inWords(params: Params): Params {
  const { max } = params;
  return typeof max === 'number' && !('size' in params) ? { ...params, size: fileSize(max) } : params;
}
