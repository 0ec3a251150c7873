/** The shape of what happens: who may send an action, its form, its candidates, its effects. */
import { z } from 'zod';
import { windowPattern } from '../duration.ts';
import { fieldInForm } from './field.ts';
import { look } from './look.ts';
import { by, deny, startBy } from './people.ts';
import { condition, fieldReference, text } from './text.ts';
import { hasKey, unionBy } from './union.ts';

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
  ],
  (value) => (hasKey(value, 'transfer') ? 1 : hasKey(value, 'assign') ? 2 : 0),
);
export const effects = z.array(effect).optional();

const guard = z.strictObject({ cel: z.string(), else: text.optional() });
const candidate = z.strictObject({ guard: guard.optional(), do: effects, target: z.string().optional() });

const described = {
  title: text,
  help: text.optional(),
  tone: z.enum(['main', 'plain', 'danger']).optional(),
  form,
  look: z.record(z.string(), look).optional(),
  do: effects,
};
export const action = z.strictObject({
  by,
  deny: deny.optional(),
  strategic: z.boolean().optional(),
  limit: z.strictObject({ times: z.int().min(1), else: text.optional() }).optional(),
  within: z.string().regex(windowPattern, '10 working days of closed').optional(),
  quorum: z
    .strictObject({ count: z.int().min(2).max(20), roles: z.enum(['distinct', 'any']).optional() })
    .optional(),
  ...described,
  guard: guard.optional(),
  target: z.string().optional(),
  choose: z.array(candidate).min(1).optional(),
});
export const start = z.strictObject({ by: startBy, ...described, target: z.string() });

export type { RawAdmission, RawDeny, RawExclusion } from './people.ts';
export type RawFormLine = z.infer<typeof formLine>;
export type RawEffect = z.infer<typeof effect>;
export type RawCandidate = z.infer<typeof candidate>;
export type RawAction = z.infer<typeof action>;
export type RawStart = z.infer<typeof start>;
