/** Edits of a text that tell where a finding is expected: between « and ». */
import { readProcess } from '../read.ts';
import type { Diagnostic, DiagnosticCode, Params, Severity } from '../diagnostic.ts';
import { smallProcess } from './small-process.ts';

/** What stands in the text (once), and what takes its place. */
export type Edit = readonly [from: string, to: string];

export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
}

/** The edited text without marks, and the places that were marked. */
export function edited(text: string, edits: readonly Edit[]): { text: string; places: Place[] } {
  let result = text;
  for (const [from, to] of edits) {
    const at = result.indexOf(from);
    if (at === -1 || result.includes(from, at + 1)) throw new Error(`"${from}" must stand once in the text`);
    result = result.slice(0, at) + to + result.slice(at + from.length);
  }
  const places: Place[] = [];
  const lines = result.split('\n').map((line, index) => unmarked(line, index + 1, places));
  return { text: lines.join('\n'), places };
}

/** What is compared: all of a diagnostic but file, path and the source line. */
export interface Finding extends Place {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly params: Params;
}

/**
 * The findings in the small process after these edits, and the places marked in them. `texts` are files that it may use,
 * by their names; their places come after those of the process.
 */
export function findingsAfter(
  edits: readonly Edit[],
  texts: Readonly<Record<string, string>> = {},
): { findings: Finding[]; places: Place[] } {
  const { text, places } = edited(smallProcess, edits);
  const files = Object.entries(texts).map(([name, marked]) => {
    const plain = edited(marked, []);
    places.push(...plain.places);
    return [name, { file: name, text: plain.text, shared: false }] as const;
  });
  const { diagnostics } = readProcess(text, 'v1.yaml', Object.fromEntries(files));
  return { findings: diagnostics.map(toFinding), places };
}

function toFinding({ code, severity, line, column, endColumn, params }: Diagnostic): Finding {
  return { code, severity, line, column, endColumn, params };
}

function unmarked(line: string, number: number, places: Place[]): string {
  let plain = line;
  for (let start = plain.indexOf('«'); start !== -1; start = plain.indexOf('«')) {
    plain = plain.replace('«', '');
    const end = plain.indexOf('»');
    plain = plain.replace('»', '');
    places.push({ line: number, column: start + 1, endColumn: end + 1 });
  }
  return plain;
}
