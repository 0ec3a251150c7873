/** Messages that come to a case: what they carry, and which of its states takes them. */
import { hearing } from '#engine/definition/arriving.ts';
import type { Definition, FormLine, Message, Taking } from '#engine/definition/types.ts';
import { formOf, valuesOf } from './calls.ts';
import { decider } from './decide.ts';
import { readForm } from './form.ts';
import type { ReadForm } from './form.ts';
import { accepts } from './move.ts';
import type { Arrival } from './outside.ts';
import { refuse } from './refuse.ts';
import { formFields } from './scope.ts';
import { Tracing } from './trace.ts';
import type { Case, Env, RawForm, Refusal, Values } from './types.ts';

export type Told = Extract<Arrival, { of: 'message' }>;

/** A message as one state takes it. */
interface Taken {
  readonly arrival: Told;
  readonly personal: ReadForm['personal'];
}

/**
 * The message as the case takes it now: by the innermost of its active states that hears it and has a candidate whose guard holds, the
 * first in file order among such. Refused: MESSAGE_UNKNOWN (the process hears no such message from there), MESSAGE_INVALID (what it
 * carries does not fit), MESSAGE_NOT_AWAITED (no active state takes it).
 */
export function takeMessage(
  definition: Definition,
  subject: Case,
  arrival: Told,
  sent: RawForm,
  env: Env,
): Taken | Refusal {
  const message = messageFrom(definition, arrival);
  if (message === null) return refuse('MESSAGE_UNKNOWN', { params: { name: arrival.message } });
  const place = { definition, subject, at: env.now, sequence: subject.sequence + 1, env };
  const carried = readCarried(message, sent, place);
  if (carried === null) return refuse('MESSAGE_INVALID', { params: { name: message.name } });
  let fits = true;
  for (const state of hearingStates(definition, subject, message.name)) {
    const take = takenOf(definition, state, message.name);
    const read = readForm(formOf(definition, take), valuesOf(take, sent), place);
    if ('problems' in read) {
      fits = false;
      continue;
    }
    const told = { ...arrival, state, carried: carried.values, values: read.values };
    if (isTaken(definition, subject, told, env)) return { arrival: told, personal: read.personal };
  }
  const code = fits ? 'MESSAGE_NOT_AWAITED' : 'MESSAGE_INVALID';
  return refuse(code, { params: { name: message.name } });
}

/** What a message carries for conditions, by its types; null where it does not fit. No case need be there. */
export function readCarried(
  message: Message,
  sent: RawForm,
  place: Parameters<typeof readForm>[2],
): ReadForm | null {
  const isKnown = Object.keys(sent).every((name) => Object.hasOwn(message.carries, name));
  const lines = plainLines(message);
  const carried = readForm(lines, pick(lines, sent), place);
  return !isKnown || 'problems' in carried ? null : carried;
}

/** What the world has to know before the message can be read: the fields of all states that may take it, and what was sent for them. */
export function fieldsOfMessage(
  definition: Definition,
  subject: Case,
  name: string,
  sent: RawForm,
): { readonly form: readonly FormLine[]; readonly raw: RawForm } {
  const takes = hearingStates(definition, subject, name).flatMap((state) => takenOf(definition, state, name));
  return { form: formOf(definition, takes), raw: valuesOf(takes, sent) };
}

/** The message of this name, where this sender may send it to cases of the process; null else. */
export function messageFrom(
  { messages = {} }: Pick<Definition, 'messages'>,
  { message: name, from: sender }: Pick<Told, 'message' | 'from'>,
): Message | null {
  const message = Object.hasOwn(messages, name) ? messages[name] : undefined;
  if (message === undefined) return null;
  const { from } = message;
  const may =
    'service' in from
      ? 'role' in sender && sender.role === from.service
      : 'process' in sender && sender.process === from.process;
  return may ? message : null;
}

/** Personal values are never read but where they are taken. */
function plainLines({ carries }: Message): readonly FormLine[] {
  return Object.values(carries).flatMap((field): readonly FormLine[] =>
    field.personal === null ? [{ kind: 'field', field, keep: false }] : [],
  );
}

function pick(lines: readonly FormLine[], sent: RawForm): RawForm {
  const names = formFields(lines).map(({ field }) => field.name);
  return Object.fromEntries(Object.entries(sent).filter(([name]) => names.includes(name)));
}

/** Inner states before those around them, else in file order. */
function hearingStates({ states }: Definition, { active }: Case, message: string): readonly string[] {
  const depth = (name: string): number => name.split('.').length;
  return active
    .filter((name) => Object.hasOwn(states[name]?.handlers ?? {}, hearing(message)))
    .toSorted((a, b) => depth(b) - depth(a));
}

function takenOf({ states }: Definition, state: string, message: string): Taking {
  return states[state]?.takes?.[hearing(message)] ?? [];
}

function isTaken(definition: Definition, subject: Case, told: Told, env: Env): boolean {
  const laid = { ...subject, data: { ...subject.data, ...(told.values as Values) } };
  return accepts(
    definition,
    laid,
    hearing(told.message),
    messageDecider(definition, told, env, new Tracing()),
  );
}

/** Only the state that takes the message is asked, with what it carries. */
export function messageDecider(
  definition: Definition,
  { state, message, carried }: Told,
  env: Env,
  trace: Tracing,
): ReturnType<typeof decider> {
  const addressed = { state: state ?? '', event: hearing(message), guards: [], item: null };
  return decider({ definition, at: env.now, env, addressed, message: carried }, trace);
}
