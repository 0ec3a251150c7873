import type { Calendar } from '#engine/calendar/types.ts';
import { offersOf } from '#engine/machine/offer.ts';
import { publish } from '#engine/definition/canonical.ts';
import { renderDiagnostic } from '#engine/definition/diagnostic.ts';
import { freezeDeep } from '#engine/definition/freeze.ts';
import type { Files } from '#engine/definition/uses.ts';
import { readProcess } from '#engine/definition/read.ts';
import type { Published } from '#engine/definition/types.ts';
import { start } from '#engine/machine/step.ts';
import type { Case, Command, Env, Facts, RawForm, Refusal, Step } from '#engine/machine/types.ts';
import type { Actor, Hold, Units } from '#engine/policy/types.ts';

/** A process of three states that shows each thing of the kernel once. */
export const TOY_TEXT = `alur: 1
process: toy
title: { id: Mainan, en: Toy }
summary: { id: Proses kecil., en: A small process. }
calendar: kantor
tracking: TOY
headline: judul
settings:
  batas: { type: integer, default: 3, title: { id: Batas, en: Limit } }
roles:
  warga: { kind: public, title: { id: Warga, en: Citizen } }
  petugas: { kind: staff, at: unit, title: { id: Petugas, en: Officer } }
  kepala: { kind: staff, at: unit, mandates: [plh, plt, an], title: { id: Kepala, en: Head } }
  pengawas: { kind: staff, at: unit.ancestors, title: { id: Pengawas, en: Overseer } }
data:
  judul: { type: text, min: 3, max: 20, label: { id: Judul, en: Title } }
  jumlah: { type: integer, min: -5, max: 10, label: { id: Jumlah, en: How many } }
  mendesak: { type: boolean, label: { id: Mendesak, en: Urgent } }
  alasan: { type: text, required: { cel: data.mendesak }, shown: { cel: data.mendesak }, label: { id: Alasan, en: Reason } }
  nama: { type: text, personal: true, mask: 4, sees: [starter, petugas], label: { id: Nama, en: Name } }
  keluhan: { type: text, personal: text, required: false, label: { id: Keluhan, en: Grievance } }
  hp: { type: text, personal: true, required: false, pattern: '08[0-9]{7,11}', hint: { id: Nomor 08., en: A number with 08. }, label: { id: HP, en: Phone } }
  email: { type: text, personal: true, required: false, label: { id: Email, en: Email } }
  titik: { type: point, required: false, label: { id: Titik, en: Point } }
  tanggal: { type: date, max: today, required: false, label: { id: Tanggal, en: Date } }
  jenis: { type: choice, required: false, of: { besar: { id: Besar, en: Large }, kecil: { id: Kecil, en: Small } }, label: { id: Jenis, en: Kind } }
  wilayah: { type: choice, table: wilayah, required: false, label: { id: Wilayah, en: Place } }
  dinas: { type: unit, kind: dinas, label: { id: Dinas, en: Office } }
  pelaksana: { type: person, role: petugas, at: { unit_of: data.dinas }, required: false, label: { id: Pelaksana, en: Doer } }
  berkas: { type: files, max: 2, size: 1 MB, accept: [image/*, application/pdf], required: false, label: { id: Berkas, en: Files } }
  hasil: { type: choice, of: { diputus: { id: Diputus, en: Decided }, lewat: { id: Lewat, en: Passed } }, label: { id: Hasil, en: Result } }
status:
  berjalan: { in: [dibuka, menunggu], id: Berjalan, en: Under way }
  selesai: { in: [selesai], id: Selesai, en: Finished }
clocks:
  periksa:
    title: { id: Pemeriksaan, en: Checking }
    length: 5 working days
    starts: { entering: dibuka, again: keep }
    stops: { entering: selesai }
    pauses: { in: menunggu }
    owner: petugas
start:
  AJUKAN:
    by: warga
    title: { id: Ajukan, en: Ask }
    form: [judul, jumlah, mendesak, alasan, nama, { any_of: [hp, email] }, keluhan, titik, tanggal, jenis, wilayah, berkas]
    target: dibuka
shared:
  - in: open
    on:
      BATALKAN:
        by: { starter: true }
        title: { id: Batalkan, en: Cancel }
        target: selesai
      CATAT:
        by: [petugas, pengawas]
        title: { id: Catat, en: Note }
        form: [{ catatan: { type: text, personal: text, label: { id: Catatan, en: Note } } }]
states:
  dibuka:
    title: { id: Dibuka, en: Open }
    on:
      PUTUSKAN:
        by: [petugas, kepala]
        title: { id: Putuskan, en: Decide }
        tone: main
        form: [jumlah]
        choose:
          - guard: { cel: data.jumlah <= settings.batas }
            do: [{ set: { hasil: diputus } }]
            target: selesai
          - target: menunggu
      LOLOSKAN:
        by: { role: kepala, not: [{ did: PUTUSKAN }, { starter: true }, { party: data.pelaksana }] }
        title: { id: Loloskan, en: Let pass }
        form: [jumlah]
        guard: { cel: data.jumlah > 8, else: { id: Terlalu sedikit., en: Too few. } }
        target: selesai
      BAGI:
        by: petugas
        title: { id: Bagi, en: Divide }
        guard: { cel: '10 / data.jumlah >= 1', else: { id: Tidak terbagi., en: Not divided. } }
      SERAHKAN:
        by: [petugas, kepala]
        title: { id: Serahkan, en: Hand over }
        form: [dinas, pelaksana]
        do: [{ transfer: { unit: data.dinas } }, { assign: { to: data.pelaksana } }]
      UBAH:
        by: petugas
        title: { id: Ubah, en: Change }
        form: [judul, jumlah]
      ULANGI:
        by: petugas
        title: { id: Ulangi, en: Do again }
        target: dibuka
      KLARIFIKASI:
        by: { starter: true }
        title: { id: Klarifikasi, en: Clarify }
        form: [keluhan]
    after:
      periksa: { do: [{ set: { hasil: lewat } }], target: selesai }
  menunggu:
    title: { id: Menunggu, en: Waiting }
    on:
      JAWAB:
        by: { starter: true }
        title: { id: Jawab, en: Answer }
        target: dibuka
      PUTUSKAN:
        by: petugas
        title: { id: Putuskan, en: Decide }
        target: selesai
    after:
      20 days: { do: [{ set: { hasil: lewat } }], target: selesai }
  selesai:
    title: { id: Selesai, en: Finished }
    closed: selesai
    on:
      BUKA:
        by: { starter: true }
        title: { id: Buka, en: Reopen }
        target: dibuka
`;

/** Reads a process text that must be sound; its warnings are no matter. */
export function publishedOf(text: string, files: Readonly<Record<string, string>> = {}): Published {
  const named = Object.entries(files).map(([name, content]) => [
    name,
    { file: name, text: content, shared: false },
  ]);
  const { definition, diagnostics } = readProcess(text, 'toy.yaml', Object.fromEntries(named) as Files);
  if (definition === null)
    throw new Error(diagnostics.map((found) => renderDiagnostic(found, 'en')).join('\n'));
  return publish(definition);
}

export const TOY = publishedOf(TOY_TEXT);

/** Weekdays 07:30 to 16:00 WIB; 16 and 17 February 2026 are free, as in the decree (domain 2.2). */
export const TOY_CALENDAR: Calendar = {
  name: 'kantor',
  title: { id: 'Kantor', en: 'Office' },
  zone: 7,
  years: [2025, 2026, 2027],
  days: [
    {
      date: '2026-02-16',
      kind: 'joint_leave',
      name: { id: 'Cuti bersama', en: 'Joint leave' },
      source: 'SKB',
    },
    { date: '2026-02-17', kind: 'holiday', name: { id: 'Imlek', en: 'Lunar New Year' }, source: 'SKB' },
  ],
  hours: [{ from: '2020-01-01', to: null, opens: '07:30', cutoff: '16:00' }],
  weekend: [0, 6],
};
export const TOY_CALENDARS = { kantor: { hash: 'kantor-1', calendar: TOY_CALENDAR } };

const KOTA = { parent: null, kind: 'daerah', code: 'KOTA', calendar: 'kantor' };
const DINAS = { parent: 'kota', kind: 'dinas', calendar: null };
export const TOY_UNITS: Units = {
  kota: KOTA,
  dinas_a: { ...DINAS, code: 'A' },
  dinas_b: { ...DINAS, code: 'B' },
};

const hold = (role: string, unit: string): Hold => ({ role, unit, mandate: null });
const HOLDS: Readonly<Record<string, readonly Hold[]>> = {
  ani: [hold('petugas', 'dinas_a')],
  budi: [hold('petugas', 'dinas_a')],
  cici: [hold('kepala', 'dinas_a')],
  fitri: [hold('kepala', 'dinas_a')],
  dodi: [hold('petugas', 'dinas_b')],
  eka: [hold('pengawas', 'kota')],
  warga: [],
  orang_lain: [],
};

/** Somebody of the toy region; the case belongs to `warga`. */
export function toyActor(person: string): Actor {
  return { kind: 'person', person, holds: HOLDS[person] ?? [], caseId: null };
}

export const NO_FACTS: Facts = { tables: {}, people: {}, units: {}, files: {}, look: {} };
const FACTS: Facts = {
  tables: { wilayah: { '15.71': 'Kota Jambi' } },
  people: { pelaksana: ['ani', 'budi', 'dodi'] },
  units: { dinas: ['dinas_a', 'dinas_b'] },
  files: {},
  look: {},
};

/** Wednesday 11 February 2026, 09:00 WIB: day zero of the worked example in domain 2.2. */
export const TOY_START = '2026-02-11T02:00:00.000Z';

/** The world around one step; frozen, so that a kernel that writes into it fails. */
export function toyEnv(known: Partial<Omit<Env, 'actor'>> & { readonly as?: string | Actor } = {}): Env {
  const { as = 'ani', ...given } = known;
  const now = given.now ?? TOY_START;
  return freezeDeep({
    now,
    recordedAt: now,
    actor: typeof as === 'string' ? toyActor(as) : as,
    units: TOY_UNITS,
    calendars: TOY_CALENDARS,
    settings: { batas: 3 },
    facts: FACTS,
    random: '00'.repeat(32),
    ...given,
  });
}

export const TOY_FORM = { judul: 'Lampu mati', jumlah: 9, nama: 'Wati Rahayu', hp: '081234567890' } as const;
export const TOY_BIRTH = {
  id: 'case-1',
  tracking: 'TOY-1',
  starter: 'warga',
  region: 'kota',
  unit: 'dinas_a',
} as const;

/** What `start` answers for the toy, as the citizen unless the world says otherwise. */
export function toyStart(form: RawForm = TOY_FORM, env: Env = toyEnv({ as: 'warga' })): Step | Refusal {
  return start(TOY, TOY_BIRTH, { event: 'AJUKAN', form }, env);
}

/** The toy case after its first event; frozen. */
export function toyCase(changes: RawForm = {}, env?: Env): Case {
  return freezeDeep(accepted(toyStart({ ...TOY_FORM, ...changes }, env)).case);
}

/** An event on the open task (or none, for a shared one) by someone who has seen everything. */
export function toyEvent(subject: Case, event: string, form: RawForm = {}): Command & { kind: 'event' } {
  const offer = offersOf(TOY.definition, subject).find(({ action }) => action.event === event);
  return freezeDeep({ kind: 'event', event, task: offer?.task?.key ?? null, saw: subject.sequence, form });
}

/** The answer as a step; a refusal fails the test and says why. */
export function accepted(result: Step | Refusal): Step {
  if (result.refused) throw new Error(`refused: ${JSON.stringify(result)}`);
  return result;
}

/** The answer as a refusal; a step fails the test. */
export function refusedBy(result: Step | Refusal): Refusal {
  if (!result.refused)
    throw new Error(`accepted: ${result.case.state} after ${String(result.entries.length)}`);
  return result;
}
