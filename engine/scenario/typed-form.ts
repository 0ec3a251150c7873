/** What a step of a scenario types into a form: names of people, offices, cases and files become what a person would send. */
import { randomUUID } from 'node:crypto';
import { parseSize } from '#engine/definition/duration.ts';
import type { Field, TableField } from '#engine/definition/types.ts';
import { allFields } from './check/fields.ts';
import type { FormValues } from './shape/given.ts';
import type { Step } from './shape/scenario.ts';
import type { Stage } from './stage.ts';

/** Drafts and uploads of a scenario belong to one owner: whose they are is not what it is about. */
export const OWNERS = ['scenario'];

/** What is typed: the prepared form with the step's own values over it; keys become ids, file names uploads. */
export async function formOf(stage: Stage, step: Step): Promise<Record<string, unknown>> {
  const prepared = step.using === undefined ? {} : (stage.given.forms[step.using] ?? {});
  const fields = allFields(stage.published.definition);
  const values: FormValues = { ...prepared, ...step.form };
  const typed: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values))
    typed[name] = await typedValue(stage, fields.get(name), value);
  return typed;
}

async function typedValue(
  stage: Stage,
  field: Field | undefined,
  value: FormValues[string],
): Promise<unknown> {
  if (typeof value === 'string' && field?.type === 'unit') return stage.units.get(value) ?? value;
  if (typeof value === 'string' && field?.type === 'person') return stage.people.get(value) ?? value;
  if (Array.isArray(value) && field?.type === 'table')
    return await Promise.all(
      value.map(async (row) => (typeof row === 'string' ? row : await typedRow(stage, field, row))),
    );
  if (typeof value === 'string' && field?.type === 'case') return await trackingOf(stage, value);
  if (field?.type !== 'files' || value === null) return value;
  const names = [value].flat().map(String);
  return await Promise.all(names.map((name) => upload(stage, name)));
}

async function typedRow(
  stage: Stage,
  { columns }: TableField,
  row: Readonly<Record<string, FormValues[string]>>,
): Promise<Readonly<Record<string, unknown>>> {
  const typed: Record<string, unknown> = {};
  for (const [name, cell] of Object.entries(row)) typed[name] = await typedValue(stage, columns[name], cell);
  return typed;
}

/** The number of a case that the scenario knows by this name; what is no such name is typed as it is. */
async function trackingOf({ engine, cases }: Stage, name: string): Promise<string> {
  const id = cases.get(name);
  const { case: found } = id === undefined ? { case: null } : await engine.store.load(id, null);
  return found?.tracking ?? name;
}

/** An upload as the file's check would have found it; a scenario says type and size, and has no bytes. */
async function upload(stage: Stage, name: string): Promise<string> {
  const { type = '', size = '' } = stage.given.files[name] ?? {};
  const file = randomUUID();
  await stage.engine.store.addFile({
    file,
    name,
    type,
    size: parseSize(size) ?? 0,
    sha256: file.replaceAll('-', '').repeat(2),
    owner: OWNERS[0] ?? '',
    caseId: null,
    field: null,
    uploaded: stage.clock.now(),
  });
  return file;
}
