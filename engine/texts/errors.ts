import type { Phrase } from './text.ts';

export interface ErrorText {
  readonly message: Phrase;
  /** What to do now; null where the message says it. */
  readonly advice: Phrase | null;
}

function text(id: string, en: string, advice: Phrase | null = null): ErrorText {
  return { message: { id, en }, advice };
}
const TYPED_IS_KEPT: Phrase = {
  id: 'Isian Anda tetap ada di bawah. Periksa lalu kirim lagi.',
  en: 'What you typed is still below. Check it and send again.',
};
const TRY_AGAIN: Phrase = {
  id: 'Coba lagi beberapa saat lagi. Isian Anda tetap ada.',
  en: 'Try again in a moment. What you typed is kept.',
};

/** What people read for each code of the catalogue in `engine/errors.ts`; whoever looks one up proves that none is missing. */
export const ERROR_TEXTS = {
  FORM_INVALID: text('Ada isian yang perlu diperbaiki.', 'Some answers need to be corrected.', TYPED_IS_KEPT),
  FIELD_REQUIRED: text('Wajib diisi.', 'This is required.'),
  FIELD_TYPE: text('Bentuk isian ini tidak dikenal.', 'This is not in a form that can be read.'),
  FIELD_TOO_SHORT: text(
    'Terlalu pendek: paling sedikit {min} huruf, sekarang {length}.',
    'Too short: at least {min} characters, now {length}.',
  ),
  FIELD_TOO_LONG: text(
    'Terlalu panjang: paling banyak {max} huruf, sekarang {length}.',
    'Too long: at most {max} characters, now {length}.',
  ),
  FIELD_TOO_SMALL: text('Paling kecil {min}.', 'At least {min}.'),
  FIELD_TOO_LARGE: text('Paling besar {max}.', 'At most {max}.'),
  FIELD_PATTERN: text('Bentuk isian ini tidak sesuai.', 'This does not have the expected form.'),
  FIELD_OPTION: text('Pilihan ini tidak tersedia.', 'This choice is not available.'),
  FIELD_CASE: text(
    'Tidak ada perkara lain dengan nomor ini yang dapat Anda sebut di sini.',
    'There is no other case of this number that you can name here.',
  ),
  MESSAGE_UNKNOWN: text(
    'Pesan "{name}" dari pengirim ini tidak dikenal.',
    'No message "{name}" is known from this sender.',
  ),
  MESSAGE_INVALID: text(
    'Isi pesan "{name}" tidak sesuai.',
    'What the message "{name}" carries does not fit.',
  ),
  MESSAGE_NOT_AWAITED: text(
    'Perkara tidak sedang menunggu pesan "{name}".',
    'The case does not wait for the message "{name}" now.',
  ),
  MESSAGE_AMBIGUOUS: text(
    'Lebih dari satu perkara memiliki kunci pesan "{name}" ini.',
    'More than one case has this key of the message "{name}".',
  ),
  FIELD_DATE_FUTURE: text('Tanggal tidak boleh di masa depan.', 'The date must not be in the future.'),
  FIELD_DATE_PAST: text('Tanggal tidak boleh di masa lalu.', 'The date must not be in the past.'),
  FIELD_DATE_EARLY: text('Paling awal {min}.', 'Not before {min}.'),
  FIELD_DATE_LATE: text('Paling akhir {max}.', 'Not after {max}.'),
  FIELD_DECIMALS: text(
    'Paling banyak {decimals} angka di belakang koma.',
    'At most {decimals} digits after the point.',
  ),
  FIELD_TOO_MANY_ROWS: text('Paling banyak {max} baris.', 'At most {max} rows.'),
  FIELD_ROW_TWICE: text('Isian ini sudah dipakai baris lain.', 'Another row already has this.'),
  FIELD_MUST_ACCEPT: text('Harus disetujui untuk melanjutkan.', 'You must agree to go on.'),
  FIELD_ANY_OF: text('Isi paling sedikit salah satu.', 'Give at least one of these.'),
  FIELD_UNKNOWN: text('Isian ini tidak dikenal.', 'This field is not known.'),
  TEXT_NOT_STORABLE: text(
    'Ada huruf yang tidak dapat disimpan.',
    'It contains a character that cannot be stored.',
  ),
  FILE_TOO_LARGE: text(
    'Berkas {name} lebih besar dari batas {size}.',
    'The file {name} is larger than the limit of {size}.',
    TYPED_IS_KEPT,
  ),
  FILE_TYPE: text(
    'Jenis berkas {name} tidak diterima.',
    'The kind of the file {name} is not accepted.',
    TYPED_IS_KEPT,
  ),
  FILE_TOO_MANY: text('Paling banyak {max} berkas.', 'At most {max} files.'),
  FILE_UNKNOWN: text('Berkas tidak ditemukan; unggah lagi.', 'The file was not found; upload it again.'),
  REQUEST_INVALID: text('Permintaan tidak dapat dibaca.', 'The request cannot be read.', {
    id: 'Kembali lalu coba lagi.',
    en: 'Go back and try again.',
  }),
  REQUEST_TOO_LARGE: text('Kiriman terlalu besar.', 'What was sent is too large.', {
    id: 'Kurangi jumlah atau ukuran berkas.',
    en: 'Send fewer or smaller files.',
  }),
  NOT_FOUND: text('Halaman atau kasus ini tidak ditemukan.', 'This page or case was not found.', {
    id: 'Periksa alamatnya, atau lacak kasus dengan nomor dan PIN.',
    en: 'Check the address, or track the case with its number and PIN.',
  }),
  TRACKING_INVALID: text('Nomor pelacakan salah ketik.', 'The tracking number is mistyped.', {
    id: 'Periksa kembali nomor pada tanda terima, misalnya ABC-7K3M-92QX-B4TD.',
    en: 'Check the number on the receipt, for example ABC-7K3M-92QX-B4TD.',
  }),
  TRACKING_OR_PIN_WRONG: text(
    'Nomor pelacakan atau PIN tidak cocok.',
    'The tracking number or the PIN does not match.',
    {
      id: 'Periksa keduanya pada tanda terima Anda.',
      en: 'Check both on your receipt.',
    },
  ),
  TOO_MANY_ATTEMPTS: text('Terlalu banyak percobaan.', 'Too many attempts.', {
    id: 'Coba lagi setelah 15 menit.',
    en: 'Try again after 15 minutes.',
  }),
  EVENT_UNKNOWN: text('Tindakan ini tidak dikenal.', 'This action is not known.'),
  EVENT_NOT_OFFERED: text(
    'Tindakan ini tidak tersedia pada keadaan kasus sekarang.',
    'This action is not available in the present state of the case.',
    {
      id: 'Lihat keadaan kasus yang terbaru.',
      en: 'Look at the present state of the case.',
    },
  ),
  SIGN_IN_REQUIRED: text('Anda perlu masuk lebih dulu.', 'You need to sign in first.'),
  SIGN_IN_FAILED: text('Alamat email atau kata sandi salah.', 'The email address or the password is wrong.'),
  SERVICE_KEY_INVALID: text(
    'Kunci program lain ini tidak dikenal atau tidak berlaku lagi.',
    'The key of this program is not known, or is not valid any more.',
  ),
  NOT_ALLOWED: text('Anda tidak berwenang melakukan ini.', 'You are not entitled to do this.'),
  SAME_PERSON: text(
    'Orang yang mengajukan tidak boleh menyetujuinya sendiri.',
    'Who proposed it must not decide on it.',
  ),
  MANDATE_NOT_ENOUGH: text(
    'Mandat Anda ({mandate}) tidak cukup untuk tindakan ini.',
    'Your mandate ({mandate}) is not enough for this.',
    {
      id: 'Pejabat definitif atau atasannya yang melakukannya.',
      en: 'The office holder or their superior must do it.',
    },
  ),
  DENIED: text('Tindakan ini ditutup untuk peran Anda.', 'This is closed to your role.'),
  CONFLICT_OF_INTEREST: text(
    'Anda terkait dengan kasus ini, sehingga orang lain yang harus memutuskan.',
    'You are related to this case, so someone else must decide.',
  ),
  TURN_TAKEN: text(
    'Bagian lain sedang dikerjakan; bagian-bagian ini dikerjakan satu per satu.',
    'Another part is under way; these parts are done one at a time.',
  ),
  LOCK_TAKEN: text(
    'Yang hendak dipakai kasus ini sedang dipegang kasus lain.',
    'What this case would take is held by another case.',
  ),
  ITEMS_JOINED: text(
    'Daftar ini sudah lengkap; tidak ada yang bisa ditambahkan lagi.',
    'This list is complete; nothing can be added any more.',
  ),
  ITEM_EXISTS: text('"{key}" sudah ada dalam daftar ini.', '"{key}" is in this list already.'),
  ITEM_TOO_MANY: text('Daftar ini memuat paling banyak {max}.', 'This list holds at most {max}.'),
  CLAIMED_BY_OTHER: text('Tugas ini sedang dikerjakan {person}.', '{person} is working on this task.'),
  NOT_CLAIMED: text('Tugas ini tidak sedang diambil siapa pun.', 'Nobody has taken this task.'),
  CLAIM_REQUIRED: text('Ambil tugas ini dahulu.', 'Claim this task first.'),
  CLAIM_NOT_USED: text('Tugas ini tidak perlu diambil.', 'This task is not claimed by anyone.'),
  NOT_ASSIGNABLE: text(
    'Tugas ini tidak dapat diserahkan kepada orang itu.',
    'This task cannot be handed to that person.',
  ),
  CROSS_SITE: text(
    'Permintaan datang dari situs lain dan ditolak.',
    'The request came from another site and was refused.',
    {
      id: 'Buka halaman ini langsung, lalu coba lagi.',
      en: 'Open this page directly and try again.',
    },
  ),
  STALE: text(
    'Kasus ini sudah berubah sejak halaman Anda dibuka.',
    'This case has changed since your page was opened.',
    TYPED_IS_KEPT,
  ),
  EFFECT_GONE: text(
    'Pesanan ini sudah selesai atau tidak ada lagi.',
    'This order is done already, or is not there any more.',
    { id: 'Tidak perlu apa-apa.', en: 'Nothing to do.' },
  ),
  DOCUMENT_NOT_READY: text('Dokumen {field} sedang dibuat.', 'The document {field} is still being made.', {
    id: 'Tunggu sebentar lalu muat ulang halaman.',
    en: 'Wait a moment and load the page again.',
  }),
  DOCUMENT_MISSING: text('Dokumen {field} belum dibuat.', 'The document {field} has not been made yet.'),
  DOCUMENT_OUTDATED: text(
    'Isi kasus berubah sejak dokumen {field} dibuat.',
    'The case has changed since the document {field} was made.',
    { id: 'Dokumen itu perlu dibuat ulang.', en: 'It needs to be made anew.' },
  ),
  NUMBER_MISSING: text(
    'Nomor register berikutnya tidak dapat diambil.',
    'The next number of the register could not be taken.',
    { id: 'Coba lagi sebentar lagi.', en: 'Try again in a moment.' },
  ),
  LIMIT_REACHED: text(
    'Tindakan ini hanya dapat dilakukan {times} kali.',
    'This can be done at most {times}×.',
  ),
  TOO_LATE: text('Batas waktunya sudah lewat: {at}.', 'The time for this is over: it ended on {at}.'),
  NOT_YET: text('Tindakan ini belum dapat dilakukan.', 'This cannot be done yet.'),
  CONSENT_GIVEN: text(
    'Anda sudah menyetujui; masih menunggu persetujuan orang lain.',
    'You have agreed already; others still have to.',
  ),
  CONSENT_ROLE: text(
    'Peran Anda sudah diwakili; dibutuhkan persetujuan peran lain.',
    'Your role has agreed already; another role has to.',
  ),
  NO_CONSENT: text('Tidak ada persetujuan Anda yang menunggu.', 'No consent of yours is waiting.'),
  GUARD_REFUSED: text(
    'Syarat untuk tindakan ini belum terpenuhi.',
    'A condition for this action does not hold.',
    TYPED_IS_KEPT,
  ),
  FIELD_FROZEN: text(
    '"{field}" sudah terkunci pada tahap ini, jadi langkah ini tidak dapat dilakukan.',
    '"{field}" is locked at this stage, so this step cannot be taken.',
    { id: 'Hubungi pengelola layanan ini.', en: 'Tell whoever runs this service.' },
  ),
  WARNING: text('Periksa dulu sebelum melanjutkan.', 'Please check before you go on.', {
    id: 'Isian Anda masih ada di bawah. Kirim lagi bila memang demikian.',
    en: 'What you typed is still below. Send it again if it is meant so.',
  }),
  GUARD_FAILED: text(
    'Syarat tindakan ini tidak dapat diperiksa; pengelola sudah diberi tahu.',
    'The condition of this action could not be checked; the operator has been told.',
    TRY_AGAIN,
  ),
  DECISION_NO_ROW: text(
    'Tabel keputusan tidak memuat keadaan kasus ini; pengelola sudah diberi tahu.',
    'A decision table has no row for this case; the operator has been told.',
    TYPED_IS_KEPT,
  ),
  DECISION_TWO_ROWS: text(
    'Tabel keputusan memberi dua jawaban untuk kasus ini; pengelola sudah diberi tahu.',
    'A decision table gives two answers for this case; the operator has been told.',
    TYPED_IS_KEPT,
  ),
  TABLE_ROW_MISSING: text(
    'Tabel "{table}" yang berlaku untuk kasus ini tidak memuat baris "{key}"; pengelola sudah diberi tahu.',
    'The table "{table}" that counts for this case has no row "{key}"; the operator has been told.',
    TYPED_IS_KEPT,
  ),
  STORE_BUSY: text('Sistem sedang sibuk.', 'The system is busy.', TRY_AGAIN),
  STOPPING: text('Sistem sedang dimulai ulang.', 'The system is restarting.', TRY_AGAIN),
  SCHEMA_NEWER: text(
    'Basis data dibuat oleh versi Alur yang lebih baru ({found}); program ini mengenal sampai {known}.',
    'The database was made by a newer Alur ({found}); this program knows up to {known}.',
    {
      id: 'Pasang versi yang lebih baru.',
      en: 'Install the newer version.',
    },
  ),
  FOLDER_IN_USE: text(
    'Folder data sedang dipakai program lain (proses {pid}, {address}).',
    'The data folder is in use by another program (process {pid}, {address}).',
    {
      id: 'Hentikan program itu, atau pakai folder lain dengan --data.',
      en: 'Stop that program, or use another folder with --data.',
    },
  ),
  DEFINITION_INVALID: text(
    'Berkas proses {file} mengandung kesalahan.',
    'The process file {file} has errors.',
  ),
  INTERNAL: text('Terjadi kesalahan di dalam sistem.', 'Something went wrong inside the system.', TRY_AGAIN),
} as const satisfies Readonly<Record<string, ErrorText>>;
