import type { AppLoadContext } from '@remix-run/server-runtime';
import type { FileModel, ProblemModel } from '#engine/view/page.ts';
import { text } from '#engine/texts/web.ts';
import type { FormValues } from './form-values.ts';
import { formValues, plainText } from './form-values.ts';
import type { Refusal } from './refusal.ts';
import { refusalOf, thrown } from './refusal.ts';
import type { Typed } from './typed.ts';

/** What a generated form carries besides its fields. */
export interface Submitted extends FormValues {
  readonly intent: string;
  readonly event: string;
  /** Of which form of the page it is. */
  readonly slot: string;
  readonly task: string | null;
  readonly saw: number;
  readonly key: string;
  /** Warnings that the page had shown. */
  readonly confirmed: string[];
  /** Text entries as they came, to offer them again when nobody may take them. */
  readonly entries: readonly (readonly [string, string])[];
}

export function submitted(form: FormData): Submitted {
  const saw = Number(plainText(form, 'saw'));
  return {
    ...formValues(form),
    intent: plainText(form, 'intent') || 'send',
    event: plainText(form, 'event'),
    slot: plainText(form, 'slot') || plainText(form, 'event'),
    task: plainText(form, 'task') || null,
    saw: Number.isSafeInteger(saw) && saw >= 0 ? saw : 0,
    key: plainText(form, 'key'),
    confirmed: form.getAll('confirmed').filter((value) => typeof value === 'string'),
    entries: [...form].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as const] : [],
    ),
  };
}

export interface Uploaded {
  /** Values with the ids of all uploads, ready for the API. */
  readonly values: FormValues['values'];
  readonly kept: FormValues['kept'];
  /** Files that were refused, each alone. */
  readonly refused: readonly { readonly field: string; readonly name: string; readonly refusal: Refusal }[];
}

/** Puts every file that came with the form into the file store; one that is refused does not stop the others. */
export async function uploadAll(
  api: AppLoadContext['api'],
  form: Submitted,
  at: { readonly process: string; readonly caseId: string },
): Promise<Uploaded> {
  const kept = new Map<string, readonly FileModel[]>(Object.entries(form.kept));
  const refused: { field: string; name: string; refusal: Refusal }[] = [];
  for (const { field, file } of form.uploads) {
    const body = new FormData();
    body.set('process', at.process);
    body.set('caseId', at.caseId);
    body.set('event', form.event);
    body.set('field', field);
    body.set('file', file);
    try {
      const stored = await api.file.put.mutate(body);
      kept.set(field, [...(kept.get(field) ?? []), stored]);
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === null) throw error;
      if (isAway(refusal)) throw thrown(refusal.status, { ...refusal, kept: form.entries });
      refused.push({ field, name: file.name, refusal });
    }
  }
  const ids = [...kept].map(([field, files]) => [field, files.map((file) => file.id)] as const);
  return { values: { ...form.values, ...Object.fromEntries(ids) }, kept: Object.fromEntries(kept), refused };
}

/** The problem of files that were refused: one error per field, the rest of the form untouched. */
export function filesProblem(
  language: AppLoadContext['language'],
  refused: Uploaded['refused'],
): { readonly status: number; readonly problem: ProblemModel } {
  const fields = Map.groupBy(refused, ({ field }) => field);
  const sentence = ({ name, refusal }: Uploaded['refused'][number]): string => {
    const said = refusal.problem?.fields[0]?.message ?? refusal.problem?.message ?? refusal.code;
    return said.includes(name) ? said : `${name}: ${said}`;
  };
  return {
    status: refused[0]?.refusal.status ?? 422,
    problem: {
      code: refused[0]?.refusal.code ?? 'FORM_INVALID',
      message: text(language, 'files_refused', { count: refused.length }),
      advice: text(language, 'files_refused_advice'),
      fields: [...fields].map(([name, each]) => ({
        name,
        label: each[0]?.refusal.problem?.fields[0]?.label ?? '',
        message: each.map(sentence).join(' '),
      })),
      meanwhile: [],
      confirm: [],
    },
  };
}

/** What becomes of a form: on to another page, or the same page with what is to be said. */
export type Answer =
  | { readonly kind: 'moved'; readonly response: Response }
  | {
      readonly kind: 'stays';
      readonly status: number;
      readonly typed: Typed | null;
      readonly saved: string | null;
    };

/**
 * What the page shows after the API refused a form. When the person may no longer see the page at
 * all (signed out meanwhile, right revoked), the typed entries are thrown to the error page, which keeps them.
 */
export function refusedForm(
  error: unknown,
  form: Submitted,
  uploaded: Pick<Uploaded, 'values' | 'kept'>,
): { readonly status: number; readonly typed: Typed } {
  const refusal = refusalOf(error);
  if (refusal === null) throw asError(error);
  if (refusal.problem === null || isAway(refusal)) {
    throw thrown(refusal.status, { ...refusal, kept: form.entries });
  }
  return {
    status: refusal.status,
    typed: {
      event: form.event,
      slot: form.slot,
      values: uploaded.values,
      kept: uploaded.kept,
      problem: refusal.problem,
    },
  };
}

/** The page itself is not there for this person any more: it cannot be shown again with what was typed. */
const isAway = ({ status }: Refusal): boolean => status === 401 || status === 404;

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
