/** Files that are made to crash, to deceive or to take long, and what must hold for each of them. */
import { expect } from 'vitest';
import { Lexer } from 'yaml';
import { diagnosticTexts } from '#engine/texts/diagnostics.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { readProcess } from '../read.ts';
import type { ReadProcess } from '../read.ts';
import { smallProcess } from './small-process.ts';

/** A little less than the largest file, so that what stands around still fits. */
const full = 250 * 1024;
const limit = 1000;

/** A text repeated, with the number of each, until the size is reached. */
export function repeated(line: (index: number) => string, size: number = full): string {
  const lines: string[] = [];
  let length = 0;
  for (let index = 0; length < size; index++) {
    const next = line(index);
    lines.push(next);
    length += next.length;
  }
  return lines.join('');
}

/** As many lines as a file may hold without being refused for its size or its number of parts. */
export function packed(line: (index: number) => string, size: number = full): string {
  const tokens = [...new Lexer().lex(line(1000))].length;
  const count = Math.floor(Math.min(size / line(1000).length, 90_000 / tokens));
  return Array.from({ length: count }, (_, index) => line(index)).join('');
}

/** The small process with a part of it (it stands there once) replaced. */
export function spoilt(from: string, to: string): string {
  if (smallProcess.split(from).length !== 2) throw new Error(`"${from}" must stand once`);
  return smallProcess.replace(from, () => to);
}

/** The small process with lines put at the top of one of its maps until the file is as large as it may be. */
export function filled(key: string, line: (index: number) => string): string {
  return spoilt(`\n${key}:\n`, `\n${key}:\n${packed(line, full - 2 * smallProcess.length)}`);
}

/** Milliseconds of processor time; what other programs do at the same time does not count. */
export function timed<T>(run: () => T): { readonly result: T; readonly ms: number } {
  const before = process.threadCpuUsage();
  const result = run();
  const { user, system } = process.threadCpuUsage(before);
  return { result, ms: (user + system) / 1000 };
}

/**
 * Reads the file and asserts what holds for any text: no throw, an end within a second, and either a definition or an
 * error; every diagnostic has a known code and a place in the file. A slow first call may be the compiler's: the better
 * of two counts.
 */
export function expectRead(text: string): ReadProcess {
  const first = timed(() => readProcess(text, 'v1.yaml'));
  const ms = first.ms < limit ? first.ms : timed(() => readProcess(text, 'v1.yaml')).ms;
  expect(ms).toBeLessThan(limit);
  const { definition, diagnostics } = first.result;
  const hasError = diagnostics.some(({ severity }) => severity === 'error');
  expect(definition === null).toBe(hasError);
  const lines = text.split('\n');
  for (const diagnostic of diagnostics) expectInside(diagnostic, lines);
  return first.result;
}

function expectInside(diagnostic: Diagnostic, lines: readonly string[]): void {
  const { code, line, column, endColumn } = diagnostic;
  const length = lines[line - 1]?.length ?? -1;
  const isInside =
    line >= 1 && column >= 1 && column <= length + 1 && endColumn > column && endColumn <= length + 2;
  // One comparison for each: these are called very often.
  if (!Object.hasOwn(diagnosticTexts, code) || !isInside)
    expect({ code, line, column, endColumn, length }).toBe('a known code at a place in the file');
}
