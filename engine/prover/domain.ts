/** The values that a name in a condition can have, as far as the definition says. */
import { once } from '#engine/definition/once.ts';
import type { Definition, Field, FormLine } from '#engine/definition/types.ts';
import { writtenByEffects } from './written.ts';

export type Plain = string | number | boolean;

/**
 * `values`: these and no others. `numbers`, `words`: any, within the limits; which of them make a difference is seen in
 * the condition. Null: nothing is known.
 */
export type Domain =
  | { readonly of: 'values'; readonly values: readonly Plain[] }
  | { readonly of: 'numbers'; readonly min: number; readonly max: number; readonly absent: boolean }
  | { readonly of: 'words'; readonly absent: boolean }
  | null;

/** Domain of a name as `Expression.types` writes it; `form` is the form whose fields lie over the data. */
export type Domains = (name: string) => Domain;

const FEW = 20;

/** Domains in a condition that is asked while this form is sent (none: by the engine itself). */
export function domainsIn(definition: Definition, form: readonly FormLine[]): Domains {
  const sent = new Map(sentBy(form).map((each) => [each.field.name, each]));
  const always = alwaysGiven(definition);
  return (name) => {
    const [root, ...rest] = name.split('.');
    const key = rest.join('.');
    const line = sent.get(key);
    if (root === 'form') return line === undefined ? null : ofField(line.field, !line.sure);
    if (root === 'settings') return ofSetting(definition, key);
    if (root !== 'data' && root !== 'old') return null;
    if (root === 'data' && line?.keep === true) return ofField(line.field, !line.sure);
    const field = definition.data[key];
    if (field === undefined) return null;
    return field.computed !== null || writtenByEffects(definition).has(key)
      ? withoutLimits(field)
      : ofField(field, !always.has(key));
  };
}

interface Sent {
  readonly field: Field;
  readonly keep: boolean;
  /** Whoever sends the form gives it. */
  readonly sure: boolean;
}

function sentBy(form: readonly FormLine[]): Sent[] {
  return form.flatMap((line): Sent[] => {
    if (line.kind === 'field') return [{ field: line.field, keep: line.keep, sure: isGiven(line.field) }];
    return line.kind === 'any_of'
      ? line.fields.map((field) => ({ field, keep: line.keep, sure: false }))
      : [];
  });
}

function ofSetting({ settings }: Definition, name: string): Domain {
  const type = settings[name]?.type;
  if (type === 'boolean') return { of: 'values', values: [true, false] };
  return type === 'integer'
    ? { of: 'numbers', min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER, absent: false }
    : null;
}

/** What is absent reads as `''`, 0 or false. */
function ofField(field: Field, absent: boolean): Domain {
  switch (field.type) {
    case 'boolean':
      return { of: 'values', values: field.must && !absent ? [true] : [true, false] };
    case 'choice':
      return field.options === null
        ? { of: 'words', absent }
        : { of: 'values', values: [...Object.keys(field.options), ...(absent ? [''] : [])] };
    case 'integer': {
      const min = field.min ?? Number.MIN_SAFE_INTEGER;
      const max = field.max ?? Number.MAX_SAFE_INTEGER;
      if (max - min > FEW) return { of: 'numbers', min, max, absent };
      const values = Array.from({ length: Math.max(0, max - min + 1) }, (_each, index) => min + index);
      return { of: 'values', values: absent && !values.includes(0) ? [...values, 0] : values };
    }
    case 'text':
    case 'date':
    case 'unit':
    case 'person':
    case 'case':
      return { of: 'words', absent };
    default:
      return null;
  }
}

/** What was computed need not be one that a form would take. */
function withoutLimits({ type }: Field): Domain {
  switch (type) {
    case 'boolean':
      return { of: 'values', values: [true, false] };
    case 'integer':
      return { of: 'numbers', min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER, absent: true };
    case 'text':
    case 'choice':
      return { of: 'words', absent: true };
    default:
      return null;
  }
}

/** Whoever sends the form gives this field. */
export function isGiven(field: Field): boolean {
  return field.required === true && field.shown === true;
}

/** Fields that every start and every other form that asks for them makes people give, and that no effect writes. */
const alwaysGiven = once((definition: Definition): ReadonlySet<string> => {
  const starts = Object.values(definition.start);
  const states = Object.values(definition.states);
  const asked = [...starts, ...states.flatMap(({ on }) => Object.values(on))].flatMap(({ form }) => form);
  const leftOpen = new Set(
    asked.flatMap((line) => {
      if (line.kind === 'any_of') return line.fields.map(({ name }) => name);
      return line.kind === 'field' && !isGiven(line.field) ? [line.field.name] : [];
    }),
  );
  const inAll = Object.keys(definition.data).filter((name) =>
    starts.every(({ form }) =>
      form.some(
        (line) => line.kind === 'field' && line.keep && line.field.name === name && isGiven(line.field),
      ),
    ),
  );
  const written = writtenByEffects(definition);
  return new Set(inAll.filter((name) => !leftOpen.has(name) && !written.has(name)));
});
