/** The shape of rules about people: who is admitted to an action, who is left out, who is refused. */
import { z } from 'zod';
import { caseOrItemReference, fieldReference, text } from './text.ts';
import { hasKey, unionBy } from './union.ts';

/** A public role stands for the person the case belongs to. */
const roleOrReference = z
  .string()
  .regex(/^((data|it)\.[A-Za-z0-9_]+|[A-Za-z][A-Za-z0-9_]*)$/, 'data.nama_isian');

const exclusion = unionBy(
  [
    z.strictObject({ did: z.string() }),
    z.strictObject({ starter: z.literal(true) }),
    z.strictObject({ party: caseOrItemReference }),
    z.strictObject({ related_to: roleOrReference }),
  ],
  (value) =>
    hasKey(value, 'starter') ? 1 : hasKey(value, 'party') ? 2 : hasKey(value, 'related_to') ? 3 : 0,
);
const not = z.array(exclusion).min(1).optional();

/** Where a role counts for an action: seen from the case, from what was done in it, or from two of its fields. */
const relationOfCase = unionBy(
  [
    z.literal(['unit', 'unit.parent', 'unit.ancestors', 'unit.descendants']),
    z.strictObject({ unit_of: caseOrItemReference }),
    z.strictObject({ superior_of: z.string() }),
    z.strictObject({ common_parent_of: z.tuple([caseOrItemReference, caseOrItemReference]) }),
  ],
  (value) =>
    typeof value !== 'object'
      ? 0
      : hasKey(value, 'superior_of')
        ? 2
        : hasKey(value, 'common_parent_of')
          ? 3
          : 1,
);

/** To whom the task of a state is handed when it is born. */
const assignment = unionBy(
  [
    z.literal(['least_loaded', 'round_robin']),
    z.strictObject({ who_did: z.string() }),
    z.strictObject({ superior_of: z.string() }),
  ],
  (value) => (typeof value !== 'object' ? 0 : hasKey(value, 'superior_of') ? 2 : 1),
);

const startRole = z.strictObject({ role: z.string(), at: relationOfCase.optional(), not });
const roleAdmission = z.strictObject({
  role: z.string(),
  at: relationOfCase.optional(),
  not,
  assign: assignment.optional(),
  if_none: z.enum(['offer', 'incident']).optional(),
});
const starterAdmission = z.strictObject({ starter: z.literal(true), not });
const doerAdmission = z.strictObject({ who_did: z.string(), not });
const partyAdmission = z.strictObject({ party: caseOrItemReference, not });
const rolesAdmission = z.strictObject({ roles_in: fieldReference, not });
const admission = unionBy(
  [z.string(), roleAdmission, starterAdmission, doerAdmission, partyAdmission, rolesAdmission],
  (value) =>
    typeof value !== 'object'
      ? 0
      : hasKey(value, 'starter')
        ? 2
        : hasKey(value, 'who_did')
          ? 3
          : hasKey(value, 'party')
            ? 4
            : hasKey(value, 'roles_in')
              ? 5
              : 1,
);
export const by = unionBy([admission, z.array(admission).min(1)], (value) => (Array.isArray(value) ? 1 : 0));

/** A start that other cases of this system may use. */
const caseAdmission = z.strictObject({ case: z.literal(true) });
const startAdmission = unionBy([z.string(), startRole, caseAdmission], (value) =>
  typeof value !== 'object' ? 0 : hasKey(value, 'case') ? 2 : 1,
);
export const startBy = unionBy([startAdmission, z.array(startAdmission).min(1)], (value) =>
  Array.isArray(value) ? 1 : 0,
);

const refusal = z.strictObject({
  role: z.string(),
  code: z.string().regex(/^[A-Z][A-Z0-9_]{0,62}$/, 'OUTSIDE_MANDATE'),
  text,
});
export const deny = unionBy([refusal, z.array(refusal).min(1)], (value) => (Array.isArray(value) ? 1 : 0));

export const mandates = z.array(z.enum(['plh', 'plt', 'an', 'ub'])).min(1);

export type RawAdmission = z.infer<typeof admission>;
export type RawStartAdmission = z.infer<typeof startAdmission>;
export type RawExclusion = z.infer<typeof exclusion>;
export type RawDeny = z.infer<typeof refusal>;
export type RawAssignment = z.infer<typeof assignment>;
export type RawRelationOfCase = z.infer<typeof relationOfCase>;
