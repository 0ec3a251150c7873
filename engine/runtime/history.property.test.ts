import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AlurError } from '#engine/errors.ts';
import { admit } from '#engine/policy/admit.ts';
import { sendCommand } from './case.ts';
import type { Sender } from './actor.ts';
import { historyOf, prove } from './history.ts';
import { runDue } from './timer.ts';
import { sendComplaint, unitId } from '#engine/testing/complaint.ts';
import { demoInstallation } from '#engine/testing/installation.ts';
import type { TestInstallation } from '#engine/testing/installation.ts';
import { forPolicy } from '#engine/machine/scope.ts';
import type { Case, Command, RawForm } from '#engine/machine/types.ts';

const PEOPLE = [
  'pelapor',
  'maya',
  'hendra',
  'rina',
  'arif',
  'dewi',
  'surya',
  'lina',
  'joko',
  'ratna',
  'bayu',
  'siapa_pun',
] as const;
const HOURS = [0, 0, 0, 0, 0, 0, 1, 1, 9, 30, 80, 300, 1000] as const;
const LONG = 'Sudah ditinjau bersama warga dan akan dikerjakan minggu ini juga.';

/** A form that fits, by event; ids of the demo region are filled in. */
const formsOf = (opd: string, dlh: string, petugas: string): Readonly<Record<string, RawForm>> => ({
  VERIFIKASI: {
    kelas: 'pengaduan_tidak_berkadar',
    kategori: 'jalan_jembatan',
    judul_publik: 'Jalan rusak di kota',
    opd,
    anonim: true,
    rahasia: false,
  },
  MINTA_LENGKAPI: { pertanyaan: 'Mohon jelaskan letak lubangnya.' },
  ARSIPKAN: { alasan_arsip: 'tidak_jelas', penjelasan: 'Laporan ini tidak dapat dimengerti.' },
  LENGKAPI: { kelengkapan: 'Tepat di depan gerbang.' },
  TINDAK_LANJUT: { tindakan: LONG, sifat_tindakan: 'ditangani' },
  DISPOSISI: { opd: dlh },
  DISPOSISI_INTERNAL: { petugas },
  MINTA_DATA: { pertanyaan_petugas: 'Di sisi jalan yang mana lubangnya?' },
  AJUKAN_SELESAI: { jawaban: LONG, pekerjaan_fisik: false },
  BALAS: { balasan: 'Di sisi kiri jalan.' },
  SETUJUI: {},
  KEMBALIKAN: { catatan: 'Jawaban ini kurang lengkap, tambahkan foto.' },
  TERIMA: { rating: 5 },
  TANGGAPI: { tanggapan: 'Lubangnya masih ada di sisi kanan.' },
  CABUT: { alasan_cabut: 'Sudah diperbaiki.' },
  TIDAK_ADA: {},
  'xstate.init': {},
});
const EVENTS = Object.keys(formsOf('', '', ''));

/** One thing somebody tries. `allowed` picks among what somebody may really do, so that many tries get far. */
const attempt = fc.record({
  person: fc.constantFrom(...PEOPLE),
  hours: fc.constantFrom(...HOURS),
  kind: fc.constantFrom(
    ...Array.from({ length: 9 }, () => 'allowed' as const),
    'offered',
    'any',
    'claim',
    'release',
    'worker',
  ),
  pick: fc.nat({ max: 200 }),
  task: fc.constantFrom('open', 'open', 'open', 'open', 'old', 'none'),
  behind: fc.constantFrom(0, 0, 0, 0, 1, 5),
  form: fc.constantFrom('fits', 'fits', 'fits', 'fits', 'empty', 'odd'),
});
type Attempt = typeof attempt extends fc.Arbitrary<infer T> ? T : never;

interface World {
  readonly installation: TestInstallation;
  readonly caseId: string;
  readonly forms: Readonly<Record<string, RawForm>>;
}

async function opened(secret: boolean): Promise<World> {
  const installation = await demoInstallation();
  const { caseId } = await sendComplaint(installation, { rahasia: secret });
  const [pupr, dlh] = [
    await unitId(installation, 'Dinas Pekerjaan'),
    await unitId(installation, 'Dinas Lingkungan'),
  ];
  return { installation, caseId, forms: formsOf(pupr, dlh, installation.person('arif')) };
}

async function stored({ installation, caseId }: World): Promise<Case> {
  const { case: found } = await installation.engine.store.load(caseId, null);
  if (found === null) throw new Error('the case is gone');
  return found;
}

function senderOf({ installation, caseId }: World, person: Attempt['person']): Sender {
  if (person === 'siapa_pun') return { person: null, openCase: null, owners: [] };
  if (person === 'pelapor') return { person: null, openCase: caseId, owners: [] };
  return { person: installation.person(person), openCase: null, owners: [installation.person(person)] };
}

/** Who may do what now: admitted, excluded by no rule, blocked by no claim. */
async function allowedNow(
  { installation }: World,
  subject: Case,
): Promise<readonly { readonly person: Attempt['person']; readonly event: string; readonly tone: string }[]> {
  const { engine, clock } = installation;
  const { definition } = await engine.world.byHash(subject.definition);
  const directory = await engine.world.directory(clock.now());
  const starter = { kind: 'starter', person: subject.starter, holds: [], caseId: subject.id } as const;
  const claim = subject.tasks[0]?.claim ?? null;
  return Object.values(definition.states[subject.state]?.on ?? {}).flatMap((action) =>
    PEOPLE.slice(0, -1).flatMap((person) => {
      const actor = person === 'pelapor' ? starter : directory.actorOf(installation.person(person));
      const verdict = admit(action.by, actor, forPolicy(definition, subject, {}), directory.units);
      const free =
        action.shared ||
        claim === null ||
        !verdict.allowed ||
        claim.role !== verdict.role ||
        claim.person === actor.person;
      return verdict.allowed && free ? [{ person, event: action.event, tone: action.tone }] : [];
    }),
  );
}

async function commandOf(
  world: World,
  subject: Case,
  tried: Attempt,
  chosen: string | null,
): Promise<Command> {
  const { definition } = await world.installation.engine.world.byHash(subject.definition);
  const offered = Object.keys(definition.states[subject.state]?.on ?? {});
  const names = tried.kind === 'offered' && offered.length > 0 ? offered : EVENTS;
  const event = chosen ?? names[tried.pick % names.length] ?? 'TIDAK_ADA';
  const open = subject.tasks[0]?.key ?? 'menunggu_verifikasi/1';
  const shared = definition.states[subject.state]?.on[event]?.shared ?? false;
  const task = tried.task === 'old' ? 'menunggu_verifikasi/1' : tried.task === 'none' || shared ? null : open;
  const saw = Math.max(0, subject.sequence - tried.behind);
  if (tried.kind === 'claim' || tried.kind === 'release')
    return { kind: tried.kind, task: task ?? open, saw };
  const form =
    tried.form === 'fits' ? world.forms[event] : tried.form === 'odd' ? { judul: 7, constructor: 'x' } : {};
  return { kind: 'event', event, task, saw, form: form ?? {} };
}

/** Tries it; a refusal must have a code that a person can be told, and leave the case as it was. */
async function tryIt(world: World, tried: Attempt): Promise<'accepted' | 'refused'> {
  const { engine, clock } = world.installation;
  clock.forward(tried.hours * 3_600_000);
  if (tried.kind === 'worker') return (await runDue(engine), 'accepted');
  const before = await stored(world);
  const pairs =
    tried.kind === 'allowed'
      ? (await allowedNow(world, before)).filter(({ tone }) => tone !== 'danger' || tried.pick % 9 === 0)
      : [];
  const pair = pairs[tried.pick % Math.max(1, pairs.length)];
  const person = pair?.person ?? tried.person;
  const command = await commandOf(world, before, tried, pair?.event ?? null);
  try {
    await sendCommand(engine, senderOf(world, person), world.caseId, command, {
      key: randomUUID(),
      draft: null,
    });
    return 'accepted';
  } catch (error) {
    if (!(error instanceof AlurError)) throw error;
    expect(['GUARD_FAILED', 'INTERNAL', 'STORE_BUSY']).not.toContain(error.code);
    expect(await stored(world)).toEqual(before);
    return 'refused';
  }
}

async function holdsTogether(world: World): Promise<void> {
  const { engine } = world.installation;
  const [subject, entries] = [await stored(world), await historyOf(engine, world.caseId)];
  expect(entries.map(({ sequence }) => sequence)).toEqual(entries.map((_, index) => index + 1));
  expect(entries.at(-1)).toMatchObject({ sequence: subject.sequence, hash: subject.hash, at: subject.at });
  expect(entries.every(({ at, recordedAt }) => at <= recordedAt)).toBe(true);
  expect([...entries].map(({ at }) => at)).toEqual(entries.map(({ at }) => at).sort());
  const { cases: _cases, traces: _traces, ...proof } = await prove(engine, subject, entries);
  expect(proof).toEqual({ difference: null, chain: true, same: true });
  const isStuck =
    subject.closed === null && subject.timers.length === 0 && (await allowedNow(world, subject)).length === 0;
  expect(isStuck).toBe(false);
}

describe('any sequence of commands by anyone at any time', () => {
  it('leaves a history without gaps whose replay gives the stored case, and a case that can go on', async () => {
    const seen = { accepted: 0, refused: 0 };
    const sequences = fc.asyncProperty(
      fc.boolean(),
      fc.noBias(fc.array(attempt, { minLength: 10, maxLength: 30, size: 'max' })),
      async (secret, tries) => {
        const world = await opened(secret);
        for (const tried of tries) {
          const answer = await tryIt(world, tried);
          seen[answer] += 1;
          if (answer === 'accepted') await holdsTogether(world);
        }
        await holdsTogether(world);
        expect(world.installation.reports).toEqual([]);
      },
    );
    await fc.assert(sequences, { numRuns: 50 });
    expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(50);
  }, 120_000);
});
