import { randomUUID } from 'node:crypto';
import type { Act, Answer, SharedCase } from './acts.ts';
import { markOf, nextKind, owned, sendAct, startAct, typedStart, upload, withdrawAct } from './acts.ts';
import type { Chance } from './chance.ts';
import type { Visitor } from './visitor.ts';

/** What a crowd of clients did until the program was gone. */
export interface Round {
  readonly acts: Act[];
  /** Marks given out so far. */
  marks: number;
  /** By owner: the last draft that was acknowledged, and the last that was sent. */
  readonly drafts: Map<string, { acknowledged: number; sent: number }>;
  /** Ids of uploads that were acknowledged. */
  readonly uploads: string[];
}

interface Crowd {
  readonly address: string;
  readonly round: number;
  readonly clients: number;
  readonly random: Chance;
  readonly officers: readonly Visitor[];
  readonly shared: readonly SharedCase[];
}

/** Lets clients work at once, each until its first request that is not answered; a refusal is a fault of the test. */
export function startCrowd(crowd: Crowd): { readonly round: Round; readonly gone: Promise<void> } {
  const round: Round = { acts: [], marks: 0, drafts: new Map(), uploads: [] };
  const working = Array.from({ length: crowd.clients }, () => client(crowd, round));
  return { round, gone: Promise.all(working).then(() => undefined) };
}

async function client(crowd: Crowd, round: Round): Promise<void> {
  const { address, random } = crowd;
  const owner = randomUUID();
  const own: Answer[] = [];
  try {
    for (;;) {
      const kind = nextKind(random);
      if (kind === 'draft') await saveDraft(address, owner, round);
      else await perform(crowd, round, await nextAct(crowd, round, kind, own), own);
    }
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}

async function nextAct(crowd: Crowd, round: Round, kind: Act['kind'], own: Answer[]): Promise<Act> {
  const { random, officers, shared } = crowd;
  const mark = markOf(round.marks, crowd.round);
  round.marks += 1;
  const officer = officers[random.below(officers.length)];
  const common = shared[random.below(shared.length)];
  const mine = kind === 'withdraw' ? own.pop() : undefined;
  if (mine?.caseId && mine.token !== null) return withdrawAct(mark, mine.caseId, mine.token);
  if (kind === 'send' && officer !== undefined && common !== undefined) return sendAct(mark, officer, common);
  return await preparedStart(crowd, round, mark);
}

/** A start as a person makes it: now and then with a picture, now and then kept as a draft first. */
async function preparedStart({ address, random }: Crowd, round: Round, mark: string): Promise<Act> {
  const owner = randomUUID();
  const withDraft = random.percent(40);
  const picture = random.percent(25) ? await upload(address, owner) : null;
  if (picture !== null) round.uploads.push(picture);
  if (withDraft) await owned(address, owner).api.draft.save.mutate(draftOf(typedStart(mark)));
  return startAct(mark, picture, owner, withDraft);
}

const draftOf = (values: Record<string, string | boolean>) => ({
  process: 'pengaduan_sp4n',
  caseId: null,
  event: 'KIRIM',
  values,
});

/** Sends a command, now and then twice at once as a double click does. */
async function perform({ address, random }: Crowd, round: Round, act: Act, own: Answer[]): Promise<void> {
  round.acts.push(act);
  const times = random.percent(15) ? 2 : 1;
  const answers = await Promise.allSettled(
    Array.from({ length: times }, async () => {
      const answer = await act.perform(address);
      act.answers.push(answer);
      return answer;
    }),
  );
  const failed = answers.find((answer) => answer.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  const first = act.answers[0];
  if (act.kind === 'start' && first !== undefined) own.push(first);
}

async function saveDraft(address: string, owner: string, { drafts }: Round): Promise<void> {
  const kept = drafts.get(owner) ?? { acknowledged: 0, sent: 0 };
  drafts.set(owner, kept);
  kept.sent += 1;
  const number = kept.sent;
  await owned(address, owner).api.draft.save.mutate(draftOf({ judul: `Rancangan ${number}` }));
  kept.acknowledged = number;
}

/** The connection was cut or never made; every other error is an answer. */
export function isGone(error: unknown): boolean {
  const causes = [error, error instanceof Error ? error.cause : null];
  return causes.some(
    (each) =>
      each instanceof TypeError || (each instanceof Error && 'code' in each && each.code === 'ECONNREFUSED'),
  );
}
