import type { Exclusion, RelatedTo } from '#engine/definition/types.ts';
import type { CaseForPolicy, Denial } from './types.ts';

/** Whether a rule leaves this person out, whatever roles they hold and from whatever office they act. */
export function excludesPerson(exclusion: Exclusion, person: string, subject: CaseForPolicy): boolean {
  if ('starter' in exclusion) return person === subject.starter;
  if ('did' in exclusion) return (subject.did[exclusion.did] ?? []).includes(person);
  if ('party' in exclusion) return subject.named[exclusion.party] === person;
  const about = personMeant(exclusion.related_to, subject);
  // Nobody stands nearer to a person than they do themselves.
  return about !== null && (about === person || (subject.related?.[about] ?? []).includes(person));
}

/** Whose relations a rule asks for; null while the field names nobody. */
export function personMeant(to: RelatedTo, subject: Pick<CaseForPolicy, 'starter' | 'named'>): string | null {
  return 'role' in to ? subject.starter : (subject.named[to.field] ?? null);
}

/** Whether it leaves out the person the case belongs to, also when they show no more than its PIN. */
export function excludesStarter(exclusion: Exclusion): boolean {
  return 'starter' in exclusion || ('related_to' in exclusion && 'role' in exclusion.related_to);
}

/** The exclusion as the rule that said no. */
export function denialOf(exclusion: Exclusion): Denial {
  if ('starter' in exclusion) return { rule: 'starter' };
  if ('related_to' in exclusion) return { rule: 'related', to: exclusion.related_to };
  return 'did' in exclusion
    ? { rule: 'did', event: exclusion.did }
    : { rule: 'party', field: exclusion.party };
}
