/** A process that reads a reference table in all places, and versions of that table, for tests. */
import { publish } from '#engine/definition/canonical.ts';
import { renderDiagnostic } from '#engine/definition/diagnostic.ts';
import { readProcess } from '#engine/definition/read.ts';
import type { Published } from '#engine/definition/types.ts';

const TEXT = `alur: 1
process: lapak
title: { id: Lapak, en: Stall }
summary: { id: Lapak pasar., en: A market stall. }
calendar: kantor
tracking: LPK
headline: judul
tables: { jenis_lapak: { key: kode, pin: start, columns: { nama: text, hari: integer, masa: duration, api: boolean, biaya: money, syarat: texts } } }
roles:
  warga: { kind: public, title: { id: Warga, en: Citizen } }
  petugas: { kind: staff, title: { id: Petugas, en: Officer } }
  kepala: { kind: staff, title: { id: Kepala, en: Head } }
data:
  judul: { type: text, label: { id: Judul, en: Title } }
  jenis: { type: choice, table: jenis_lapak, required: false, label: { id: Jenis, en: Kind } }
  lain: { type: text, required: false, label: { id: Lain, en: Other } }
  alat: { type: text, required: { cel: 'table.jenis_lapak[data.jenis].api' }, label: { id: Alat pemadam, en: Extinguisher } }
  biaya: { type: money, required: false, label: { id: Biaya, en: Fee } }
status:
  semua: { in: [dibuka, diperiksa, api, selesai], id: Diproses, en: Handled }
clocks:
  periksa:
    title: { id: Pemeriksaan, en: Check }
    length: { table: jenis_lapak, row: data.jenis, column: hari, unit: working days }
    starts: { entering: diperiksa }
    stops: { entering: selesai }
    owner: petugas
  simpan:
    title: { id: Penyimpanan, en: Keeping }
    length: { table: jenis_lapak, row: data.jenis, column: masa }
    starts: { entering: diperiksa }
start:
  MULAI: { by: warga, title: { id: Mulai, en: Begin }, form: [judul, jenis, lain, alat], target: dibuka }
states:
  dibuka:
    title: { id: Dibuka, en: Open }
    on:
      PERIKSA: { by: petugas, title: { id: Periksa, en: Check }, target: diperiksa }
      CARI:
        by: petugas
        title: { id: Cari, en: Look }
        guard: { cel: 'table.jenis_lapak[data.lain].api', else: { id: Tanpa api., en: No fire. } }
  diperiksa:
    title: { id: Diperiksa, en: Being checked }
    entry: [{ set: { biaya: { cel: 'table.jenis_lapak[data.jenis].biaya' } } }]
    on:
      LANJUT:
        by: petugas
        title: { id: Lanjut, en: Go on }
        choose:
          - { guard: { cel: 'table.jenis_lapak[data.jenis].api && table.jenis_lapak[data.jenis].syarat.exists(s, s == "apar")' }, target: api }
          - { target: selesai }
  api:
    title: { id: Api, en: Fire }
    on: { AMAN: { by: petugas, title: { id: Aman, en: Safe }, target: selesai } }
  selesai: { title: { id: Selesai, en: Finished }, closed: selesai }
`;

/** The process, its declaration of the table changed as said. */
export function tableToy(change: (text: string) => string = (text) => text): Published {
  const { definition, diagnostics } = readProcess(change(TEXT), 'lapak/v1.yaml');
  if (definition === null)
    throw new Error(diagnostics.map((found) => renderDiagnostic(found, 'en')).join('\n'));
  return publish(definition);
}

/** More of `given.yaml`: two versions of the table, the second from Monday 16 February 2026. */
export const TABLE_GIVEN = `tables:
  jenis_lapak:
    - from: 2026-01-01
      rows:
        warung: { nama: { id: Warung, en: Food stall }, hari: 3, masa: 10 days, api: true, biaya: 50000, syarat: { ktp: { id: KTP, en: ID card }, apar: { id: APAR, en: Extinguisher } } }
        buku: { nama: Buku, hari: 1, masa: 5 days, api: false, biaya: 20000, syarat: [ktp] }
    - from: 2026-02-16
      rows:
        warung: { nama: { id: Warung makan, en: Eatery }, hari: 8, masa: 10 days, api: false, biaya: 75000, syarat: [ktp] }
        mainan: { nama: Mainan, hari: 2, masa: 5 days, api: false, biaya: 10000, syarat: [ktp] }
`;
