import { COMPLAINT } from '#engine/testing/complaint.ts';
import { randomUUID } from 'node:crypto';
import { left, rowCounts } from './opened.ts';
import type { Program } from './program.ts';
import { pagesBuilt, startProgram, temporaryFolder } from './program.ts';
import type { Visitor } from './visitor.ts';
import { integrator, signedIn } from './visitor.ts';

/** A running demo with one complaint in it, and the people who have to do with it. */
export interface World {
  readonly data: string;
  readonly program: Program;
  readonly caseId: string;
  readonly tracking: string;
  readonly pin: string;
  readonly token: string;
  /** Agency admin, who sees every complaint. */
  readonly maya: Visitor;
  /** Officer of an office that the complaint has not reached. */
  readonly arif: Visitor;
}

export type Counts = Readonly<Record<string, number>>;

/** Makes the world and counts its rows while the program is away. */
export async function prepared(): Promise<{ readonly world: World; readonly counts: Counts }> {
  await pagesBuilt();
  const data = await temporaryFolder();
  const first = await startProgram({ data });
  const start = { process: 'pengaduan_sp4n', event: 'KIRIM', form: COMPLAINT, key: randomUUID() };
  const { caseId, tracking, pin, token } = await integrator(first.address).case.start.mutate(start);
  const maya = await signedIn(first.address, 'Maya');
  const arif = await signedIn(first.address, 'Arif');
  await first.stop();
  const counts = await left({ data }, rowCounts);
  const program = await startProgram({ data });
  const { address } = program;
  return {
    world: {
      data,
      program,
      caseId,
      tracking,
      pin,
      token: token ?? '',
      maya: maya.at(address),
      arif: arif.at(address),
    },
    counts,
  };
}

/** Stops the program and counts what is in its store. */
export async function countedAtEnd({ program, data }: World): Promise<Counts> {
  await program.stop();
  return await left({ data }, rowCounts);
}

/** What a glance from outside tells of all cases: how many, and how long their histories are. */
export async function footprint({
  maya,
  caseId,
}: World): Promise<{ readonly cases: number; readonly entries: number }> {
  const [list, history] = await Promise.all([
    maya.api.case.list.query({}),
    maya.api.case.history.query({ caseId }),
  ]);
  return { cases: list.rows.length, entries: history.last };
}
