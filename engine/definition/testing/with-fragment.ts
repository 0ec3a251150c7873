/** The small process with its checking done by a fragment. */
import { edited } from './edit.ts';
import type { Edit } from './edit.ts';
import { smallProcess } from './small-process.ts';
import { readProcess } from '../read.ts';
import type { ReadProcess } from '../read.ts';
import type { Files } from '../uses.ts';

export const FRAGMENT = `fragment: teliti
title: { id: Diperiksa, en: Being checked }
params:
  petugas: { kind: role }
  catatan: { kind: field, type: choice }
  lama: { kind: duration }
  judul: { kind: text }
outcomes: [lulus, kembali]
initial: buka
states:
  buka:
    title: $judul
    on:
      PINJAMKAN:
        by: { role: $petugas, not: [{ did: AJUKAN }] }
        title: { id: Pinjamkan, en: Lend }
        guard: { cel: data.jumlah <= settings.batas, else: { id: Terlalu banyak, en: Too many } }
        do: [{ set: { $catatan: buku } }]
        target: selesai
    after: { $lama: { target: { outcome: kembali } } }
  selesai:
    title: { id: Dicatat, en: Noted }
    on: { CATAT: { by: $petugas, title: { id: Catat, en: Note }, form: [$catatan], target: { outcome: lulus } } }
`;

const USED = `  diperiksa:
    use: teliti
    with: { petugas: pustakawan, catatan: jenis, lama: 3 days, judul: { id: Buka, en: Open } }
    outcomes: { lulus: dipinjam, kembali: diajukan }
`;
const at = smallProcess.indexOf('  diperiksa:\n    title');
const to = smallProcess.indexOf('  dipinjam:\n    title');

/** The process that uses it. */
export const withFragment = `${smallProcess.slice(0, at)}${USED}${smallProcess.slice(to)}`.replace(
  'settings:\n',
  'uses: { fragments: [fragments/teliti.yaml] }\nsettings:\n',
);

export const fileOf = (text: string, file = 'pinjam/fragments/teliti.yaml'): Files => ({
  'fragments/teliti.yaml': { file, text, shared: false },
});

/** The process and the fragment, both after edits. */
export function readWith(process: readonly Edit[], fragment: readonly Edit[] = []): ReadProcess {
  return readProcess(
    edited(withFragment, process).text,
    'pinjam/v1.yaml',
    fileOf(edited(FRAGMENT, fragment).text),
  );
}

/** Findings as `code file:line:column`. */
export function told({ diagnostics }: ReadProcess): string[] {
  return diagnostics.map(
    ({ code, file, line, column }) =>
      `${code} ${file.replace('pinjam/', '')}:${String(line)}:${String(column)}`,
  );
}
