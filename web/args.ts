import { parseArgs } from 'node:util';
import { LEVELS } from './http/log.ts';
import type { Level } from './http/log.ts';

export interface StartOptions {
  readonly port: number;
  readonly host: string;
  readonly data: string;
  /** Folder of process files; null: the one that comes with the program. */
  readonly workflows: string | null;
  /** Without the sample region. */
  readonly empty: boolean;
  readonly name: string;
  readonly admin: string;
  readonly log: Level;
}

export type Args =
  | { readonly kind: 'start'; readonly options: StartOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly message: string };

export const HELP = `npm start -- [pilihan]     menjalankan Alur / runs Alur

  --port ANGKA      porta (3000) / port
  --host ALAMAT     alamat (127.0.0.1) / address
  --data FOLDER     tempat basis data dan berkas (.alur) / where database and files lie
  --workflows FOLDER proses untuk pemasangan pertama / processes of the first start
  --empty           tanpa data contoh / without the sample region
  --name NAMA       nama daerah, dengan --empty / name of the region
  --admin EMAIL     akun administrator pertama, dengan --empty / first administrator
  --log TINGKAT     ${LEVELS.join(', ')} (warn)
  --help            bantuan ini / this help

Dengan DATABASE_URL, basis datanya server Postgres itu. / With DATABASE_URL, that Postgres server is the database.
`;

/** Reads the words after `npm start --`. */
export function readArgs(words: readonly string[]): Args {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...words],
      strict: true,
      options: {
        port: { type: 'string', default: '3000' },
        host: { type: 'string', default: '127.0.0.1' },
        data: { type: 'string', default: '.alur' },
        workflows: { type: 'string' },
        empty: { type: 'boolean', default: false },
        name: { type: 'string', default: 'Pemerintah Daerah' },
        admin: { type: 'string', default: 'admin@localhost.localdomain' },
        log: { type: 'string', default: 'warn' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }));
  } catch (error) {
    return wrong(error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error));
  }
  if (values.help) return { kind: 'help' };
  const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : -1;
  if (port < 0 || port > 65_535) return wrong(`--port ${values.port}: angka 0 sampai 65535`);
  if (values.host === '') return wrong('--host: alamat kosong');
  if (values.data === '') return wrong('--data: nama folder kosong');
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(values.admin))
    return wrong(`--admin ${values.admin}: bukan alamat email`);
  const log = LEVELS.find((level) => level === values.log);
  if (log === undefined) return wrong(`--log ${values.log}: salah satu dari ${LEVELS.join(', ')}`);
  const { host, data, workflows = null, empty, name, admin } = values;
  if (workflows === '') return wrong('--workflows: nama folder kosong');
  return { kind: 'start', options: { port, host, data, workflows, empty, name, admin, log } };
}

const wrong = (message: string): Args => ({ kind: 'wrong', message });
