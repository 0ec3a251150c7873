/** An engine on an empty memory store with the clock in hand, for small processes: what the kernel alone cannot show. */
import { publishAll } from '#engine/definition/bind.ts';
import { canonicalize } from '#engine/definition/canonical.ts';
import { renderDiagnostic } from '#engine/definition/diagnostic.ts';
import type { Published } from '#engine/definition/types.ts';
import { openEntry } from '#engine/machine/entry.ts';
import { offersOf } from '#engine/machine/offer.ts';
import { orderOf } from '#engine/machine/outbox.ts';
import { placeText } from '#engine/machine/regions.ts';
import type { Case, RawForm } from '#engine/machine/types.ts';
import { sendCommand, startCase } from '#engine/runtime/case.ts';
import type { Delivered, Outside } from '#engine/runtime/delivery.ts';
import { documentBytes } from '#engine/runtime/document.ts';
import type { Engine } from '#engine/runtime/engine.ts';
import { historyOf, prove } from '#engine/runtime/history.ts';
import { carryOut, deliverAll } from '#engine/runtime/outbox.ts';
import type { Store } from '#engine/runtime/store.ts';
import { runDue } from '#engine/runtime/timer.ts';
import { readGiven, readScenario } from '#engine/scenario/read.ts';
import { runScenario } from '#engine/scenario/run.ts';
import type { Given } from '#engine/scenario/scenario.ts';
import { createStage } from '#engine/scenario/stage.ts';
import type { Stage, World } from '#engine/scenario/stage.ts';
import { randomUUID } from 'node:crypto';
import { TOY_CALENDAR } from './toy.ts';

const GIVEN = `given: 1
units:
  kota: { name: Kota, kind: daerah, code: KOTA, calendar: kantor }
  dinas_a: { name: Dinas A, kind: dinas, code: A, parent: kota }
people:
  ani: { name: Ani, roles: { petugas: kota } }
  budi: { name: Budi, roles: { petugas: kota } }
  cici: { name: Cici, roles: { kepala: kota } }
`;

function worldOf(all: readonly Published[]): World {
  return {
    process: all[0]?.definition.process ?? '',
    folder: {
      definitions: publishAll(all.map(({ definition }) => definition)).map(({ hash, definition }) => ({
        hash,
        process: definition.process,
        text: canonicalize(definition),
        source: '',
      })),
      calendars: [{ name: 'kantor', hash: 'kantor-1', calendar: TOY_CALENDAR }],
      tables: [],
    },
  };
}

function givenOf(all: readonly [Published, ...Published[]], more: string): Given {
  const [first, ...others] = all.map(({ definition }) => definition);
  if (first === undefined) throw new Error('no process');
  const { given, diagnostics } = readGiven(GIVEN + more, 'given.yaml', first, others);
  if (given === null) throw new Error(diagnostics.map((found) => renderDiagnostic(found, 'en')).join('\n'));
  return given;
}

/** Plays a scenario of these steps on the first process; answers what failed, in words. `given`: more of `given.yaml`. */
export async function playSteps(
  all: readonly [Published, ...Published[]],
  steps: string,
  given = '',
): Promise<readonly unknown[]> {
  const text = `scenario: 1\ntitle: { en: Steps }\nsteps:\n${steps}`;
  const read = readScenario(
    text,
    'steps.yaml',
    givenOf(all, given),
    all[0].definition,
    all.slice(1).map(({ definition }) => definition),
  );
  if (read.scenario === null)
    throw new Error(read.diagnostics.map((found) => renderDiagnostic(found, 'en')).join('\n'));
  return (await runScenario(read.scenario, worldOf(all))).failures;
}

/** The engine of small processes; what carries orders out can be changed for a test. */
export class StepsEngine {
  readonly engine: Engine;
  readonly stage: Stage;

  private constructor(stage: Stage, outside: Partial<Outside>) {
    this.stage = stage;
    this.engine = { ...stage.engine, outside: { ...stage.engine.outside, ...outside } };
  }

  /** Wednesday 11 February 2026, 09:00 at the office. `given`: more of `given.yaml`. */
  static async open(
    all: readonly [Published, ...Published[]],
    outside: Partial<Outside> = {},
    given = '',
    store: Store | null = null,
  ): Promise<StepsEngine> {
    const stage = await createStage(worldOf(all), givenOf(all, given), '2026-02-11 09:00', store);
    return new StepsEngine(stage, outside);
  }

  /** Begins a case with `MULAI`; answers its id. */
  async begin(
    form: RawForm = {},
    process = this.stage.published.definition.process,
    event = 'MULAI',
  ): Promise<string> {
    const sender = { person: null, openCase: null, owners: [] };
    const wanted = { process, event, form, unit: null, key: randomUUID(), draft: null };
    return (await startCase(this.engine, sender, wanted)).caseId;
  }

  /** Sends an event as a person of the office (ani unless said). */
  async send(caseId: string, event: string, form: RawForm = {}, as = 'ani'): Promise<void> {
    const subject = await this.case(caseId);
    const { definition } = await this.engine.world.byHash(subject.definition);
    const offer = offersOf(definition, subject).find(({ action }) => action.event === event);
    const sender = { person: this.stage.people.get(as) ?? null, openCase: null, owners: [] };
    const command = {
      kind: 'event',
      event,
      task: offer?.task?.key ?? null,
      saw: subject.sequence,
      form,
    } as const;
    await sendCommand(this.engine, sender, caseId, command, { key: randomUUID(), draft: null });
  }

  /** Delivers what is due now, in every case. */
  async deliver(): Promise<void> {
    await deliverAll(this.engine);
  }

  /** Delivers one order once more, as a program does that was cut off before it could write what came of it. */
  async again(caseId: string, order: string): Promise<Delivered> {
    const subject = await this.case(caseId);
    const entries = (await historyOf(this.engine, caseId)).map(({ text }) => openEntry(text));
    const given = orderOf(entries, order);
    if (given === null) throw new Error('there is no such order');
    const published = await this.engine.world.byHash(subject.definition);
    const open = async (file: string) => await documentBytes(this.engine, subject, file);
    const delivery = {
      key: `${caseId}/${order}`,
      case: subject,
      published,
      now: this.engine.clock.now(),
      open,
    };
    return await carryOut(this.engine, { key: order, order: given }, delivery);
  }

  /** Lets minutes pass; what is due takes effect and is delivered. */
  async wait(minutes: number): Promise<void> {
    this.stage.clock.forward(minutes * 60_000);
    await runDue(this.engine);
    await this.deliver();
  }

  async case(caseId: string): Promise<Case> {
    const { case: subject } = await this.engine.store.load(caseId, null);
    if (subject === null) throw new Error('there is no such case');
    return subject;
  }

  /** The case that another one began last. */
  async begun(caseId: string): Promise<Case> {
    const entries = (await historyOf(this.engine, caseId)).map(({ text }) => openEntry(text));
    const last = entries.flatMap(({ sent }) => sent['begun'] ?? []).at(-1) as { case: string } | undefined;
    return await this.case(last?.case ?? '');
  }

  /** Where a case stands: the innermost active states. */
  async at(caseId: string): Promise<string> {
    return placeText((await this.case(caseId)).active);
  }

  /** Whether the history of a case replays, letter by letter, to what is stored. */
  async proves(caseId: string): Promise<boolean> {
    const proof = await prove(this.engine, await this.case(caseId), await historyOf(this.engine, caseId));
    return proof.chain && proof.same && proof.difference === null;
  }
}
