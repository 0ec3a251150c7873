/** Skeletons of scenarios for transitions that no scenario shows: the shortest way to each, its forms to be filled in. */
import { stringify } from 'yaml';
import type { Admission, After, Definition, Every, Field, FormLine } from '#engine/definition/types.ts';
import { coverablesOf } from './coverage/coverable.ts';
import type { Coverable, Move } from './coverage/coverable.ts';
import { PUBLIC, STARTER } from './scenario.ts';
import type { Given } from './scenario.ts';

export interface Skeleton {
  /** Name of a file that says what it is for. */
  readonly name: string;
  readonly text: string;
}

/** A scenario for each missing transition, and for each guard that was never seen to say no with nothing to follow. */
export function suggest(
  definition: Definition,
  missing: readonly Coverable[],
  given: Given,
): { readonly skeletons: readonly Skeleton[]; readonly unreachable: readonly Coverable[] } {
  const moves = coverablesOf(definition).flatMap(({ kind, move }) =>
    kind === 'transition' && move !== null ? [move] : [],
  );
  const ways = waysTo(moves, definition);
  const wanted = missing.filter(
    ({ kind, holds }) => kind === 'transition' || (kind === 'guard' && holds === false),
  );
  const unreachable: Coverable[] = [];
  const skeletons = wanted.flatMap((each) => {
    const { move } = each;
    if (move === null) return [];
    const way = move.from === null ? [] : ways.get(move.from);
    if (way !== undefined) return [skeletonOf(definition, each, [...way, move], given)];
    unreachable.push(each);
    return [];
  });
  return { skeletons, unreachable };
}

/**
 * The shortest list of moves from a start to each state, guards taken as if they held. Who enters a state is also in what
 * it lies in, and in the parts that are entered first.
 */
function waysTo(moves: readonly Move[], { states }: Definition): ReadonlyMap<string, readonly Move[]> {
  const ways = new Map<string, readonly Move[]>();
  const entered = (name: string): readonly string[] => {
    const state = states[name];
    const inner =
      state?.kind === 'parallel' ? state.children : state?.initial === null ? [] : [state?.initial ?? ''];
    return [name, ...inner.flatMap(entered)];
  };
  const outer = (name: string): readonly string[] => {
    const parent = states[name]?.parent ?? null;
    return parent === null ? [] : [...outer(parent), parent];
  };
  let edge: readonly (string | null)[] = [null];
  while (edge.length > 0) {
    const next: string[] = [];
    for (const from of edge) {
      for (const move of moves.filter((candidate) => candidate.from === from)) {
        const reached = move.to === null ? [] : [...outer(move.to), ...entered(move.to)];
        for (const state of reached.filter((name) => name !== '' && !ways.has(name))) {
          ways.set(state, [...(from === null ? [] : (ways.get(from) ?? [])), move]);
          next.push(state);
        }
      }
    }
    edge = next;
  }
  return ways;
}

function skeletonOf(
  definition: Definition,
  { label, holds }: Coverable,
  way: readonly Move[],
  given: Given,
): Skeleton {
  // What the engine takes by itself is no step of its own.
  const sent = way.filter(({ cause }) => cause.kind !== 'engine');
  const every = everyOf(definition, sent[0]);
  const steps = sent.flatMap((move, index): readonly object[] => {
    const isLast = index === sent.length - 1;
    const expect = isLast && holds === false ? { refused: 'GUARD_REFUSED' } : { state: move.to };
    if (index === 0 && every !== null) return [...byCalendar(definition, every), { case: BEGUN, expect }];
    const where = every === null ? {} : { case: BEGUN };
    const at = index === 0 ? { at: FIRST } : {};
    return [{ ...at, ...where, ...stepOf(definition, move, given), expect }];
  });
  const title = holds === false ? `${label} = false` : label;
  const text = `# ${title}\n${stringify({ scenario: 1, title: { en: title }, steps }, { lineWidth: 0 })}`;
  const last = way.at(-1);
  const cause = last?.cause.kind === 'event' ? last.cause.action.event : 'after';
  const ending = holds === false ? 'refused' : (last?.to ?? '');
  return { name: [last?.from, cause, ending].filter(Boolean).join('-').toLowerCase(), text };
}

const FIRST = '2026-03-02 09:00';
/** What a case is called that nobody begins. */
const BEGUN = 'kasus';
/** A wait in which such a day comes. */
const LONG = { week: '7 days', month: '31 days', year: '366 days' } as const;

/** When the calendar brings the first move about; null where somebody sends it. */
function everyOf({ start }: Definition, move: Move | undefined): Every | null {
  if (move?.from !== null || move.cause.kind !== 'event') return null;
  return start[move.cause.action.event]?.every ?? null;
}

/** Time passes until the case is there. */
function byCalendar({ process }: Definition, { period }: Every): readonly object[] {
  return [{ at: FIRST }, { wait: LONG[period.period], expect: { begun: { [BEGUN]: process } } }];
}

function stepOf(definition: Definition, { from, cause }: Move, given: Given): object {
  if (cause.kind === 'engine') return {};
  if (cause.kind === 'after') return { wait: waitFor(definition, cause.on, from) };
  const { action } = cause;
  const fields = action.form.flatMap(neededIn);
  // Nothing is typed yet: whoever fills it in sees by its name what is asked for.
  const form = Object.fromEntries(fields.map(({ name }) => [name, null]));
  return {
    as: whoMay(definition, action.by, given),
    [from === null ? 'start' : 'send']: action.event,
    ...(fields.length === 0 ? {} : { form }),
  };
}

/** A clock, the state that comes again, or a span: of a setting what it usually is. */
function waitFor({ settings }: Definition, on: After['on'], state: string | null): object | string {
  if ('clock' in on) return { until: on.clock };
  if ('setting' in on) return String(settings[on.setting]?.default);
  return 'period' in on ? { until: state } : on.text;
}

/** What must, or may have to, be filled in; a yes or no is always an answer; of several that will do the first. */
function neededIn(line: FormLine): readonly Field[] {
  if (line.kind === 'any_of') return line.fields.slice(0, 1);
  if (line.kind === 'section') return [];
  return line.field.required !== false || line.field.type === 'boolean' ? [line.field] : [];
}

/** Somebody given who holds a role that the action admits; else the name of the role, to be replaced. */
function whoMay(definition: Definition, by: readonly Admission[], given: Given): string {
  for (const admission of by) {
    if (admission.kind === 'starter') return STARTER;
    if (admission.kind === 'anyone') return PUBLIC;
    const named = rolesNamed(admission);
    const holders = Object.entries(given.people).filter(([, { roles = {} }]) =>
      named.some((role) => Object.hasOwn(roles, role)),
    );
    const [first] = holders;
    if (first !== undefined) return first[0];
  }
  return by.flatMap(rolesNamed)[0] ?? Object.keys(definition.roles)[0] ?? PUBLIC;
}

function rolesNamed(admission: Admission): readonly string[] {
  if (admission.kind === 'roles_in') return admission.roles.map(({ role }) => role);
  return admission.kind === 'role' ? [admission.role] : [];
}
