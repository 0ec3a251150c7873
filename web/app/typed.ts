import type { FieldModel, FileModel, FormModel, ProblemModel } from '#engine/view/page.ts';
import type { FormValue } from './form-values.ts';

/** A form that was refused: what was typed and uploaded, and why it was refused. */
export interface Typed {
  readonly event: string;
  readonly values: Readonly<Record<string, FormValue>>;
  readonly kept: Readonly<Record<string, readonly FileModel[]>>;
  readonly problem: ProblemModel;
}

/** The form of the page with everything that was typed laid over it, and the errors at their fields. */
export function withTyped(form: FormModel, typed: Typed | null): FormModel {
  if (typed?.event !== form.event) return form;
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

function overlay(field: FieldModel, typed: Typed): FieldModel {
  const error = typed.problem.fields.find(({ name }) => name === field.name)?.message ?? null;
  if (field.type === 'files') return { ...field, error, value: typed.kept[field.name] ?? [] };
  const value = typed.values[field.name];
  const text = typeof value === 'string' ? value : '';
  if (field.type === 'boolean') return { ...field, error, value: text === 'true' };
  return { ...field, error, value: text };
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
      ? [line.field.name]
      : line.kind === 'any_of'
        ? line.fields.map(({ name }) => name)
        : [],
  );
  const place = (name: string): number => (names.includes(name) ? names.indexOf(name) : names.length);
  return { ...problem, fields: [...problem.fields].sort((a, b) => place(a.name) - place(b.name)) };
}

/** Id of a field's first input, so that the summary of errors can link to it. */
export const fieldId = (event: string, name: string): string => `${event}-${name}`;
export const formId = (event: string): string => `form-${event}`;
