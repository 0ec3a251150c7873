import { setTimeout as wait } from 'node:timers/promises';
import type { Act, SharedCase } from './acts.ts';
import type { Tally } from './aftermath.ts';
import { examine } from './aftermath.ts';
import type { Chance } from './chance.ts';
import { chance } from './chance.ts';
import { startCrowd } from './crowd.ts';
import { caseIds, left, provedHistory } from './opened.ts';
import type { Place, Program } from './program.ts';
import { launch, startProgram } from './program.ts';
import type { Visitor } from './visitor.ts';
import { integrator, signedIn } from './visitor.ts';
import { COMPLAINT } from '#engine/testing/complaint.ts';
import { randomUUID } from 'node:crypto';

export interface Totals {
  readonly kills: number;
  /** Kills while the program started again. */
  readonly killsAtStart: number;
  /** Kills that fell on at least one command without an answer. */
  readonly killsOnWaiting: number;
  readonly acknowledged: number;
  readonly waiting: number;
  readonly waitingCommitted: number;
  readonly repeats: number;
  readonly cases: number;
  readonly entries: number;
}

const CLIENTS = 8;
const LONGEST_MS = 1000;
const STARTING_MS = 1200;

/**
 * Starts the program, lets a crowd work, kills it in the middle, looks at what is left, starts it again and repeats
 * every command with its key; as often as asked. Throws, with seed and round, at the first broken promise.
 */
export async function killRounds(place: Place, kills: number, seed: number): Promise<Totals> {
  const random = chance(seed);
  const tallies: Tally[] = [];
  let [killsAtStart, repeats] = [0, 0];
  let program = await startProgram(place);
  const officers = await Promise.all(['Arif', 'Dewi', 'Rina'].map((name) => signedIn(program.address, name)));
  const shared = await sharedCases(program.address, officers);
  for (let number = 1; tallies.length + killsAtStart < kills; number += 1) {
    try {
      const { address } = program;
      const crowd = startCrowd({ address, round: number, clients: CLIENTS, random, officers, shared });
      await wait(30 + random.below(LONGEST_MS));
      await program.kill();
      await crowd.gone;
      tallies.push(await left(place, async (opened) => await examine(opened, crowd.round)));
      killsAtStart += await killWhileStarting(place, random);
      program = await startProgram(place);
      await repeatAll(crowd.round.acts, program);
      repeats += crowd.round.acts.length;
    } catch (error) {
      throw new Error(`seed ${seed}, round ${number}: ${String(error)}`, { cause: error });
    }
  }
  await program.kill();
  return {
    ...(await provedTotals(place)),
    ...sums(tallies),
    kills: tallies.length + killsAtStart,
    killsAtStart,
    repeats,
  };
}

async function killWhileStarting(place: Place, random: Chance): Promise<number> {
  if (!random.percent(25)) return 0;
  const starting = launch(place);
  await wait(random.below(STARTING_MS));
  await starting.kill();
  return 1;
}

/** In another order than before, several at once. */
async function repeatAll(acts: readonly Act[], program: Program): Promise<void> {
  const lanes = Array.from({ length: CLIENTS }, (_, lane) =>
    acts.filter((_act, at) => at % CLIENTS === lane).reverse(),
  );
  await Promise.all(
    lanes.map(async (lane) => {
      for (const act of lane) await repeat(act, program);
    }),
  );
}

/** The same key after the restart: the first answer again, or, if it was never committed, its first answer now. */
async function repeat(act: Act, { address }: Program): Promise<void> {
  const again = await act.perform(address);
  const [first] = act.answers;
  if (again.differs) throw new Error(`${act.mark}: the repeat was taken for another command`);
  if (
    first !== undefined &&
    (first.sequence !== again.sequence || first.caseId !== again.caseId || first.receipt !== again.receipt)
  ) {
    throw new Error(
      `${act.mark} was answered ${JSON.stringify(first)}, and its repeat ${JSON.stringify(again)}`,
    );
  }
}

/** Three cases that are being handled, and the form on which every officer goes on. */
async function sharedCases(address: string, officers: readonly Visitor[]): Promise<readonly SharedCase[]> {
  const maya = await signedIn(address, 'Maya');
  return await Promise.all([0, 1, 2].map(async () => await sharedCase(address, maya, officers)));
}

async function sharedCase(
  address: string,
  maya: Visitor,
  [officer]: readonly Visitor[],
): Promise<SharedCase> {
  if (officer === undefined) throw new Error('nobody handles cases');
  const start = { process: 'pengaduan_sp4n', event: 'KIRIM', form: COMPLAINT, key: randomUUID() };
  const { caseId } = await integrator(address).case.start.mutate(start);
  await send(maya, caseId, 'VERIFIKASI', {
    kelas: 'pengaduan_tidak_berkadar',
    kategori: 'jalan_jembatan',
    judul_publik: 'Jalan rusak di depan sekolah dasar',
    opd: await officeOf(maya, caseId),
    anonim: false,
    rahasia: false,
  });
  await send(officer, caseId, 'TINDAK_LANJUT', {
    tindakan: 'Petugas sudah meninjau lokasi dan menandai lubang.',
    sifat_tindakan: 'ditangani',
  });
  const page = await officer.api.case.get.query({ caseId });
  const form = page.forms.find(({ event }) => event === 'TINDAK_LANJUT');
  if (form === undefined) throw new Error('the case is not being handled');
  return { caseId, process: form.process, task: form.task, saw: form.saw };
}

async function officeOf(maya: Visitor, caseId: string): Promise<string> {
  const page = await maya.api.case.get.query({ caseId });
  const lines = page.forms.find(({ event }) => event === 'VERIFIKASI')?.lines ?? [];
  const field = lines.flatMap((line) =>
    line.kind === 'field' && line.field.name === 'opd' ? [line.field] : [],
  )[0];
  const options = field !== undefined && 'options' in field ? field.options : [];
  const found = options.find(({ label }) => label.startsWith('Dinas Pekerjaan Umum'));
  if (found === undefined) throw new Error('no office to pass it to');
  return found.value;
}

async function send(
  someone: Visitor,
  caseId: string,
  event: string,
  form: Record<string, string | boolean>,
): Promise<void> {
  const page = await someone.api.case.get.query({ caseId });
  const found = page.forms.find((each) => each.event === event);
  if (found === undefined) throw new Error(`${event} is not on the page`);
  const { process, task, saw, key } = found;
  await someone.api.case.send.mutate({ process, caseId, event, task, saw, form, key });
}

async function provedTotals(place: Place): Promise<{ readonly cases: number; readonly entries: number }> {
  return await left(place, async (opened) => {
    const ids = await caseIds(opened);
    let entries = 0;
    for (const id of ids) entries += (await provedHistory(opened, id)).length;
    return { cases: ids.length, entries };
  });
}

function sums(tallies: readonly Tally[]): Tally & { readonly killsOnWaiting: number } {
  const sum = (of: (tally: Tally) => number): number =>
    tallies.reduce((total, tally) => total + of(tally), 0);
  return {
    acknowledged: sum((tally) => tally.acknowledged),
    waiting: sum((tally) => tally.waiting),
    waitingCommitted: sum((tally) => tally.waitingCommitted),
    killsOnWaiting: tallies.filter(({ waiting }) => waiting > 0).length,
  };
}
