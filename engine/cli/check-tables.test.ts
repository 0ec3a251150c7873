import { afterEach, describe, expect, it, vi } from 'vitest';
import { alur, folderWith } from './testing/run-alur.ts';

// Each runs the command over the workflows of this repository.
vi.setConfig({ testTimeout: 30_000 });

let remove = (): void => undefined;
afterEach(() => remove());

const process = `alur: 1
process: surat
title: { id: Surat, en: Letter }
summary: { id: Kirim surat., en: Send a letter. }
calendar: wib_5_hari
tracking: SRT
headline: perihal
tables: { jenis_ragam: { key: kode, pin: start, columns: { hari: integer, segera: boolean } } }
roles: { pengirim: { kind: public, title: { id: Pengirim, en: Sender } } }
data:
  perihal: { type: text, label: { id: Perihal, en: Subject } }
  jenis: { type: choice, table: jenis_ragam, label: { id: Jenis, en: Kind } }
status: { selesai: { in: dijawab, id: Selesai, en: Finished } }
start: { KIRIM: { by: pengirim, title: { id: Kirim, en: Send }, form: [perihal, jenis], target: dijawab } }
states: { dijawab: { type: final, title: { id: Dijawab, en: Answered } } }
`;
const rows = `table: jenis_ragam
title: { id: Jenis surat, en: Kinds of letter }
key: kode
label: nama
valid_from: 2026-01-01
rows:
  - { kode: biasa, nama: Biasa, hari: 5, segera: false }
`;
const at = 'workflows/surat/v1.yaml';
const own = 'workflows/surat/tables/jenis_ragam.yaml';

/** What `alur check` finds in the files laid beside the workflows of this repository. */
function places(files: Readonly<Record<string, string>>, words: readonly string[] = [at]): readonly string[] {
  const made = folderWith(files, { workflows: true });
  remove = made.remove;
  const { out } = alur(['check', ...words, '--format', 'json', '--language', 'en'], made.folder);
  const found = JSON.parse(out) as readonly { file: string; line: number; column: number; code: string }[];
  return found.map(({ file, line, column, code }) => `${file}:${String(line)}:${String(column)} ${code}`);
}

describe('alur check of reference tables', () => {
  it('finds nothing where the rows of a process have what it declares', () => {
    expect(places({ [at]: process, [own]: rows })).toEqual([]);
  });

  it('finds a table that is declared and nowhere', () => {
    expect(places({ [at]: process })).toEqual([`${at}:8:11 unknown-table`, `${at}:12:33 unknown-table`]);
  });

  it('shows what is wrong with rows, whether the process or their file is named', () => {
    const files = { [at]: process, [own]: rows.replace('hari: 5', "hari: '5'").replace('segera', 'segra') };
    const expected = [
      `${own}:7:5 table-column-missing`,
      `${own}:7:39 table-cell-type`,
      `${own}:7:44 table-column-unused`,
    ];
    expect(places(files)).toEqual(expected);
    remove();
    expect(places(files, [own])).toEqual(expected);
  });

  it('finds two files of a table that hold from one day, and none where the days differ', () => {
    const second = 'workflows/tables/jenis_ragam.yaml';
    expect(places({ [at]: process, [own]: rows, [second]: rows })).toEqual([
      `${own}:5:13 table-twice`,
      `${second}:5:13 table-twice`,
    ]);
    remove();
    expect(
      places({ [at]: process, [own]: rows, [second]: rows.replace('2026-01-01', '2027-01-01') }),
    ).toEqual([]);
  });
});
