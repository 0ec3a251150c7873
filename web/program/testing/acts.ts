import { randomUUID } from 'node:crypto';
import { COMPLAINT } from '#engine/testing/complaint.ts';
import type { Chance } from './chance.ts';
import type { Visitor } from './visitor.ts';
import { visitor } from './visitor.ts';

/** One command with its key: what was asked, and every answer that came. */
export interface Act {
  readonly kind: 'start' | 'send' | 'withdraw';
  readonly key: string;
  /** Stands in what was typed, so that it can be found again. */
  readonly mark: string;
  /** Whose acknowledged draft it was typed in. */
  readonly draftOwner: string | null;
  readonly answers: Answer[];
  /** Sends it, with the same key each time. */
  perform(address: string): Promise<Answer>;
}

export interface Answer {
  /** Null for commands on a case that was there. */
  readonly caseId: string | null;
  readonly sequence: number;
  /** Tracking ID and PIN of a new case. */
  readonly receipt: string | null;
  readonly token: string | null;
  readonly differs: boolean;
}

/** A case that many write to, with the form as all of them saw it. */
export interface SharedCase {
  readonly caseId: string;
  readonly process: string;
  readonly task: string | null;
  readonly saw: number;
}

/** The smallest picture there is. */
export const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJggg==',
  'base64',
);

/** The mark of a command in a text; the brackets keep one from being found in another. */
export const markOf = (number: number, round: number): string => `[perintah ${round}-${number}]`;

export function startAct(mark: string, upload: string | null, owner: string, withDraft: boolean): Act {
  const key = randomUUID();
  const form = { ...typedStart(mark), ...(upload === null ? {} : { lampiran: [upload] }) };
  return {
    kind: 'start',
    key,
    mark,
    draftOwner: withDraft ? owner : null,
    answers: [],
    async perform(address) {
      const { api } = owned(address, owner);
      const { caseId, tracking, pin, token, differs } = await api.case.start.mutate({
        process: 'pengaduan_sp4n',
        event: 'KIRIM',
        form,
        key,
      });
      return { caseId, sequence: 1, receipt: `${tracking} ${pin}`, token, differs };
    },
  };
}

export const typedStart = (mark: string): typeof COMPLAINT & { readonly judul: string } => ({
  ...COMPLAINT,
  judul: `Jalan rusak ${mark}` as typeof COMPLAINT.judul,
});

/** Someone without account who keeps drafts under this cookie. */
export function owned(address: string, owner: string): Visitor {
  return visitor(address, new Map([['alur-draft', owner]]));
}

export function sendAct(mark: string, officer: Visitor, shared: SharedCase): Act {
  const key = randomUUID();
  const form = {
    tindakan: `Petugas sudah meninjau lokasi dan menandai lubang ${mark}.`,
    sifat_tindakan: 'ditangani',
  };
  return commandAct('send', mark, key, shared.caseId, async (address) =>
    officer.at(address).api.case.send.mutate({ ...shared, event: 'TINDAK_LANJUT', form, key }),
  );
}

/** The one who started a case withdraws it. */
export function withdrawAct(mark: string, caseId: string, token: string): Act {
  const key = randomUUID();
  const reporter = new Map([['alur-case', token]]);
  const command = { process: 'pengaduan_sp4n', caseId, event: 'CABUT', task: null, saw: 1, key };
  return commandAct('withdraw', mark, key, caseId, async (address) =>
    visitor(address, reporter).api.case.send.mutate({
      ...command,
      form: { alasan_cabut: `Sudah selesai ${mark}` },
    }),
  );
}

function commandAct(
  kind: 'send' | 'withdraw',
  mark: string,
  key: string,
  caseId: string,
  send: (address: string) => Promise<{ readonly sequence: number; readonly differs: boolean }>,
): Act {
  return {
    kind,
    key,
    mark,
    draftOwner: null,
    answers: [],
    async perform(address) {
      const { sequence, differs } = await send(address);
      return { caseId, sequence, receipt: null, token: null, differs };
    },
  };
}

/** Uploads a picture for the start form; answers its id. */
export async function upload(address: string, owner: string): Promise<string> {
  const body = new FormData();
  body.set('process', 'pengaduan_sp4n');
  body.set('event', 'KIRIM');
  body.set('caseId', '');
  body.set('field', 'lampiran');
  body.set('file', new File([PICTURE], 'lubang.png', { type: 'image/png' }));
  return (await owned(address, owner).api.file.put.mutate(body)).id;
}

/** What a client does next, by share. */
export function nextKind(random: Chance): 'start' | 'send' | 'withdraw' | 'draft' {
  const drawn = random.below(100);
  if (drawn < 35) return 'start';
  if (drawn < 70) return 'send';
  return drawn < 85 ? 'draft' : 'withdraw';
}
