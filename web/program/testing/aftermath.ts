import { keyHash } from '#engine/runtime/tracking.ts';
import type { Act, Answer } from './acts.ts';
import { PICTURE } from './acts.ts';
import type { Round } from './crowd.ts';
import type { Opened } from './opened.ts';
import { halfWritten, provedHistory } from './opened.ts';

/** What a kill did: how many commands had no answer yet, and how many of those were committed whole. */
export interface Tally {
  readonly acknowledged: number;
  readonly waiting: number;
  readonly waitingCommitted: number;
}

const EVENTS: Readonly<Record<Act['kind'], string>> = {
  start: 'KIRIM',
  send: 'TINDAK_LANJUT',
  withdraw: 'CABUT',
};

/**
 * Looks at what is in the store after a kill. Throws with a sentence for the first thing that is not as promised:
 * every acknowledged command exactly once, every other one once or not at all, nothing half, all cases replay.
 */
export async function examine(opened: Opened, round: Round): Promise<Tally> {
  const found = await marksIn(opened);
  const touched = new Set<string>();
  let [acknowledged, waiting, waitingCommitted] = [0, 0, 0];
  for (const act of round.acts) {
    const places = found.get(act.mark) ?? [];
    const first = await firstAnswer(opened, act);
    if (places.length > 1) throw new Error(`${act.mark} is ${places.length} times in the history`);
    if ((first === null) !== (places[0] === undefined)) throw new Error(`${act.mark} is half in the store`);
    if (act.answers.length > 0) acknowledged += 1;
    else waiting += 1;
    if (act.answers.length === 0 && first !== null) waitingCommitted += 1;
    if (act.answers.length > 0 && first === null)
      throw new Error(`${act.mark} was acknowledged and is not in the history`);
    if (first === null) continue;
    if (places[0] !== `${first.caseId} ${first.sequence}`)
      throw new Error(`${act.mark} stands at ${places[0] ?? ''}`);
    for (const answer of act.answers) compare(act, answer, first);
    touched.add(first.caseId);
    const entry = (await provedHistory(opened, first.caseId))[first.sequence - 1];
    if (entry?.event !== EVENTS[act.kind]) throw new Error(`${act.mark} is an entry ${entry?.event ?? ''}`);
  }
  for (const caseId of touched) await provedHistory(opened, caseId);
  const half = await halfWritten(opened);
  if (half.length > 0) throw new Error(half.join('\n'));
  await examineDrafts(opened, round);
  await examineUploads(opened, round);
  return { acknowledged, waiting, waitingCommitted };
}

async function firstAnswer(
  { engine }: Opened,
  { key }: Act,
): Promise<{ readonly caseId: string; readonly sequence: number } | null> {
  return (await engine.store.load('none', keyHash(key))).repeat?.answer ?? null;
}

function compare(
  act: Act,
  answer: Answer,
  first: { readonly caseId: string; readonly sequence: number },
): void {
  if (answer.caseId !== first.caseId || answer.sequence !== first.sequence || answer.differs) {
    throw new Error(
      `${act.mark} was answered ${JSON.stringify(answer)}, and the store says ${JSON.stringify(first)}`,
    );
  }
}

/** Where each mark stands: `case sequence`, as often as it was committed. */
async function marksIn({ database }: Opened): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await database.query(
    `select substring(value from '\\[perintah [0-9]+-[0-9]+\\]') as mark, case_id || ' ' || sequence as place
     from personal where value like '%[perintah %'`,
  );
  const groups = Map.groupBy(rows, (row) => String(row['mark']));
  return new Map([...groups].map(([mark, places]) => [mark, places.map((row) => String(row['place']))]));
}

/** An acknowledged draft is there, or a later one of the same form; one that was sent is there until its command was committed. */
async function examineDrafts(opened: Opened, { acts, drafts }: Round): Promise<void> {
  for (const [owner, { acknowledged, sent }] of drafts) {
    const title = await draftTitle(opened, owner);
    const number = Number(/\d+$/.exec(title ?? '')?.[0] ?? 0);
    if (number < acknowledged || number > sent)
      throw new Error(`draft ${acknowledged} of ${sent} is ${title ?? 'gone'}`);
  }
  for (const act of acts) {
    if (act.draftOwner === null) continue;
    const kept = (await draftTitle(opened, act.draftOwner)) !== null;
    const committed = (await firstAnswer(opened, act)) !== null;
    if (kept === committed)
      throw new Error(`${act.mark}: draft ${kept ? 'kept' : 'gone'}, committed: ${committed}`);
  }
}

async function draftTitle({ engine }: Opened, owner: string): Promise<string | null> {
  const wanted = { owner, process: 'pengaduan_sp4n', caseId: null, event: 'KIRIM', now: engine.clock.now() };
  const draft = await engine.store.findDraft(wanted);
  return draft === null ? null : String(draft.values['judul']);
}

async function examineUploads({ engine }: Opened, { uploads }: Round): Promise<void> {
  const rows = await engine.store.files(uploads);
  if (rows.length !== uploads.length) throw new Error(`${uploads.length - rows.length} uploads are gone`);
  for (const { file } of rows) {
    const bytes = await engine.files.get(file);
    if (bytes === null || !PICTURE.equals(bytes)) throw new Error(`upload ${file} is not what was sent`);
  }
}
