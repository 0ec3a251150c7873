/** Plays a scenario on the real engine, with the clock in hand, and proves every case at the end. */
import { toMilliseconds, parseDuration } from '#engine/definition/duration.ts';
import type { Path } from '#engine/definition/source.ts';
import { openEntry } from '#engine/machine/entry.ts';
import { later } from '#engine/machine/later.ts';
import { PERIOD_TIMER } from '#engine/machine/visit.ts';
import type { Trace } from '#engine/machine/trace.ts';
import type { Case, Entry } from '#engine/machine/types.ts';
import { historyOf, prove } from '#engine/runtime/history.ts';
import { deliverAll } from '#engine/runtime/outbox.ts';
import { beginDue, nextBeginning } from '#engine/runtime/beginnings.ts';
import { fireAll } from '#engine/runtime/timer.ts';
import { SCENARIO_TEXTS } from '#engine/texts/scenario.ts';
import { act } from './act.ts';
import type { Outcome } from './act.ts';
import { begunSince, missingBegun } from './expect/begun.ts';
import { missesOf } from './expect/index.ts';
import { refusalInWords } from './expect/refused.ts';
import { said } from './expect/moment.ts';
import type { Miss, Moment } from './expect/moment.ts';
import { failureAt } from './failure.ts';
import type { Failure } from './failure.ts';
import { ONLY_CASE } from './scenario.ts';
import type { Scenario } from './scenario.ts';
import { ACTS } from './shape/scenario.ts';
import type { Step } from './shape/scenario.ts';
import { createStage, instantAt } from './stage.ts';
import type { Stage, World } from './stage.ts';
import { wayOf } from './way.ts';

/** What a step with an expectation that held has shown: entries, or a refusal where the case stood. */
export type Witness =
  | {
      readonly kind: 'entry';
      readonly entry: Entry;
      /** The case after it, and what the machine asked and took, as replay tells them. */
      readonly after: Case;
      readonly trace: Trace | null;
    }
  | {
      readonly kind: 'refusal';
      readonly event: string;
      readonly code: string;
      /** The lock that another case held; null where it was something else. */
      readonly lock: string | null;
      /** The case that refused; null when none had begun. */
      readonly before: Case | null;
    };

export interface Ran {
  readonly scenario: Scenario;
  /** Empty when everything held. The first step that fails ends the scenario: what follows would only repeat it. */
  readonly failures: readonly Failure[];
  readonly witnesses: readonly Witness[];
}

/** A scenario while it is played. */
interface Play {
  readonly scenario: Scenario;
  readonly stage: Stage;
  readonly cases: Map<string, string>;
  /** Pages that were opened: the case as it was then. */
  readonly pages: Map<string, Case>;
  /** Per case: the last sequence that a step on it has seen. */
  readonly seen: Map<string, number>;
  readonly witnesses: Witness[];
  readonly written: Map<string, string> | null;
  /** Ids of the cases that the calendar began in the step that is played. */
  readonly byCalendar: string[];
}

/**
 * Plays one scenario. `written` gathers the pages that it says how they read, instead of comparing them. Throws only when the program itself is at fault.
 */
export async function runScenario(
  scenario: Scenario,
  world: World,
  written: Map<string, string> | null = null,
): Promise<Ran> {
  const stage = await createStage(world, scenario.given, scenario.steps[0]?.at ?? '');
  const play: Play = {
    scenario,
    stage,
    cases: stage.cases,
    pages: new Map(),
    seen: new Map(),
    witnesses: [],
    written,
    byCalendar: [],
  };
  for (const [index, step] of scenario.steps.entries()) {
    const failures = await playStep(play, step, ['steps', index]);
    if (failures.length > 0) return { scenario, failures, witnesses: play.witnesses };
  }
  return { scenario, failures: await unproven(play), witnesses: play.witnesses };
}

async function playStep(play: Play, step: Step, path: Path): Promise<readonly Failure[]> {
  const name = step.case ?? ONLY_CASE;
  play.byCalendar.length = 0;
  const late = await passTime(play, step, name, path);
  if (late !== null) return await failuresOf(play, name, [late]);
  const subject = await caseOf(play, name);
  const page = step.page === undefined ? null : (play.pages.get(step.page) ?? null);
  if (step.open !== undefined && subject !== null) play.pages.set(step.open, subject);
  const outcome = await act(await stageOf(play, subject, step), step, subject, page);
  await deliverAll(play.stage.engine);
  if (step.start !== undefined && outcome.kind === 'done') play.cases.set(name, outcome.caseId);
  const misses = await lookAround(play, step, name, outcome, path);
  return await failuresOf(play, name, misses);
}

/** Puts the clock to the time of the step and lets what is due take effect. A miss when that time cannot come. */
async function passTime(play: Play, step: Step, name: string, path: Path): Promise<Miss | null> {
  const { clock, zone, reports } = play.stage;
  const now = clock.now();
  if (step.at !== undefined) {
    const wanted = instantAt(step.at, zone);
    if (wanted < now) {
      const expected = said(SCENARIO_TEXTS.later, { time: localTime(now, zone) });
      return { path: [...path, 'at'], expected, seen: step.at };
    }
    await letPass(play, wanted);
  } else if (typeof step.wait === 'string') {
    const length = parseDuration(step.wait);
    await letPass(play, later(now, length === null ? 0 : (toMilliseconds(length) ?? 0)));
  } else if (step.wait !== undefined) {
    const { until } = step.wait;
    const subject = await caseOf(play, name);
    const found = subject?.clocks.find(({ key }) => key === until);
    const again = subject?.timers.find(({ key }) => key === PERIOD_TIMER + until)?.due;
    const due = again ?? (found?.status === 'running' ? found.due : null);
    if (due === null) {
      const seen = found === undefined ? said(SCENARIO_TEXTS.notStarted) : found.status;
      const expected = said(SCENARIO_TEXTS.runningClock, { name: until });
      return { path: [...path, 'wait', 'until'], expected, seen };
    }
    await letPass(play, due < now ? now : due);
  } else await letPass(play, now);
  const failed = reports.find((report) => /^(timer|start)-failed/.test(report));
  return failed === undefined ? null : { path, expected: said(SCENARIO_TEXTS.inside), seen: failed };
}

/**
 * Time passes until then, with a halt wherever the calendar begins a case of the process: as in a program that runs. Cases
 * of other processes do not begin by themselves.
 */
async function letPass({ stage, byCalendar }: Play, until: string): Promise<void> {
  const { clock, engine, published } = stage;
  const { process } = published.definition;
  for (;;) {
    const next = await nextBeginning(engine, [process]);
    clock.set(next === null || next > until ? until : next);
    byCalendar.push(...(await beginDue(engine, [process])));
    await fireAll(engine);
    if (clock.now() === until) return;
  }
}

function localTime(instant: string, zone: number): string {
  return new Date(Date.parse(instant) + zone * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}

/** What the step expects and does not find. A step that was refused must have expected it. */
async function lookAround(
  play: Play,
  step: Step,
  name: string,
  outcome: Outcome,
  path: Path,
): Promise<readonly Miss[]> {
  const { expect } = step;
  if (outcome.kind === 'refused' && expect?.refused === undefined) {
    const key = ACTS.find((each) => step[each] !== undefined) ?? 'send';
    const seen = refusalInWords(outcome.refusal);
    return [{ path: [...path, key], expected: said(SCENARIO_TEXTS.accepted), seen }];
  }
  const moment = await momentOf(play, name, outcome);
  const ids = [...play.byCalendar, ...(moment === null ? [] : begunSince(moment))];
  nameBegun(play, step, ids);
  if (expect === undefined || Object.keys(expect).length === 0) return [];
  const { begun, ...others } = expect;
  const misses = [
    ...(await missesOf(others, outcome, moment, [...path, 'expect'])),
    ...(begun === undefined
      ? []
      : await missingBegun(play.stage.engine, begun, ids, [...path, 'expect', 'begun'])),
  ];
  if (misses.length === 0) play.witnesses.push(...(await witnessed(play, step, outcome, moment)));
  return misses;
}

async function witnessed(
  {
    stage: {
      engine,
      published: {
        definition: { process: own },
      },
    },
  }: Play,
  step: Step,
  outcome: Outcome,
  moment: Moment | null,
): Promise<readonly Witness[]> {
  const event = step.send ?? step.start;
  const lock = outcome.kind === 'refused' ? outcome.refusal.params['lock'] : undefined;
  const refusal: readonly Witness[] =
    outcome.kind !== 'refused' || event === undefined
      ? []
      : [
          {
            kind: 'refusal',
            event,
            code: outcome.refusal.code,
            lock: typeof lock === 'string' ? lock : null,
            before: outcome.before,
          },
        ];
  // What cases of other processes show is not of this one.
  if (moment !== null && moment.case.process !== own) return [];
  if (moment === null || moment.added.length === 0) return refusal;
  const { cases, traces } = await prove(engine, moment.case, await historyOf(engine, moment.case.id));
  const entries = moment.added.flatMap((entry): readonly Witness[] => {
    const after = cases[entry.sequence - 1];
    const trace = traces[entry.sequence - 1] ?? null;
    return after === undefined ? [] : [{ kind: 'entry', entry, after, trace }];
  });
  return [...entries, ...refusal];
}

async function momentOf(play: Play, name: string, outcome: Outcome): Promise<Moment | null> {
  const subject = await caseOf(play, name);
  if (subject === null) return null;
  const entries = await entriesOf(play.stage, subject.id);
  const added = entries.filter(({ sequence }) => sequence > (play.seen.get(name) ?? 0));
  play.seen.set(name, subject.sequence);
  const stage = await stageOf(play, subject, {});
  const pages = { expected: play.scenario.pages, written: play.written };
  return { stage, case: subject, entries, added, outcome, pages };
}

/** The stage as a case has it: under the definition of its own process. */
async function stageOf(
  { stage }: Play,
  subject: Case | null,
  { process }: Pick<Step, 'process'>,
): Promise<Stage> {
  if (subject !== null) return { ...stage, published: await stage.engine.world.byHash(subject.definition) };
  return process === undefined ? stage : { ...stage, published: await stage.engine.world.current(process) };
}

/** Cases that were begun get the names by which later steps know them. */
function nameBegun({ cases }: Play, { expect }: Step, ids: readonly string[]): void {
  for (const [index, name] of Object.keys(expect?.begun ?? {}).entries()) {
    const id = ids[index];
    if (id !== undefined) cases.set(name, id);
  }
}

async function caseOf({ stage, cases }: Play, name: string): Promise<Case | null> {
  const id = cases.get(name);
  return id === undefined ? null : (await stage.engine.store.load(id, null)).case;
}

async function entriesOf(stage: Stage, caseId: string): Promise<readonly Entry[]> {
  return (await historyOf(stage.engine, caseId)).map(({ text }) => openEntry(text));
}

async function failuresOf(play: Play, name: string, misses: readonly Miss[]): Promise<readonly Failure[]> {
  if (misses.length === 0) return [];
  const subject = await caseOf(play, name);
  const way = subject === null ? [] : wayOf(await entriesOf(play.stage, subject.id));
  return misses.map(({ path, expected, seen }) =>
    failureAt(play.scenario.source, path, { expected, seen, case: name, way }),
  );
}

/** Every case is replayed from its entries alone and must come out again, letter by letter. */
async function unproven(play: Play): Promise<readonly Failure[]> {
  const { engine } = play.stage;
  const failures: Failure[] = [];
  for (const name of play.cases.keys()) {
    const subject = await caseOf(play, name);
    if (subject === null) continue;
    const proof = await prove(engine, subject, await historyOf(engine, subject.id));
    if (proof.chain && proof.same && proof.difference === null) continue;
    const { sequence, what } = proof.difference ?? { sequence: subject.sequence, what: 'case' };
    const seen = said(SCENARIO_TEXTS.notProven, { sequence, what });
    const miss = { path: ['scenario'], expected: said(SCENARIO_TEXTS.proven), seen };
    failures.push(...(await failuresOf(play, name, [miss])));
  }
  return failures;
}
