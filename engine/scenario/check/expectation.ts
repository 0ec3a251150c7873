import { hearing } from '#engine/definition/arriving.ts';
import type { Path } from '#engine/definition/source.ts';
import type { Definition } from '#engine/definition/types.ts';
import { STARTER } from '../scenario.ts';
import type { Given } from '../scenario.ts';
import type { Expectation } from '../shape/expect.ts';
import { ACTS } from '../shape/scenario.ts';
import type { Step } from '../shape/scenario.ts';
import { allFields, fieldsOfEvent } from './fields.ts';
import { checkDate } from './date.ts';
import { checkForm } from './given.ts';
import { mustBeKnown, namesAt } from './report.ts';
import type { Report } from './report.ts';
import { connectorsOf, messagesOf } from './systems.ts';
import { checkStep } from './step-name.ts';

interface Names {
  readonly given: Given;
  readonly definition: Definition;
  /** People, and those without an account. */
  readonly people: readonly string[];
}

/** Names in what a step expects. */
export function checkExpectation(step: Step, names: Names, at: Path, report: Report): void {
  const expect = step.expect ?? {};
  const { definition, given } = names;
  checkRefusal(step, expect, definition, at, report);
  checkStates(expect, definition, at, report);
  if (expect.unit !== undefined)
    mustBeKnown(expect.unit, Object.keys(given.units), report, { path: [...at, 'unit'] });
  checkForm(expect.data ?? {}, new Map(Object.entries(definition.data)), given, [...at, 'data'], report);
  checkTasks(expect, names, at, report);
  for (const [clock, wanted] of Object.entries(expect.clocks ?? {})) {
    const path = [...at, 'clocks', clock];
    mustBeKnown(clock, Object.keys(definition.clocks), report, { path, at: 'key', code: 'unknown-clock' });
    if (wanted === false) continue;
    for (const key of ['due', 'counts_from'] as const) {
      const date = wanted[key];
      if (typeof date === 'string') checkDate(date, [...path, key], report);
    }
    for (const date of Object.keys(wanted.skipped ?? {})) checkDate(date, [...path, 'skipped', date], report);
  }
  const systems = connectorsOf(definition);
  const messages = messagesOf(definition).map(hearing);
  const readers = [...Object.keys(definition.roles), STARTER, ...systems, ...messages];
  for (const [index, { to }] of (expect.sent ?? []).entries())
    mustBeKnown(to, readers, report, { path: [...at, 'sent', index, 'to'], code: 'unknown-role' });
  checkDocuments(expect, definition, at, report);
  checkAudiences(expect, names, at, report);
}

function checkRefusal(
  step: Step,
  expect: Expectation,
  definition: Definition,
  at: Path,
  report: Report,
): void {
  const { answer, refused } = expect;
  if (answer !== undefined && step.message === undefined)
    report('step-needs', [...at, 'answer'], { key: 'answer', beside: 'message' }, 'key');
  if (refused === undefined) return;
  const acts = ACTS.filter((key) => key !== 'open' && step[key] !== undefined);
  if (acts.length === 0)
    report(
      'step-needs',
      [...at, 'refused'],
      { key: 'refused', beside: 'start, send, claim, release, declare, hand, take_back, message' },
      'key',
    );
  const event = step.start ?? step.send;
  if (typeof refused === 'string' || event === undefined) return;
  const fields = [...(fieldsOfEvent(definition, event) ?? new Map<string, never>()).keys()];
  for (const name of Object.keys(refused.fields ?? {})) {
    const path = [...at, 'refused', 'fields', name];
    mustBeKnown(name, fields, report, { path, at: 'key', code: 'unknown-field' });
  }
}

function checkStates(expect: Expectation, definition: Definition, at: Path, report: Report): void {
  const states = Object.keys(definition.states);
  for (const { path, name } of namesAt([...at, 'state'], expect.state))
    mustBeKnown(name, states, report, { path, code: 'unknown-state' });
  if (expect.status !== undefined) {
    const known = definition.status.map(({ name }) => name);
    mustBeKnown(expect.status, known, report, { path: [...at, 'status'] });
  }
  if (typeof expect.closed === 'string') {
    const outcomes = Object.values(definition.states).flatMap(({ closed }) => closed ?? []);
    mustBeKnown(expect.closed, [...new Set(outcomes)], report, { path: [...at, 'closed'] });
  }
}

function checkTasks(expect: Expectation, { definition, given }: Names, at: Path, report: Report): void {
  const { tasks = [] } = expect;
  for (const { path, name } of namesAt([...at, 'items'], expect.items))
    checkStep(name, definition, report, { path });
  if (Array.isArray(tasks)) {
    for (const { path, name } of namesAt([...at, 'tasks'], tasks))
      checkStep(name, definition, report, { path });
    return;
  }
  for (const [state, task] of Object.entries(tasks)) {
    const path = [...at, 'tasks', state];
    checkStep(state, definition, report, { path, at: 'key' });
    const people = [
      ...namesAt([...path, 'offered'], task.offered),
      ...namesAt([...path, 'not_offered'], task.not_offered),
      ...namesAt([...path, 'claimed'], task.claimed === false ? undefined : task.claimed),
    ];
    for (const person of people)
      mustBeKnown(person.name, [...Object.keys(given.people), STARTER], report, { path: person.path });
  }
}

function checkDocuments(expect: Expectation, definition: Definition, at: Path, report: Report): void {
  const fields = Object.values(definition.data).filter(({ type }) => type === 'document');
  const known = fields.map(({ name }) => name);
  const roles = [...Object.keys(definition.roles), STARTER];
  for (const [name, wanted] of Object.entries(expect.documents ?? {})) {
    const path = [...at, 'documents', name];
    mustBeKnown(name, known, report, { path, at: 'key', code: 'unknown-field' });
    if (wanted === false) continue;
    for (const key of ['signed_by', 'void'] as const)
      for (const role of namesAt([...path, key], wanted[key]))
        mustBeKnown(role.name, roles, report, { path: role.path, code: 'unknown-role' });
  }
}

function checkAudiences(
  expect: Expectation,
  { definition, people, given }: Names,
  at: Path,
  report: Report,
): void {
  const events = Object.values(definition.states).flatMap(({ on }) => Object.keys(on));
  for (const [person, offers] of Object.entries(expect.actions ?? {})) {
    const path = [...at, 'actions', person];
    mustBeKnown(person, people, report, { path, at: 'key' });
    for (const event of Object.keys(offers))
      mustBeKnown(event, [...new Set(events)], report, {
        path: [...path, event],
        at: 'key',
        code: 'unknown-event',
      });
  }
  for (const person of Object.keys(expect.finds ?? {}))
    mustBeKnown(person, Object.keys(given.people), report, { path: [...at, 'finds', person], at: 'key' });
  for (const person of Object.keys(expect.reads ?? {}))
    mustBeKnown(person, people, report, { path: [...at, 'reads', person], at: 'key' });
  for (const event of Object.keys(expect.begins ?? {}))
    mustBeKnown(event, Object.keys(definition.start), report, {
      path: [...at, 'begins', event],
      at: 'key',
      code: 'unknown-event',
    });
  const fields = [...allFields(definition).keys()];
  for (const [person, sight] of Object.entries(expect.sees ?? {})) {
    const path = [...at, 'sees', person];
    mustBeKnown(person, people, report, { path, at: 'key' });
    if (typeof sight === 'boolean') continue;
    for (const key of ['shows', 'hides', 'masks'] as const)
      for (const field of namesAt([...path, key], sight[key]))
        mustBeKnown(field.name, fields, report, { path: field.path, code: 'unknown-field' });
  }
}
