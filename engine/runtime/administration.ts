import { sealEntry } from '#engine/machine/entry.ts';
import type { Entry } from '#engine/machine/types.ts';
import { storedEntry } from './commit-of.ts';
import type { OrganisationChange } from './store.ts';

/** An act on an administrative object (a unit, a person, a definition), to be written into its stream. */
export interface Administration {
  readonly stream: Entry['stream'];
  readonly sequence: number;
  readonly event: string;
  readonly at: string;
  /** Who did it; null for the installation itself. */
  readonly person: string | null;
  readonly sent: Readonly<Record<string, unknown>>;
  readonly before: string | null;
}

/** The entry of an administrative act, in the same form as a case's. It holds no personal values. */
export function administrationEntry({
  stream,
  sequence,
  event,
  at,
  person,
  sent,
  before,
}: Administration): OrganisationChange['entries'][number] {
  const sealed = sealEntry({
    format: 1,
    stream,
    sequence,
    kind: 'administration',
    at,
    recorded_at: at,
    definition: null,
    event,
    actor: person === null ? 'engine' : 'person',
    person,
    role: null,
    unit: null,
    mandate: null,
    opens: null,
    seen: { task: null, sequence: sequence - 1 },
    sent,
    from: null,
    to: null,
    decisions: [],
    wrote: {},
    env: { holds: [], units: {}, calendars: {}, settings: {}, labels: {}, look: {} },
    before,
  });
  return { stream, entry: storedEntry(sealed) };
}
