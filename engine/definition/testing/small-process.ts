/** A small sound process that tests spoil in one place at a time. */
export const smallProcess = `alur: 1
process: pinjam_buku
title: { id: Pinjam buku, en: Borrow a book }
summary: { id: Pinjam buku dari perpustakaan., en: Borrow a book from the library. }
calendar: wib_5_hari
tracking: PJB
headline: judul
settings:
  batas: { type: integer, default: 3, title: { id: Batas, en: Limit } }
roles:
  peminjam: { kind: public, title: { id: Peminjam, en: Borrower } }
  pustakawan: { kind: staff, at: unit, title: { id: Pustakawan, en: Librarian } }
data:
  judul: { type: text, min: 3, label: { id: Judul, en: Title } }
  jumlah: { type: integer, min: 1, max: 5, label: { id: Jumlah, en: How many } }
  jenis: { type: choice, of: { buku: { id: Buku, en: Book }, majalah: { id: Majalah, en: Magazine } }, label: { id: Jenis, en: Kind } }
  nama: { type: text, personal: true, pattern: '[a-z ]+', sees: [starter, unit], label: { id: Nama, en: Name } }
  tanggal: { type: date, required: false, label: { id: Tanggal, en: Date } }
  cabang: { type: unit, required: false, label: { id: Cabang, en: Branch } }
  penjaga: { type: person, role: pustakawan, at: { unit_of: data.cabang }, required: false, label: { id: Penjaga, en: Keeper } }
  berkas: { type: files, required: false, label: { id: Berkas, en: Files } }
  tertutup: { type: boolean, label: { id: Tertutup, en: Closed } }
visibility:
  tertutup: { when: data.tertutup, hides: [nama], from: all_but_starter, title: { id: Tertutup, en: Closed } }
status:
  berjalan: { in: [diajukan, diperiksa], id: Berjalan, en: Under way }
  selesai: { in: [dipinjam, ditolak], id: Selesai, en: Finished }
clocks:
  periksa:
    title: { id: Pemeriksaan, en: Checking }
    length: 2 working days
    starts: { entering: diajukan }
    stops: { entering: diperiksa }
    owner: pustakawan
start:
  AJUKAN:
    by: peminjam
    title: { id: Ajukan, en: Ask }
    form: [judul, jumlah, nama, tertutup, tanggal, berkas]
    target: diajukan
shared:
  - in: open
    on:
      BATALKAN:
        by: { starter: true }
        title: { id: Batalkan, en: Cancel }
        target: ditolak
states:
  diajukan:
    title: { id: Diajukan, en: Asked for }
    on:
      PERIKSA:
        by: pustakawan
        title: { id: Periksa, en: Check }
        form: [cabang, penjaga]
        do: [{ transfer: { unit: data.cabang } }]
        target: diperiksa
    after:
      30 days: ditolak
  diperiksa:
    title: { id: Diperiksa, en: Being checked }
    entry: [{ assign: { to: data.penjaga } }]
    on:
      PINJAMKAN:
        by: { role: pustakawan, not: [{ did: AJUKAN }, { party: data.penjaga }] }
        title: { id: Pinjamkan, en: Lend }
        guard:
          cel: data.jumlah <= settings.batas
          else: { id: Terlalu banyak, en: Too many }
        do: [{ set: { jenis: buku } }]
        target: dipinjam
  dipinjam:
    title: { id: Dipinjam, en: Lent }
    closed: dipinjam
  ditolak:
    title: { id: Ditolak, en: Refused }
    type: final
`;
