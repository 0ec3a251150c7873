/** A scenario as read: its file with positions, what is given, and its steps; every name resolved. */
import type { Source } from '#engine/definition/source.ts';
import type { RawGiven } from './shape/given.ts';
import type { RawScenario, Step } from './shape/scenario.ts';

/** What scenarios take for granted; every part is there. */
export type Given = { readonly [Key in keyof RawGiven]-?: NonNullable<RawGiven[Key]> };

export interface Scenario {
  readonly file: string;
  readonly title: RawScenario['title'];
  readonly given: Given;
  readonly steps: readonly Step[];
  /** For the place of a failing line. */
  readonly source: Source;
  /** Pages as they read, by name: what lies in `pages` beside the file. */
  readonly pages: ReadonlyMap<string, string>;
}

/** The case of a step that names none. */
export const ONLY_CASE = 'case';
/** Those who act or look without an account: whoever shows the PIN of the case, and anyone at all. */
export const STARTER = 'starter';
export const PUBLIC = 'public';

export const NOTHING_GIVEN: Given = {
  units: {},
  people: {},
  settings: {},
  tables: {},
  files: {},
  forms: {},
  connectors: {},
};

/** What one file gives, laid over what another gave: name by name. */
export function laidOver(base: Given, over: RawGiven): Given {
  return {
    units: { ...base.units, ...over.units },
    people: { ...base.people, ...over.people },
    settings: { ...base.settings, ...over.settings },
    tables: { ...base.tables, ...over.tables },
    files: { ...base.files, ...over.files },
    forms: { ...base.forms, ...over.forms },
    connectors: { ...base.connectors, ...over.connectors },
  };
}

/** The title in the language asked for, else in the one it has. */
export function titleOf({ title }: Pick<Scenario, 'title'>, language: 'id' | 'en'): string {
  return title[language] ?? title.id ?? title.en ?? '';
}
