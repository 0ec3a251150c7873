/** The shape of what happens: who may send an action, its form, its candidates, its effects. */
import { z } from 'zod';
import { windowPattern } from '../duration.ts';
import { callOut, undoing } from './call.ts';
import { startCase } from './child.ts';
import { fieldInForm } from './field.ts';
import { look } from './look.ts';
import { confirmNumber, incident, notify, render, reserveNumber, voidNumber } from './outside.ts';
import { fromMessage, sendMessage } from './message.ts';
import { by, deny } from './people.ts';
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

const literal = unionBy(
  [z.string(), z.boolean(), z.number(), z.strictObject({ cel: z.string() })],
  (value) => (typeof value === 'object' ? 3 : 0),
);
/** The key that says which effect it is, in the order of the shapes. */
const EFFECTS = [
  'set',
  'transfer',
  'assign',
  'raise',
  'decide',
  'notify',
  'render',
  'start_case',
  'send',
  'call',
  'undo',
  'incident',
  'confirm',
  'void',
  'number',
];
export const effect = unionBy(
  [
    z.strictObject({ set: z.record(z.string(), literal) }),
    z.strictObject({ transfer: z.strictObject({ unit: fieldReference }) }),
    z.strictObject({
      assign: unionBy(
        [z.strictObject({ to: fieldReference }), z.strictObject({ superior_of: z.literal('owner') })],
        (value) => (hasKey(value, 'superior_of') ? 1 : 0),
      ),
    }),
    z.strictObject({ raise: z.string() }),
    z.strictObject({ decide: z.string() }),
    notify,
    render,
    startCase,
    sendMessage,
    callOut,
    undoing,
    incident,
    confirmNumber,
    voidNumber,
    reserveNumber,
  ],
  (value) =>
    Math.max(
      0,
      EFFECTS.findIndex((key) => hasKey(value, key)),
    ),
);
export const effects = z.array(effect).optional();

const guard = z.strictObject({ cel: z.string(), else: text.optional() });
const warning = z.strictObject({ cel: z.string(), text });
const warn = unionBy([warning, z.array(warning).min(1).max(5)], (value) => (Array.isArray(value) ? 1 : 0));
/** A state by name, or where the case came from; `resume` restores the regions as they were left. */
const target = unionBy(
  [z.string(), z.strictObject({ back: z.enum(['fresh', 'resume']) }), z.strictObject({ resume: z.string() })],
  (value) => (hasKey(value, 'back') ? 1 : hasKey(value, 'resume') ? 2 : 0),
);
const candidate = z.strictObject({ guard: guard.optional(), do: effects, target: target.optional() });
const candidates = z.array(candidate).min(1);
/** What the engine takes by itself: a state's name, one candidate, or several. */
export const branches = unionBy([z.string(), candidate, candidates], (value) =>
  Array.isArray(value) ? 2 : typeof value === 'object' ? 1 : 0,
);

export const described = {
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
  deny: deny.optional(),
  strategic: z.boolean().optional(),
  signs: z.string().optional(),
  task: z.string().optional(),
  limit: z.strictObject({ times: z.int().min(1), else: text.optional() }).optional(),
  within: z.string().regex(windowPattern, '10 working days of closed').optional(),
  quorum: z
    .strictObject({ count: z.int().min(2).max(20), roles: z.enum(['distinct', 'any']).optional() })
    .optional(),
  ...described,
  guard: guard.optional(),
  target: target.optional(),
  choose: candidates.optional(),
});
/** An action that makes one more item of the state: it stays, so it has no target. */
export const adding = action.omit({ quorum: true, signs: true, task: true, target: true, choose: true });
/** What happens when the event is raised inside the case, or a message comes; no person can send it. */
const handler = z.strictObject({
  take: z.record(z.string(), fromMessage).optional(),
  guard: guard.optional(),
  do: effects,
  target: target.optional(),
  choose: candidates.optional(),
});
/** Without `by` it is a handler, unless it has what only a person can use. */
export const on = z.record(
  z.string(),
  unionBy([action, handler], (value) => (['by', 'title', 'form'].some((key) => hasKey(value, key)) ? 0 : 1)),
);

export type { RawAdmission, RawDeny, RawExclusion } from './people.ts';
export type RawFormLine = z.infer<typeof formLine>;
export type RawEffect = z.infer<typeof effect>;
export type RawCandidate = z.infer<typeof candidate>;
export type RawTarget = z.infer<typeof target>;
export type RawBranches = z.infer<typeof branches>;
export type RawAction = z.infer<typeof action>;
export type RawHandler = z.infer<typeof handler>;
export type RawWarning = z.infer<typeof warning>;
