import { diagnose, fillIn } from '#engine/definition/diagnostic.ts';
import type { Diagnostic, DiagnosticCode, Params, Severity } from '#engine/definition/diagnostic.ts';
import { keySpan, valueSpan } from '#engine/definition/source.ts';
import type { Path, Source } from '#engine/definition/source.ts';
import { CHECK_TEXTS } from '#engine/texts/cli.ts';
import type { CheckCode } from '#engine/texts/cli.ts';
import { diagnosticTexts } from '#engine/texts/diagnostics.ts';
import type { DiagnosticText } from '#engine/texts/diagnostic-text.ts';
import type { Language } from '#engine/texts/text.ts';

export type FindingCode = DiagnosticCode | CheckCode;

/** A diagnostic of a file, or what only a look at several files, or at the file system, can tell. */
export interface Finding extends Omit<Diagnostic, 'code'> {
  readonly code: FindingCode;
  /** It is about the file as a whole: line and column say nothing. */
  readonly whole?: true;
}

/** What a person reads of a finding, each sentence in the language asked for. */
export interface Sentences {
  readonly message: string;
  readonly cause: string | null;
  readonly fix: string;
  /** The known name that was probably meant. */
  readonly suggestion: string | null;
}

/** A finding about a whole file or folder. */
export function aboutFile(
  code: FindingCode,
  file: string,
  params: Params,
  severity: Severity = 'error',
): Finding {
  return {
    code,
    severity,
    file,
    line: 1,
    column: 1,
    endColumn: 1,
    path: '',
    params,
    source: '',
    whole: true,
  };
}

/** A finding at a place of a file; where the path leads nowhere, at the nearest key above. */
export function findingAt(
  source: Source,
  path: Path,
  code: FindingCode,
  params: Params,
  { severity = 'error', at = 'value' }: { severity?: Severity; at?: 'key' | 'value' } = {},
): Finding {
  const span = at === 'key' ? keySpan(source.root, path) : valueSpan(source.root, path);
  // `diagnose` only places it; its code is of no matter there.
  return { ...diagnose(source, { code: 'unknown-value', severity, span, path, params }), code };
}

/** The sentences of a finding, its params filled in. */
export function sentencesOf({ code, params }: Finding, language: Language): Sentences {
  const texts = textsOf[code];
  const fill = (template: string): string => fillIn(template, params, language);
  const suggestion = params['suggestion'];
  return {
    message: fill(texts.message[language]),
    cause: texts.cause === undefined ? null : fill(texts.cause[language]),
    fix: fill(texts.fix[language]),
    suggestion: suggestion === undefined ? null : String(suggestion),
  };
}

const textsOf: Readonly<Record<FindingCode, DiagnosticText>> = { ...diagnosticTexts, ...CHECK_TEXTS };
