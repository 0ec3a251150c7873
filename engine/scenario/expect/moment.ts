import type { Path } from '#engine/definition/source.ts';
import type { Case, Entry } from '#engine/machine/types.ts';
import { SCENARIO_TEXTS } from '#engine/texts/scenario.ts';
import type { Phrase } from '#engine/texts/text.ts';
import type { Params } from '#engine/texts/text.ts';
import type { Outcome } from '../act.ts';
import type { Stage } from '../stage.ts';

/** What there is to look at after a step. */
export interface Moment {
  readonly stage: Stage;
  readonly case: Case;
  /** The whole history of the case, and the part this step added. */
  readonly entries: readonly Entry[];
  readonly added: readonly Entry[];
  readonly outcome: Outcome;
  readonly pages: Pages;
}

/** How pages must read. `written` gathers how they do read, in place of comparing. */
export interface Pages {
  readonly expected: ReadonlyMap<string, string>;
  readonly written: Map<string, string> | null;
}

/** Words in both languages with what fills them, or a plain value. */
export type Said = string | { readonly phrase: Phrase; readonly params: Params };

/** An expectation that does not hold, at a place below `expect`. */
export interface Miss {
  readonly path: Path;
  readonly expected: Said;
  readonly seen: Said;
}

/** Looks at one key of `expect`; `path` is where it stands. */
export type Look<Wanted> = (
  wanted: Wanted,
  moment: Moment,
  path: Path,
) => readonly Miss[] | Promise<readonly Miss[]>;

export function said(phrase: Phrase, params: Params = {}): Said {
  return { phrase, params };
}

/** A miss unless both are the same text; no text at all is said as such. */
export function compare(path: Path, expected: string, seen: string): readonly Miss[] {
  const orNone = (text: string): Said => (text === '' ? said(SCENARIO_TEXTS.none) : text);
  return expected === seen ? [] : [{ path, expected: orNone(expected), seen: orNone(seen) }];
}

/** One name, or a list of them. */
export function listOf(names: string | readonly string[] | undefined): readonly string[] {
  return names === undefined ? [] : typeof names === 'string' ? [names] : names;
}

/** Where the n-th of the names stands. */
export function pathOf(path: Path, names: string | readonly string[], index: number): Path {
  return typeof names === 'string' ? path : [...path, index];
}
