import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readConfig, runInProduction } from '#engine/config.ts';
import { AlurError } from '#engine/errors.ts';
import type { StartOptions } from './args.ts';
import { HELP, readArgs } from './args.ts';
import { BUILD, buildPages, isBuilt, ROOT } from './build.ts';
import { createLog } from './http/log.ts';
import type { Step } from './server.ts';

// What `npm start` runs. Standard output is for whoever started it; the log goes to standard error.

async function start(options: StartOptions): Promise<void> {
  const read = readConfig();
  if ('problems' in read) return fail(read.problems.join('\n'), 2);
  try {
    if (!(await isBuilt())) {
      console.log(`Membangun halaman di ${BUILD} …`);
      await buildPages();
    }
    const { startServer } = await import('./server.ts');
    const { port, host, data, workflows, empty, name, admin, log } = options;
    const lines = createLog(log);
    // A stream that broke off somewhere must not take everyone else's requests with it.
    process.on('unhandledRejection', (error) => lines.fault('none', error));
    const server = await startServer({
      ...read.config,
      port,
      host,
      data: resolve(data),
      ...(workflows === null ? {} : { workflows: resolve(workflows) }),
      empty: empty ? { name, admin } : null,
      log: lines,
      version: await versionOf(),
      progress: (step) =>
        console.log(textOf(step, { empty, place: read.config.databaseUrl === null ? data : 'DATABASE_URL' })),
    });
    console.log(`Alur berjalan di ${server.address} (Ctrl+C untuk berhenti)`);
    stopOnSignals(() => server.stop());
  } catch (error) {
    fail(causeOf(error, options), 1);
  }
}

function stopOnSignals(stop: () => Promise<void>): void {
  const end = (): void => {
    stop().then(
      () => process.exit(0),
      (error: unknown) => fail(String(error), 1),
    );
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
}

function textOf(step: Step, { empty, place }: { readonly empty: boolean; readonly place: string }): string {
  switch (step.kind) {
    case 'opening':
      return `Membuka basis data (${place}) dan memperbarui skemanya …`;
    case 'installing':
      return empty
        ? 'Memasang untuk pertama kali, tanpa data contoh …'
        : 'Memasang untuk pertama kali, dengan data contoh …';
    case 'warning':
      return `Perhatian: ${step.text}`;
    case 'administrator':
      return `Administrator pertama: ${step.email}, kata sandi ${step.password} (hanya ditampilkan sekarang)`;
  }
}

/** Plain words for what an operator can do something about; anything else as it is. */
function causeOf(error: unknown, { port, host, data }: StartOptions): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EADDRINUSE')
    return `Porta ${port} sudah dipakai. Pilih yang lain: npm start -- --port ${port + 1}`;
  if (code === 'EACCES')
    return `Tidak boleh memakai porta ${port} atau folder ${data}. Pilih yang lain dengan --port atau --data.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `Alamat ${host} tidak ada di komputer ini.`;
  if (code === 'EEXIST' || code === 'ENOTDIR') return `${data} bukan folder. Pilih yang lain dengan --data.`;
  if (code === 'FOLDER_IN_USE')
    return `Folder ${data} sedang dipakai Alur yang lain (${holderOf(error)}). Hentikan dulu, atau pilih folder lain dengan --data.`;
  if (code === 'SCHEMA_NEWER') return 'Basis data ini dibuat oleh Alur yang lebih baru. Pakai versi itu.';
  if (code === 'STORE_BUSY') return 'Server basis data (DATABASE_URL) tidak terjangkau.';
  if (error instanceof AlurError) return `${error.code} ${JSON.stringify(error.params)}\n${causesOf(error)}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function holderOf(error: unknown): string {
  const { pid = '-', address = '-' } = error instanceof AlurError ? error.params : {};
  return `proses ${pid}, ${address}`;
}

function causesOf({ cause }: Error): string {
  return cause instanceof Error ? cause.message : '';
}

async function versionOf(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  return version;
}

/** Ends at once: after a failed start, timers of what was opened before may still be running. */
function fail(message: string, code: number): never {
  console.error(message);
  process.exit(code);
}

runInProduction();
const args = readArgs(process.argv.slice(2));
if (args.kind === 'help') console.log(HELP);
else if (args.kind === 'wrong') fail(`${args.message}\n\n${HELP}`, 2);
else await start(args.options);
