/** The shape of what happens: who may send an action, its form, its candidates, its effects. */
import { z } from 'zod';
import { fieldInForm, relation } from './field.ts';
import { look } from './look.ts';
import { condition, fieldReference, text } from './text.ts';
import { hasKey, unionBy } from './union.ts';

const exclusion = unionBy(
  [
    z.strictObject({ did: z.string() }),
    z.strictObject({ starter: z.literal(true) }),
    z.strictObject({ party: fieldReference }),
  ],
  (value) => (hasKey(value, 'starter') ? 1 : hasKey(value, 'party') ? 2 : 0),
);
const not = z.array(exclusion).min(1).optional();
const roleAdmission = z.strictObject({ role: z.string(), at: relation.optional(), not });
const starterAdmission = z.strictObject({ starter: z.literal(true), not });
const admission = unionBy([z.string(), roleAdmission, starterAdmission], (value) =>
  typeof value !== 'object' ? 0 : hasKey(value, 'starter') ? 2 : 1,
);
const by = unionBy([admission, z.array(admission).min(1)], (value) => (Array.isArray(value) ? 1 : 0));

const startAdmission = unionBy([z.string(), roleAdmission], (value) => (typeof value === 'object' ? 1 : 0));
const startBy = unionBy([startAdmission, z.array(startAdmission).min(1)], (value) =>
  Array.isArray(value) ? 1 : 0,
);

const formLine = unionBy(
  [
    z.string(),
    z.strictObject({ section: text }),
    z.strictObject({ any_of: z.array(z.string()).min(2) }),
    z.strictObject({ field: z.string(), required: condition.optional() }),
    z.record(z.string(), fieldInForm).refine((line) => Object.keys(line).length === 1, 'one-field'),
  ],
  (value) =>
    typeof value !== 'object'
      ? 0
      : hasKey(value, 'section')
        ? 1
        : hasKey(value, 'any_of')
          ? 2
          : hasKey(value, 'field')
            ? 3
            : 4,
);
const form = z.array(formLine).optional();

const literal = unionBy([z.string(), z.boolean(), z.int(), z.strictObject({ cel: z.string() })], (value) =>
  typeof value === 'object' ? 3 : 0,
);
const effect = unionBy(
  [
    z.strictObject({ set: z.record(z.string(), literal) }),
    z.strictObject({ transfer: z.strictObject({ unit: fieldReference }) }),
    z.strictObject({ assign: z.strictObject({ to: fieldReference }) }),
    z.strictObject({ decide: z.string() }),
  ],
  (value) => ['set', 'transfer', 'assign', 'decide'].findIndex((key) => hasKey(value, key)),
);
export const effects = z.array(effect).optional();

const guard = z.strictObject({ cel: z.string(), else: text.optional() });
const warning = z.strictObject({ cel: z.string(), text });
const warn = unionBy([warning, z.array(warning).min(1).max(5)], (value) => (Array.isArray(value) ? 1 : 0));
const candidate = z.strictObject({ guard: guard.optional(), do: effects, target: z.string().optional() });

const described = {
  title: text,
  help: text.optional(),
  tone: z.enum(['main', 'plain', 'danger']).optional(),
  form,
  look: z.record(z.string(), look).optional(),
  warn: warn.optional(),
  do: effects,
};
export const action = z.strictObject({
  by,
  ...described,
  guard: guard.optional(),
  target: z.string().optional(),
  choose: z.array(candidate).min(1).optional(),
});
export const start = z.strictObject({ by: startBy, ...described, target: z.string() });

export type RawAdmission = z.infer<typeof admission>;
export type RawExclusion = z.infer<typeof exclusion>;
export type RawFormLine = z.infer<typeof formLine>;
export type RawEffect = z.infer<typeof effect>;
export type RawCandidate = z.infer<typeof candidate>;
export type RawAction = z.infer<typeof action>;
export type RawWarning = z.infer<typeof warning>;
export type RawStart = z.infer<typeof start>;
