import type { Path } from '#engine/definition/source.ts';
import type { Refusal } from '#engine/machine/types.ts';
import { ERROR_TEXTS } from '#engine/texts/errors.ts';
import { SCENARIO_TEXTS } from '#engine/texts/scenario.ts';
import type { Outcome } from '../act.ts';
import type { Expectation } from '../shape/expect.ts';
import { said } from './moment.ts';
import type { Miss, Said } from './moment.ts';

/** Needs no case: a refused start opens none. */
export function refused(
  wanted: NonNullable<Expectation['refused']>,
  outcome: Outcome,
  path: Path,
): readonly Miss[] {
  const code = typeof wanted === 'string' ? wanted : wanted.code;
  const at = typeof wanted === 'string' ? path : [...path, 'code'];
  if (outcome.kind !== 'refused') return [{ path: at, expected: code, seen: said(SCENARIO_TEXTS.accepted) }];
  const { refusal } = outcome;
  if (refusal.code !== code) return [{ path: at, expected: code, seen: refusalInWords(refusal) }];
  if (typeof wanted === 'string') return [];
  return [...fields(wanted.fields ?? {}, refusal, path), ...reason(wanted.reason, refusal, path)];
}

function fields(
  wanted: Readonly<Record<string, string>>,
  { problems }: Refusal,
  path: Path,
): readonly Miss[] {
  return Object.entries(wanted).flatMap(([field, code]): readonly Miss[] => {
    const codes = problems.filter((problem) => problem.field === field).map((problem) => problem.code);
    if (codes.some((seen) => seen === code)) return [];
    const seen = codes.length === 0 ? said(SCENARIO_TEXTS.fieldAccepted, { field }) : codes.join(', ');
    return [{ path: [...path, 'fields', field], expected: code, seen }];
  });
}

/** A part of a sentence of the process that says why, in either language. */
function reason(text: string | undefined, { reasons }: Refusal, path: Path): readonly Miss[] {
  if (text === undefined || reasons.some(({ id, en }) => id.includes(text) || en.includes(text))) return [];
  const expected = said(SCENARIO_TEXTS.reasonGiven, { text });
  const [first] = reasons;
  const seen = first === undefined ? said(SCENARIO_TEXTS.none) : { phrase: first, params: {} };
  return [{ path: [...path, 'reason'], expected, seen }];
}

/** A refusal nobody expected: its code, its sentence, and the fields it is about. */
export function refusalInWords({ code, problems, reasons }: Refusal): Said {
  const about = problems.map(({ field, code: why }) => `${field}: ${why}`).join(', ');
  const { message } = ERROR_TEXTS[code];
  const full = (language: 'id' | 'en'): string =>
    [message[language], ...reasons.map((each) => each[language]), about]
      .filter((part) => part !== '')
      .join(' ');
  const { refusedAs } = SCENARIO_TEXTS;
  const withMessage = (language: 'id' | 'en'): string =>
    refusedAs[language].replace('{code}', code).replace('{message}', () => full(language));
  return { phrase: { id: withMessage('id'), en: withMessage('en') }, params: {} };
}
