import { isDate } from '#engine/calendar/date.ts';
import type { Path } from '#engine/definition/source.ts';
import type { Definition } from '#engine/definition/types.ts';
import { ONLY_CASE, PUBLIC, STARTER } from '../scenario.ts';
import type { Given } from '../scenario.ts';
import { ACTS, AROUND } from '../shape/scenario.ts';
import type { Act, Step } from '../shape/scenario.ts';
import { checkExpectation } from './expectation.ts';
import { checkDate } from './date.ts';
import { fieldsOfEvent } from './fields.ts';
import { checkForm, checkSettings } from './given.ts';
import { mustBeKnown } from './report.ts';
import { checkStep } from './step-name.ts';
import type { Report } from './report.ts';

/** What the steps before have made. */
interface Made {
  /** With the process of each. */
  readonly cases: Map<string, Definition>;
  readonly pages: Set<string>;
  last: string;
}

/** Every step does at most one thing, names what is there, and does not go back in time. */
export function checkSteps(
  steps: readonly Step[],
  given: Given,
  definitions: readonly [Definition, ...Definition[]],
  report: Report,
): void {
  const made: Made = { cases: new Map(), pages: new Set(), last: '' };
  for (const [index, step] of steps.entries()) {
    const path = ['steps', index];
    const definition = definitionOf(step, made, definitions, path, report);
    checkTime(step, made, path, definition, report);
    checkAct(step, made, path, given, definition, report);
    if (step.expect !== undefined) {
      const people = [...Object.keys(given.people), PUBLIC, STARTER];
      checkExpectation(step, { given, definition, people }, [...path, 'expect'], report);
      nameBegun(step, made, definitions, path, report);
    }
  }
}

/** The process that a step is about: that of its case, of the case that it begins, else the own one. */
function definitionOf(
  step: Step,
  { cases }: Made,
  definitions: readonly [Definition, ...Definition[]],
  path: Path,
  report: Report,
): Definition {
  const known = cases.get(step.case ?? ONLY_CASE) ?? definitions[0];
  if (step.process === undefined) return known;
  const named = definitions.find(({ process }) => process === step.process);
  const names = definitions.map(({ process }) => process);
  mustBeKnown(step.process, names, report, { path: [...path, 'process'] });
  return named ?? known;
}

/** Cases that a step begins are known by their names from then on. */
function nameBegun(
  { expect }: Step,
  { cases }: Made,
  definitions: readonly Definition[],
  path: Path,
  report: Report,
): void {
  for (const [name, process] of Object.entries(expect?.begun ?? {})) {
    const at = [...path, 'expect', 'begun', name];
    const names = definitions.map((each) => each.process);
    if (cases.has(name)) report('case-begun-twice', at, { name }, 'key');
    if (!mustBeKnown(process, names, report, { path: at })) continue;
    const found = definitions.find((each) => each.process === process);
    if (found !== undefined) cases.set(name, found);
  }
}

function checkTime(step: Step, made: Made, path: Path, definition: Definition, report: Report): void {
  if (path[1] === 0 && step.at === undefined) report('missing-key', [...path, 'at'], { key: 'at' }, 'key');
  if (step.at !== undefined && step.wait !== undefined)
    report('step-two-acts', [...path, 'wait'], { key: 'wait', other: 'at' }, 'key');
  if (typeof step.wait === 'object')
    mustBeKnown(step.wait.until, [...Object.keys(definition.clocks), ...comingAgain(definition)], report, {
      path: [...path, 'wait', 'until'],
      code: 'unknown-clock',
    });
  if (step.at === undefined) return;
  if (!isDate(step.at.slice(0, 10)))
    report('wrong-format', [...path, 'at'], { value: step.at, example: '2026-03-02 09:00' });
  else if (step.at < made.last) report('step-back-in-time', [...path, 'at'], { last: made.last });
  else made.last = step.at;
}

function checkAct(
  step: Step,
  made: Made,
  path: Path,
  given: Given,
  definition: Definition,
  report: Report,
): void {
  const [act, other] = ACTS.filter((key) => step[key] !== undefined);
  if (act !== undefined && other !== undefined)
    report('step-two-acts', [...path, other], { key: other, other: act }, 'key');
  checkCompany(step, act, path, report);
  if (step.as !== undefined) {
    const people = [...Object.keys(given.people), PUBLIC, STARTER];
    mustBeKnown(step.as, people, report, { path: [...path, 'as'] });
  }
  if (step.to !== undefined)
    mustBeKnown(step.to, Object.keys(given.people), report, { path: [...path, 'to'] });
  if (step.unit !== undefined)
    mustBeKnown(step.unit, Object.keys(given.units), report, { path: [...path, 'unit'] });
  checkCase(step, act, made, definition, path, report);
  checkEvent(step, path, given, definition, report);
  for (const key of ['claim', 'release', 'declare', 'hand', 'in'] as const) {
    const state = step[key];
    if (state !== undefined) checkStep(state, definition, report, { path: [...path, key] });
  }
  if (step.settings !== undefined)
    checkSettings(step.settings, Object.keys(given.units), definition, [...path, 'settings'], report);
  for (const [index, day] of (step.free ?? []).entries()) checkDate(day, [...path, 'free', index], report);
  if (step.page !== undefined) mustBeKnown(step.page, [...made.pages], report, { path: [...path, 'page'] });
  if (step.open !== undefined) made.pages.add(step.open);
}

/** Keys that say something only beside another. */
function checkCompany(step: Step, act: Act | undefined, path: Path, report: Report): void {
  const needs = (key: keyof Step, beside: string, isThere: boolean): void => {
    if (step[key] !== undefined && !isThere) report('step-needs', [...path, key], { key, beside }, 'key');
  };
  const people = ACTS.filter((key) => key !== 'ends' && key !== 'message' && !AROUND.includes(key));
  const isOfPeople = people.some((key) => key === act);
  if (act !== undefined && isOfPeople) needs(act, 'as', step.as !== undefined);
  needs('as', people.join(', '), isOfPeople);
  const isFilledIn = act === 'start' || act === 'send' || act === 'ends';
  for (const key of ['using', 'form'] as const) needs(key, 'start, send, ends', isFilledIn);
  needs('process', 'start, message', act === 'start' || act === 'message');
  for (const key of ['from', 'key', 'id', 'with'] as const) needs(key, 'message', act === 'message');
  needs('message', 'from', step.from !== undefined);
  needs('page', 'send', act === 'send');
  needs('in', 'send', act === 'send');
  needs('confirm', 'start, send', act === 'start' || act === 'send');
  needs('to', 'hand', act === 'hand');
  needs('hand', 'to', step.to !== undefined);
  needs('unit', 'start', act === 'start');
}

function checkCase(
  step: Step,
  act: Act | undefined,
  made: Made,
  definition: Definition,
  path: Path,
  report: Report,
): void {
  const name = step.case ?? ONLY_CASE;
  const isBegun = made.cases.has(name);
  const where = step.case === undefined ? path : [...path, 'case'];
  if (act === 'start') {
    if (isBegun) report('case-begun-twice', where, { name });
    // A refused start opens nothing.
    if (step.expect?.refused === undefined) made.cases.set(name, definition);
  } else if (isAboutCase(step, act)) {
    if (!isBegun) report('case-not-begun', where, { name });
  }
}

/** A message may come when there is no case yet; only a refusal or an answer can be expected then. */
function isAboutCase(step: Step, act: Act | undefined): boolean {
  if (act !== 'message') return (act !== undefined && !AROUND.includes(act)) || needsCase(step);
  const { refused, answer, ...looks } = step.expect ?? {};
  const isAnswered = refused !== undefined || answer !== undefined;
  return step.case !== undefined || !isAnswered || Object.keys(looks).length > 0;
}

/** What the calendar began can be told without a case. */
function needsCase({ case: name, wait, expect }: Step): boolean {
  const { begun: _begun, ...others } = expect ?? {};
  return name !== undefined || typeof wait === 'object' || Object.keys(others).length > 0;
}

function checkEvent(step: Step, path: Path, given: Given, definition: Definition, report: Report): void {
  if (step.message !== undefined) checkMessage(step, step.message, path, given, definition, report);
  if (step.ends !== undefined) checkEnd(step, step.ends, path, given, definition, report);
  const key = step.start !== undefined ? 'start' : step.send !== undefined ? 'send' : 'take_back';
  const event = step.start ?? step.send ?? step.take_back;
  if (event === undefined) return;
  const states = Object.values(definition.states);
  const known = key === 'start' ? Object.keys(definition.start) : states.flatMap(({ on }) => Object.keys(on));
  const place = { path: [...path, key], code: 'unknown-event' } as const;
  if (!mustBeKnown(event, [...new Set(known)], report, place)) return;
  if (step.using !== undefined)
    mustBeKnown(step.using, Object.keys(given.forms), report, { path: [...path, 'using'] });
  checkForm(step.form ?? {}, fieldsOfEvent(definition, event) ?? new Map(), given, [...path, 'form'], report);
}

/** A message that the process hears from a program, and what it carries. */
function checkMessage(
  step: Step,
  name: string,
  path: Path,
  given: Given,
  { messages = {}, roles }: Definition,
  report: Report,
): void {
  const heard = Object.keys(messages).filter((each) => 'service' in (messages[each]?.from ?? {}));
  mustBeKnown(name, heard, report, { path: [...path, 'message'] });
  const services = Object.keys(roles).filter((role) => roles[role]?.kind === 'service');
  if (step.from !== undefined)
    mustBeKnown(step.from, services, report, { path: [...path, 'from'], code: 'unknown-role' });
  const carries = Object.hasOwn(messages, name) ? messages[name]?.carries : undefined;
  if (carries === undefined) return;
  checkForm(step.with ?? {}, new Map(Object.entries(carries)), given, [...path, 'with'], report);
}

/** The outcomes of its process, and its fields. */
function checkEnd(
  step: Step,
  outcome: string,
  path: Path,
  given: Given,
  definition: Definition,
  report: Report,
): void {
  const outcomes = Object.values(definition.states).flatMap(({ closed }) => closed ?? []);
  mustBeKnown(outcome, [...new Set(outcomes)], report, { path: [...path, 'ends'] });
  checkForm(step.form ?? {}, new Map(Object.entries(definition.data)), given, [...path, 'form'], report);
}

/** States that come again by themselves. */
function comingAgain({ states }: Definition): string[] {
  return Object.values(states)
    .filter(({ after }) => after.some(({ on }) => 'period' in on))
    .map(({ name }) => name);
}
