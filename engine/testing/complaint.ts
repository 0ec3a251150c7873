import { randomUUID } from 'node:crypto';
import type { FormModel } from '#engine/view/page.ts';
import type { Caller, TestInstallation } from './installation.ts';

/** A complaint as a citizen would type it; keys are fields of the process file. */
export const COMPLAINT = {
  jenis: 'pengaduan',
  judul: 'Jalan rusak di depan SD 4',
  isi: 'Jalan di depan SD 4 berlubang besar sejak dua minggu lalu dan sudah dua anak jatuh dari sepeda.',
  kategori: 'jalan_jembatan',
  tanggal_kejadian: '2026-02-20',
  lokasi: '15.71.01.1001',
  anonim: false,
  rahasia: false,
  nama: 'Budi Santoso',
  hp: '081234567890',
  persetujuan_pdp: true,
} as const;

export interface SentComplaint {
  readonly caseId: string;
  readonly tracking: string;
  readonly pin: string;
  /** The API as its reporter. */
  readonly reporter: Caller;
}

/** Sends a complaint as a citizen without account. */
export async function sendComplaint(
  installation: TestInstallation,
  changes: Readonly<Record<string, string | boolean | string[]>> = {},
): Promise<SentComplaint> {
  const form = { ...COMPLAINT, ...changes };
  const started = await installation
    .public()
    .case.start({ process: 'pengaduan_sp4n', event: 'KIRIM', form, key: randomUUID() });
  return { ...started, reporter: installation.public(started.token) };
}

/** Does one action on a case the way a page would: reads the page, fills the form, sends it. */
export async function act(
  caller: Caller,
  caseId: string,
  event: string,
  form: Readonly<Record<string, string | number | boolean | string[]>> = {},
): Promise<number> {
  const model = await formOf(caller, caseId, event);
  const { process, task, saw, key } = model;
  return (await caller.case.send({ process, caseId, event, task, saw, form, key })).sequence;
}

/** The form of an action on the page of this caller. */
export async function formOf(caller: Caller, caseId: string, event: string): Promise<FormModel> {
  const page = await caller.case.get({ caseId });
  const form = page.forms.find((candidate) => candidate.event === event);
  if (form === undefined)
    throw new Error(
      `${event} is not on the page: ${page.forms.map((candidate) => candidate.event).join(', ')}`,
    );
  return form;
}

/** Id of an office by the beginning of its name. */
export async function unitId({ engine, clock }: TestInstallation, start: string): Promise<string> {
  const { units } = await engine.store.organisation();
  const found = units.find((unit) => unit.name.startsWith(start));
  if (found === undefined) throw new Error(`no unit ${start} at ${clock.now()}`);
  return found.id;
}

/** Verified and passed to the public works office. */
export async function verifiedComplaint(
  installation: TestInstallation,
  changes: Readonly<Record<string, string | boolean | string[]>> = {},
): Promise<SentComplaint> {
  const sent = await sendComplaint(installation, changes);
  await act(installation.as('maya'), sent.caseId, 'VERIFIKASI', {
    kelas: 'pengaduan_tidak_berkadar',
    kategori: 'jalan_jembatan',
    judul_publik: 'Jalan rusak di depan sekolah dasar',
    opd: await unitId(installation, 'Dinas Pekerjaan Umum'),
    anonim: changes['anonim'] ?? false,
    rahasia: changes['rahasia'] ?? false,
  });
  return sent;
}
