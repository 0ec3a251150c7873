import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#db/connect.ts';
import type { Program } from './testing/program.ts';
import { pagesBuilt, runProgram, startProgram, temporaryFolder } from './testing/program.ts';
import { integrator } from './testing/visitor.ts';

const data = await temporaryFolder();
const other = await temporaryFolder();
let program: Program;
beforeAll(async () => {
  await pagesBuilt();
  program = await startProgram({ data });
}, 60_000);
afterAll(() => program.kill());

const ANY_PORT = ['--port', '0'];

describe('a second program', () => {
  it('on the same folder is refused in plain words, and the first goes on', async () => {
    const second = await runProgram([...ANY_PORT, '--data', data]);
    expect(second.code).toBe(1);
    expect(second.complained).toBe(
      `Folder ${data} sedang dipakai Alur yang lain (proses ${program.pid}, ${program.address}). Hentikan dulu, atau pilih folder lain dengan --data.\n`,
    );
    const services = await integrator(program.address).definition.list.query();
    expect(services.map(({ process }) => process)).toContain('pengaduan_sp4n');
    expect((await readdir(data)).filter((name) => name.endsWith('.lock'))).toHaveLength(1);
  }, 60_000);

  it('on the same port is told which one to take, and leaves its own folder unlocked', async () => {
    const { port } = new URL(program.address);
    const second = await runProgram(['--port', port, '--data', other]);
    expect(second.code).toBe(1);
    expect(second.complained).toContain(
      `Porta ${port} sudah dipakai. Pilih yang lain: npm start -- --port ${Number(port) + 1}`,
    );
    expect((await readdir(other)).filter((name) => name.endsWith('.lock'))).toEqual([]);
  }, 60_000);
});

describe('a program that is older than its database', () => {
  it('does not start, and says which one to use', async () => {
    // The folder was installed by the test before, whose program found no port.
    const database = await openDatabase({ folder: other });
    await database.query(
      `insert into migration (number, name, checksum, applied)
       select max(number) + 1, '9999_from_the_future.sql', 'x', now() from migration`,
    );
    await database.close();

    const started = await runProgram([...ANY_PORT, '--data', other]);

    expect(started.code).toBe(1);
    expect(started.complained).toBe('Basis data ini dibuat oleh Alur yang lebih baru. Pakai versi itu.\n');
    expect((await readdir(other)).filter((name) => name.endsWith('.lock'))).toEqual([]);
  }, 60_000);
});

describe('a program that cannot start', () => {
  it.each([
    [['--port', '99999'], '--port 99999: angka 0 sampai 65535'],
    [['--port', 'x'], '--port x: angka 0 sampai 65535'],
    [['--log', 'loud'], '--log loud: salah satu dari silent, error, warn, info, debug'],
    [['--admin', 'nobody'], '--admin nobody: bukan alamat email'],
    [['--data', ''], '--data: nama folder kosong'],
    [['--colour'], '--colour'],
    [['extra'], 'extra'],
  ])('for the words %j says what is wrong with them, and how it is used', async (words, said) => {
    const { code, complained, said: output } = await runProgram(words);
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(complained).toContain(said);
    expect(complained).toContain('--port ANGKA');
  });

  it('for a database address that is none says which setting is wrong', async () => {
    const { code, complained } = await runProgram(ANY_PORT, { DATABASE_URL: 'mysql://here' });
    expect(code).toBe(2);
    expect(complained).toContain('DATABASE_URL');
  });

  it('for a database server that is not there says so', async () => {
    const { code, complained } = await runProgram([...ANY_PORT, '--data', join(other, 'files')], {
      DATABASE_URL: 'postgres://alur@127.0.0.1:1/alur',
    });
    expect({ code, complained }).toEqual({
      code: 1,
      complained: 'Server basis data (DATABASE_URL) tidak terjangkau.\n',
    });
  }, 30_000);

  it('for an address that this machine does not have says so', async () => {
    const { code, complained } = await runProgram([
      ...ANY_PORT,
      '--host',
      '192.0.2.1',
      '--data',
      join(other, 'elsewhere'),
    ]);
    expect({ code, complained: complained.split('\n').at(-2) }).toEqual({
      code: 1,
      complained: 'Alamat 192.0.2.1 tidak ada di komputer ini.',
    });
  }, 60_000);

  it('for a folder that is a file says so', async () => {
    const file = join(other, 'file');
    await writeFile(file, '');
    const { code, complained } = await runProgram([...ANY_PORT, '--data', file]);
    expect({ code, complained }).toEqual({
      code: 1,
      complained: `${file} bukan folder. Pilih yang lain dengan --data.\n`,
    });
  }, 30_000);
});

it('asked for help, it says how it is used and does nothing else', async () => {
  const { code, said, complained } = await runProgram(['--help']);
  expect({ code, complained }).toEqual({ code: 0, complained: '' });
  expect(said).toContain('menjalankan Alur / runs Alur');
});
