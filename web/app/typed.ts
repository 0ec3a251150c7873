import type { FieldModel, FileModel, FormModel, ProblemModel } from '#engine/view/page.ts';
import type { FormValue } from './form-values.ts';

/** A form that was refused: what was typed and uploaded, and why it was refused. */
export interface Typed {
  readonly event: string;
  /** Of which form of the page it was. */
  readonly slot: string;
  readonly values: Readonly<Record<string, FormValue>>;
  readonly kept: Readonly<Record<string, readonly FileModel[]>>;
  readonly problem: ProblemModel;
}

/** The form of the page with everything that was typed laid over it, and the errors at their fields. */
export function withTyped(form: FormModel, typed: Typed | null): FormModel {
  if (typed?.slot !== form.slot) return form;
  return {
    ...form,
    confirm: typed.problem.confirm,
    lines: form.lines.map((line) => {
      if (line.kind === 'field') return { ...line, field: overlay(line.field, typed) };
      if (line.kind === 'any_of') return { ...line, fields: line.fields.map((each) => overlay(each, typed)) };
      return line;
    }),
  };
}

/** Whether anything can be typed into the form, so that there is something to keep. */
export function hasFields({ lines }: Pick<FormModel, 'lines'>): boolean {
  return lines.some(({ kind }) => kind === 'field' || kind === 'any_of');
}

function overlay(field: FieldModel, typed: Typed): FieldModel {
  const error = typed.problem.fields.find(({ name }) => name === field.name)?.message ?? null;
  if (field.type === 'files') return { ...field, error, value: typed.kept[field.name] ?? [] };
  if (field.type === 'table') return { ...field, error, rows: rowsOf(field, typed) };
  const value = valueIn(typed.values, field.name);
  if (field.type === 'choices') return { ...field, error, value: namesOf(value) };
  const text = typeof value === 'string' ? value : '';
  if (field.type === 'boolean') return { ...field, error, value: text === 'true' };
  return { ...field, error, value: text };
}

/** The typed rows, as many as were sent; those shown beyond them stay empty. */
function rowsOf(field: TableModel, typed: Typed): TableModel['rows'] {
  const sent = typed.values[field.name];
  const count = Math.max(field.rows.length, Array.isArray(sent) ? Math.min(sent.length, field.max) : 0);
  const pattern = field.rows.at(-1) ?? [];
  return Array.from({ length: count }, (_, at) =>
    (field.rows[at] ?? pattern.map((cell) => renamed(cell, at))).map((cell) => overlay(cell, typed)),
  );
}
type TableModel = Extract<FieldModel, { readonly type: 'table' }>;

function renamed(cell: FieldModel, row: number): FieldModel {
  const [table = '', , column = ''] = cell.name.split('.');
  return { ...cell, name: `${table}.${String(row)}.${column}` };
}

/** A value by the name of its field, or of its cell: `<field>.<row>.<column>`. */
function valueIn(values: Typed['values'], name: string): FormValue | string | undefined {
  const [field = '', row, column = ''] = name.split('.');
  const whole = Object.hasOwn(values, field) ? values[field] : undefined;
  if (row === undefined) return whole;
  const cells = Array.isArray(whole) ? whole[Number(row)] : undefined;
  return typeof cells === 'object' && Object.hasOwn(cells, column) ? cells[column] : undefined;
}

function namesOf(value: FormValue | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((name) => typeof name === 'string') : [];
}

/** What tells the lines of a form apart. */
export function lineKey(line: Section['lines'][number]): string {
  if (line.kind === 'field') return line.field.name;
  return line.kind === 'frozen' ? line.fact.name : line.fields.map(({ name }) => name).join();
}

export function hasTable(form: FormModel): boolean {
  return form.lines.some((line) => line.kind === 'field' && line.field.type === 'table');
}

/** Lines of a form by section; lines before the first section stand in one without a title. */
export interface Section {
  readonly number: number;
  readonly title: string | null;
  readonly lines: readonly Exclude<FormModel['lines'][number], { readonly kind: 'section' }>[];
}

export function sectionsOf(form: FormModel): readonly Section[] {
  const sections: Section[] = [];
  for (const line of form.lines) {
    const last = sections.at(-1);
    if (line.kind === 'section') sections.push({ number: line.number, title: line.title, lines: [] });
    else if (last === undefined) sections.push({ number: 0, title: null, lines: [line] });
    else sections[sections.length - 1] = { ...last, lines: [...last.lines, line] };
  }
  return sections;
}

/** The problem with its fields in the order in which the form asks for them. */
export function inFormOrder(problem: ProblemModel, form: FormModel | undefined): ProblemModel {
  const names = (form?.lines ?? []).flatMap((line) =>
    line.kind === 'field'
      ? namesIn(line.field)
      : line.kind === 'any_of'
        ? line.fields.map(({ name }) => name)
        : [],
  );
  const place = (name: string): number => (names.includes(name) ? names.indexOf(name) : names.length);
  return { ...problem, fields: [...problem.fields].sort((a, b) => place(a.name) - place(b.name)) };
}

function namesIn(field: FieldModel): readonly string[] {
  return field.type === 'table' ? [field.name, ...field.rows.flat().map(({ name }) => name)] : [field.name];
}

/** Id of a field's first input, so that the summary of errors can link to it. */
export const fieldId = (slot: string, name: string): string => `${slot}-${name}`;
export const formId = (slot: string): string => `form-${slot}`;
