import type { Published } from '#engine/definition/types.ts';
import { publishedOf } from './toy.ts';

/** A process with a field of every type, what is foreseen, computed and frozen. */
export const EVERY_FIELD_TEXT = `alur: 1
process: every_field
title: { id: Semua isian, en: Every field }
summary: { id: Satu isian untuk setiap tipe., en: One field of every type. }
calendar: kantor
tracking: EVF
headline: judul
roles:
  warga: { kind: public, title: { id: Warga, en: Citizen } }
  petugas: { kind: staff, at: unit, title: { id: Petugas, en: Officer } }
data:
  judul: { type: text, max: 20, label: { id: Judul, en: Title } }
  uraian: { type: text, multiline: true, required: false, label: { id: Uraian, en: Description } }
  jumlah: { type: integer, min: 0, max: 10, default: 2, label: { id: Jumlah, en: How many } }
  luas: { type: number, decimals: 2, min: 0, required: false, label: { id: Luas (m²), en: Area (m²) } }
  biaya: { type: money, min: 0, max: 9000000000, required: false, label: { id: Biaya, en: Fee } }
  setuju: { type: boolean, label: { id: Setuju, en: Agreed } }
  tanggal: { type: date, min: 7 days before today, max: 30 days after today, required: false, default: { cel: now.date }, label: { id: Tanggal, en: Date } }
  mulai: { type: datetime, required: false, label: { id: Mulai, en: Begins } }
  jam: { type: time, required: false, label: { id: Jam, en: Time } }
  jenis: { type: choice, of: { besar: { id: Besar, en: Large }, kecil: { id: Kecil, en: Small } }, required: false, label: { id: Jenis, en: Kind } }
  bahasa: { type: choices, of: { jawa: { id: Jawa, en: Javanese }, bali: { id: Bali, en: Balinese }, sunda: { id: Sunda, en: Sundanese } }, required: false, label: { id: Bahasa, en: Languages } }
  saksi:
    type: table
    key: no
    max: 4
    required: { cel: data.jumlah > 5 }
    columns:
      no: { type: integer, min: 1, label: { id: Nomor, en: Number } }
      nama: { type: text, personal: true, label: { id: Nama, en: Name } }
      lahir: { type: date, max: today, personal: true, required: false, label: { id: Tanggal lahir, en: Date of birth } }
      upah: { type: money, required: false, label: { id: Upah, en: Wage } }
      hadir: { type: boolean, label: { id: Hadir, en: Present } }
    label: { id: Saksi, en: Witnesses }
  titik: { type: point, required: false, label: { id: Titik, en: Point } }
  dinas: { type: unit, required: false, label: { id: Dinas, en: Office } }
  berkas: { type: files, required: false, label: { id: Berkas, en: Files } }
  total: { type: money, computed: { cel: data.biaya * data.jumlah }, label: { id: Total, en: Total } }
  separuh: { type: number, decimals: 1, computed: { cel: double(data.total) / 3.0 }, label: { id: Sepertiga, en: A third } }
  hadirin: { type: integer, computed: { cel: 'size(data.saksi.filter(s, s.hadir))' }, label: { id: Hadirin, en: Attendance } }
frozen: { data: [judul, saksi, total], in: diperiksa }
status:
  berjalan: { in: [dibuka, diperiksa], id: Berjalan, en: Under way }
  selesai: { in: selesai, id: Selesai, en: Finished }
start:
  AJUKAN:
    by: warga
    title: { id: Ajukan, en: Apply }
    form: [judul, uraian, jumlah, luas, biaya, setuju, tanggal, mulai, jam, jenis, bahasa, saksi, titik, dinas, berkas]
    target: dibuka
shared:
  - in: open
    on:
      UBAH:
        by: { starter: true }
        title: { id: Ubah, en: Change }
        form: [judul, jumlah, saksi]
      GANTI:
        by: { starter: true }
        title: { id: Ganti judul, en: Replace the title }
        do: [{ set: { judul: Diganti } }]
states:
  dibuka:
    title: { id: Dibuka, en: Open }
    on:
      PERIKSA:
        by: { starter: true }
        title: { id: Periksa, en: Check }
        guard:
          cel: data.total >= 1000 && data.saksi.all(s, s.no > 0)
          else: { id: Terlalu murah., en: Too cheap. }
        target: diperiksa
  diperiksa:
    title: { id: Diperiksa, en: Being checked }
    on:
      SELESAI:
        by: { starter: true }
        title: { id: Selesai, en: Finish }
        target: selesai
  selesai:
    title: { id: Selesai, en: Finished }
    type: final
`;

export const EVERY_FIELD: Published = publishedOf(EVERY_FIELD_TEXT);

/** What a form without script sends for it. */
export const EVERY_FIELD_FORM = {
  judul: 'Lapak',
  jumlah: '3',
  luas: '12,5',
  biaya: 'Rp 1.234.567',
  setuju: 'true',
  tanggal: '2026-02-11',
  mulai: '2026-02-12T09:30',
  jam: '14:05',
  jenis: 'kecil',
  bahasa: ['sunda', 'jawa'],
  saksi: [
    { no: '1', nama: 'Wati Rahayu', lahir: '1990-05-17', upah: '50.000', hadir: 'true' },
    { no: '', nama: '', lahir: '', upah: '', hadir: 'false' },
    { no: '2', nama: 'Budi Santoso', lahir: '', upah: '', hadir: 'false' },
  ],
} as const;
