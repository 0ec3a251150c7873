import type { FileRef, Row, Value } from '#engine/machine/types.ts';
import { SCENARIO_TEXTS } from '#engine/texts/scenario.ts';
import type { FormValues } from '../shape/given.ts';
import { sourceOf } from '../page.ts';
import { keyOf } from '../stage.ts';
import type { Stage } from '../stage.ts';
import { said } from './moment.ts';
import type { Look, Miss } from './moment.ts';

/** Values of the case: personal ones as typed, people and offices by their keys, files by their names; null: nothing. */
export const data: Look<FormValues> = async (wanted, { stage, case: subject }, path) => {
  const source = await sourceOf(stage, subject);
  const name = (file: FileRef): string => source.files.get(file.file)?.name ?? file.file;
  return Object.entries(wanted).flatMap(([field, value]): readonly Miss[] => {
    const seen = plain(subject.data[field] ?? null, stage, source.personal, name);
    const expected = value === null ? null : listOf(value).map(writtenText).join(', ');
    if (seen === expected) return [];
    const nothing = said(SCENARIO_TEXTS.none);
    return [{ path: [...path, field], expected: expected ?? nothing, seen: seen ?? nothing }];
  });
};

function plain(
  value: Value,
  stage: Stage,
  personal: ReadonlyMap<string, string>,
  name: (file: FileRef) => string,
): string | null {
  if (value === null) return null;
  if (typeof value === 'string') return keyOf(stage, value);
  if (typeof value !== 'object') return String(value);
  if ('personal' in value) return personal.get(value.personal) ?? null;
  return value.map((item) => textOf(item, stage, name)).join(', ');
}

function listOf(value: NonNullable<FormValues[string]>): readonly (string | number | boolean | object)[] {
  return Array.isArray(value) ? value : [value];
}

/** As it stands in the scenario; a row as rows are told. */
function writtenText(value: string | number | boolean | object): string {
  return typeof value === 'object' ? rowText(Object.entries(value)) : String(value);
}

function rowText(cells: readonly (readonly [string, unknown])[]): string {
  return `{ ${cells.map(([column, text]) => `${column}: ${String(text)}`).join(', ')} }`;
}

/** A file by its name, a chosen value as it is written, a row of a table by its columns. */
function textOf(item: FileRef | string | Row, stage: Stage, name: (file: FileRef) => string): string {
  if (typeof item === 'string') return keyOf(stage, item);
  if (isFile(item)) return name(item);
  return rowText(
    Object.entries(item).map(([column, value]) => [
      column,
      typeof value === 'object' && value !== null
        ? '…'
        : typeof value === 'string'
          ? keyOf(stage, value)
          : value,
    ]),
  );
}

function isFile(item: FileRef | Row): item is FileRef {
  return typeof item['file'] === 'string' && typeof item['commitment'] === 'string';
}
