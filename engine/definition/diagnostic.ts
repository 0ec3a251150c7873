/** What is wrong with a file, as a value: code, place, and the words to fill into the text. */
import { diagnosticWords } from '#engine/texts/diagnostic-words.ts';
import { diagnosticTexts } from '#engine/texts/diagnostics.ts';
import type { DiagnosticCode } from '#engine/texts/diagnostics.ts';
import { lineAt } from './source.ts';
import type { Path, Source, Span, UsedAt } from './source.ts';

export type { DiagnosticCode };
export type Severity = 'error' | 'warning' | 'info';
export type Params = Readonly<Record<string, string | number>>;

export interface Diagnostic {
  /** Stable: match on this, never on the text. */
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly file: string;
  /** 1-based, as are the columns; a column counts UTF-16 units. */
  readonly line: number;
  readonly column: number;
  /** Exclusive; on the same line. */
  readonly endColumn: number;
  /** Keys from the root, joined by dots. */
  readonly path: string;
  /** What the texts name; `suggestion` is the known name that was probably meant. */
  readonly params: Params;
  /** The line of the file, shortened when it is very long. */
  readonly source: string;
  /** Where the part was put in that this is about, when it stands in a file of its own. */
  readonly usedAt?: readonly UsedAt[];
}

export interface Finding {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly span: Span;
  readonly path: Path;
  readonly params: Params;
}

const longestLine = 400;
const mostShown = 200;
const mostUses = 3;

/** Says that something is wrong at a place of the text. */
export type ReportAt = (code: DiagnosticCode, span: Span, params?: Params) => void;

/** Places a finding in its file: that of the tree, or the one that its part of the tree came from. */
export function diagnose(tree: Omit<Source, 'root'>, finding: Finding): Diagnostic {
  const { origin } = finding.span;
  const source = origin?.source ?? tree;
  const { text } = source;
  const start = Math.min(finding.span.start, text.length);
  const line = lineAt(source.lineStarts, start);
  const lineStart = source.lineStarts[line - 1] ?? 0;
  const lineEnd = endOfLine(text, lineStart);
  const end = Math.max(start + 1, Math.min(finding.span.end, lineEnd));
  return {
    code: finding.code,
    severity: finding.severity,
    file: source.file,
    line,
    column: start - lineStart + 1,
    endColumn: end - lineStart + 1,
    path: finding.path.join('.'),
    params: finding.params,
    source: text.slice(lineStart, Math.min(lineEnd, lineStart + longestLine)),
    ...(origin === undefined ? {} : { usedAt: [origin.usedAt] }),
  };
}

/**
 * The whole message to a person: place, line with a caret, what is wrong, cause, what to do, and the name probably meant.
 * Lines are separated by `\n`; no colours.
 */
export function renderDiagnostic(diagnostic: Diagnostic, language: 'id' | 'en'): string {
  const texts = diagnosticTexts[diagnostic.code];
  const words = wordsOf[language];
  const fill = (template: string): string => fillIn(template, diagnostic.params, language);
  const lines = [
    `${diagnostic.file}:${diagnostic.line}:${diagnostic.column} ${words[diagnostic.severity]} ${diagnostic.code}`,
    ...excerpt(diagnostic),
    ...usedAtLines(diagnostic, language),
    fill(texts.message[language]),
  ];
  if (texts.cause !== undefined) lines.push(`${words.cause}: ${fill(texts.cause[language])}`);
  lines.push(`${words.fix}: ${fill(texts.fix[language])}`);
  const suggestion = diagnostic.params['suggestion'];
  if (suggestion !== undefined) lines.push(words.meant.replace('{name}', () => String(suggestion)));
  return lines.join('\n');
}

/** File order, `first` before other files; equal findings at one place (reached through an alias twice) are one; after 200 only how many more there are. */
export function tidy(diagnostics: readonly Diagnostic[], first = ''): Diagnostic[] {
  const byPlace = new Map<string, Diagnostic>();
  for (const found of diagnostics) {
    const key = `${found.file}:${found.line}:${found.column}:${found.code}:${JSON.stringify(found.params)}`;
    const earlier = byPlace.get(key);
    byPlace.set(key, earlier === undefined ? found : withPlaces(earlier, found));
  }
  const sorted = [...byPlace.values()].sort(
    (a, b) => byFile(a.file, b.file, first) || a.line - b.line || a.column - b.column,
  );
  const next = sorted[mostShown];
  if (next === undefined) return sorted;
  const hidden = sorted.slice(mostShown);
  const severity = hidden.some((found) => found.severity === 'error') ? 'error' : next.severity;
  const more: Diagnostic = { ...next, code: 'too-many-findings', severity, params: { more: hidden.length } };
  return [...sorted.slice(0, mostShown), more];
}

/** One fault of a part that is used several times is one finding with several places. */
function withPlaces(one: Diagnostic, other: Diagnostic): Diagnostic {
  if (one.usedAt === undefined || other.usedAt === undefined) return one;
  const places = new Map([...one.usedAt, ...other.usedAt].map((use) => [JSON.stringify(use), use]));
  return { ...one, usedAt: [...places.values()] };
}

/** The places where the part was put in, a line each; of many the first. */
export function usedAtLines({ usedAt = [] }: Pick<Diagnostic, 'usedAt'>, language: 'id' | 'en'): string[] {
  const lines = usedAt
    .slice(0, mostUses)
    .map(({ file, line, state }) =>
      fillIn(wordsOf[language].used, { place: `${file}:${line}`, state }, language),
    );
  const more = usedAt.length - mostUses;
  return more <= 0 ? lines : [...lines, fillIn(wordsOf[language].more, { more }, language)];
}

function byFile(a: string, b: string, first: string): number {
  if (a === b) return 0;
  return a === first || (b !== first && a < b) ? -1 : 1;
}

/** The line, and below it carets under what is meant; where the line was shortened before that, the line alone. */
export function excerpt(diagnostic: Pick<Diagnostic, 'line' | 'column' | 'endColumn' | 'source'>): string[] {
  const number = String(diagnostic.line);
  const from = diagnostic.column - 1;
  if (from > diagnostic.source.length) return [`  ${number} | ${diagnostic.source}`];
  const padding = diagnostic.source.slice(0, from).replace(/[^\t]/g, ' ');
  const width = Math.max(
    1,
    Math.min(diagnostic.endColumn - diagnostic.column, diagnostic.source.length - from),
  );
  return [
    `  ${number} | ${diagnostic.source}`,
    `  ${' '.repeat(number.length)} | ${padding}${'^'.repeat(width)}`,
  ];
}

const wordsOf = {
  id: {
    error: 'kesalahan',
    warning: 'peringatan',
    info: 'catatan',
    cause: 'Sebab',
    fix: 'Perbaikan',
    meant: 'Maksud Anda "{name}"?',
    used: '  dipakai di {place} pada {state}',
    more: '  dan di {more} tempat lain',
  },
  en: {
    error: 'error',
    warning: 'warning',
    info: 'note',
    cause: 'Cause',
    fix: 'Fix',
    meant: 'Did you mean "{name}"?',
    used: '  used at {place} in {state}',
    more: '  and at {more} other places',
  },
} as const;

/** Puts params into the `{places}` of a text; a place without a param stays visible. */
export function fillIn(template: string, params: Params, language: 'id' | 'en'): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(params, name) ? inLanguage(String(params[name]), language) : whole,
  );
}

/** `#word` is one of our own words and has a form in each language. */
function inLanguage(value: string, language: 'id' | 'en'): string {
  const words: Readonly<Record<string, Readonly<Record<'id' | 'en', string>>>> = diagnosticWords;
  return (
    (value.startsWith('#') && Object.hasOwn(words, value) ? words[value]?.[language] : undefined) ?? value
  );
}

function endOfLine(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  const end = newline === -1 ? text.length : newline;
  return end > from && text[end - 1] === '\r' ? end - 1 : end;
}
