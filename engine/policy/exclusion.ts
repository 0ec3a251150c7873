import type { Exclusion } from '#engine/definition/types.ts';
import type { CaseForPolicy, Denial } from './types.ts';

/** Whether a rule leaves this person out, whatever roles they hold and from whatever office they act. */
export function excludesPerson(exclusion: Exclusion, person: string, subject: CaseForPolicy): boolean {
  if ('starter' in exclusion) return person === subject.starter;
  if ('did' in exclusion) return (subject.did[exclusion.did] ?? []).includes(person);
  return subject.named[exclusion.party] === person;
}

/** The exclusion as the rule that said no. */
export function denialOf(exclusion: Exclusion): Denial {
  if ('starter' in exclusion) return { rule: 'starter' };
  return 'did' in exclusion
    ? { rule: 'did', event: exclusion.did }
    : { rule: 'party', field: exclusion.party };
}
