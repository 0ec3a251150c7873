import { randomUUID } from 'node:crypto';
import { cpus } from 'node:os';
import { openStore } from '#db/open-store.ts';
import { startCluster } from '#db/testing/postgres-cluster.ts';
import { createMemoryStore } from '#engine/runtime/memory-store.ts';
import { sendCommand } from '#engine/runtime/case.ts';
import { historyOf, prove } from '#engine/runtime/history.ts';
import type { Store } from '#engine/runtime/store.ts';
import { act, formOf, verifiedComplaint } from '#engine/testing/complaint.ts';
import { demoInstallation } from '#engine/testing/installation.ts';
import type { TestInstallation } from '#engine/testing/installation.ts';
import { measureCheck } from './check.ts';

// `npm run bench`: what one transition and one replayed entry cost, on each store, in this process. No floor yet.

const FORM = {
  tindakan: 'Petugas sudah meninjau lokasi dan menandai lubang.',
  sifat_tindakan: 'ditangani',
};
const SECONDS = 3;

interface Lane {
  readonly caseId: string;
  readonly task: string | null;
  readonly saw: number;
}

async function lanes(installation: TestInstallation, count: number): Promise<readonly Lane[]> {
  return await Promise.all(
    Array.from({ length: count }, async () => {
      const { caseId } = await verifiedComplaint(installation);
      await act(installation.as('arif'), caseId, 'TINDAK_LANJUT', FORM);
      const { task, saw } = await formOf(installation.as('arif'), caseId, 'TINDAK_LANJUT');
      return { caseId, task, saw };
    }),
  );
}

/** Transitions per second with so many callers, each on a case of its own, and the p50 and p99 of one in milliseconds. */
async function transitions(installation: TestInstallation, callers: number): Promise<string> {
  const sender = { person: installation.person('arif'), openCase: null, owners: [] };
  const all = await lanes(installation, callers);
  const took: number[] = [];
  const end = performance.now() + SECONDS * 1000;
  await Promise.all(
    all.map(async ({ caseId, task, saw }) => {
      while (performance.now() < end) {
        const before = performance.now();
        const command = { kind: 'event', event: 'TINDAK_LANJUT', task, saw, form: FORM } as const;
        await sendCommand(installation.engine, sender, caseId, command, { key: randomUUID(), draft: null });
        took.push(performance.now() - before);
      }
    }),
  );
  took.sort((a, b) => a - b);
  const at = (share: number): string => (took[Math.floor(took.length * share)] ?? 0).toFixed(2);
  return `${String(Math.round(took.length / SECONDS)).padStart(7)}/s   p50 ${at(0.5)} ms   p99 ${at(0.99)} ms`;
}

async function replays(installation: TestInstallation): Promise<string> {
  const [lane] = await lanes(installation, 1);
  if (lane === undefined) return '';
  for (let turn = 0; turn < 200; turn += 1)
    await act(installation.as('arif'), lane.caseId, 'TINDAK_LANJUT', FORM);
  const entries = await historyOf(installation.engine, lane.caseId);
  const { case: subject } = await installation.engine.store.load(lane.caseId, null);
  if (subject === null) return '';
  let replayed = 0;
  const begin = performance.now();
  while (performance.now() - begin < SECONDS * 1000) {
    await prove(installation.engine, subject, entries);
    replayed += entries.length;
  }
  return `${String(Math.round((replayed / (performance.now() - begin)) * 1000)).padStart(7)} entries/s`;
}

async function measure(name: string, store: Store): Promise<void> {
  const installation = await demoInstallation({ store });
  for (const callers of [1, 16]) {
    console.log(
      `${name.padEnd(10)} ${String(callers).padStart(2)} callers  ${await transitions(installation, callers)}`,
    );
  }
  if (name === 'memory') console.log(`${name.padEnd(10)} replay      ${await replays(installation)}`);
  await store.close();
}

console.log(`Node ${process.version}, ${String(cpus().length)} × ${cpus()[0]?.model ?? 'unknown'}\n`);
measureCheck();
await measure('memory', createMemoryStore());
await measure('pglite', (await openStore({ memory: true })).store);
const cluster = await startCluster();
if ('missing' in cluster) console.log(cluster.missing);
else {
  await measure('postgres', (await openStore({ url: cluster.url })).store);
  await cluster.stop();
}
