import type { Both } from './diagnostic-text.ts';

/** Our own words inside params, by their marked name. */
export const diagnosticWords = {
  '#final': {
    id: 'tahap ini akhir, setelahnya tidak ada lagi yang terjadi',
    en: 'it is final, nothing follows it',
  },
  '#atomic': { id: 'tahap ini tidak punya bagian', en: 'it has no parts' },
  '#compound': { id: 'tahap ini tidak sejajar', en: 'it is not parallel' },
  '#parallel': {
    id: 'tahap ini sejajar, semua bagiannya aktif bersama',
    en: 'it is parallel, all its parts are active together',
  },
  '#inner': {
    id: 'hanya tahap paling luar dapat menutup kasus',
    en: 'only a state at the top closes a case',
  },
  '#no-region': {
    id: 'tahap ini bukan bagian dari tahap sejajar',
    en: 'it is no region of a parallel state',
  },
  '#regions': { id: 'tahap sejajar memerlukan `states`', en: 'a parallel state needs `states`' },
  '#awaited': {
    id: 'tidak cukup bagian yang ditunggu',
    en: 'there are not enough regions that somebody waits for',
  },
  '#children': { id: '`states` kosong', en: '`states` is empty' },
  '#initial': { id: '`initial` belum ditulis', en: '`initial` is missing' },
  '#end': {
    id: 'tidak ada bagian dengan `type: final`, sehingga tidak pernah selesai',
    en: 'no part has `type: final`, so it is never done',
  },
  '#of-people': { id: 'kejadian ini sudah menjadi tindakan orang', en: 'people send it already' },
  '#unhandled': { id: 'tidak ada yang menanganinya', en: 'nothing handles it' },
  '#unraised': { id: 'tidak ada yang menimbulkannya', en: 'nothing raises it' },
  '#answers': {
    id: '`call` memerlukan `onDone` dan `onError`',
    en: '`call` needs `onDone` and `onError`',
  },
  '#no-field': { id: 'tidak ada isian bernama demikian', en: 'there is no field of that name' },
  '#no-answer': {
    id: 'jawaban tidak dapat dibaca ke dalam isian setipe ini',
    en: 'an answer cannot be read into a field of this type',
  },
  '#no-seq': { id: 'nomor urut `{seq}` belum ada', en: 'it has no running number, `{seq}`' },
  '#no-number-part': {
    id: 'bukan bagian nomor: seq, seq:3, unit.code, year, month, month.roman',
    en: 'is no part of a number: seq, seq:3, unit.code, year, month, month.roman',
  },
  '#not-typed': {
    id: 'diambil dari register, bukan diisi orang',
    en: 'it is taken from its register, not typed',
  },
  '#no-number': { id: 'isian ini bukan `register_number`', en: 'the field is no `register_number`' },
  '#never-reserved': { id: 'tidak ada yang memesannya (`reserve`)', en: 'nothing reserves it' },
  '#never-solved': { id: 'tidak ada yang menyelesaikannya', en: 'nothing solves it' },
  '#never-opened': { id: 'tidak ada yang membukanya', en: 'nothing opens it' },
  '#text': { id: 'teks', en: 'a text' },
  '#number': { id: 'bilangan bulat', en: 'a whole number' },
  '#boolean': { id: 'true atau false', en: 'true or false' },
  '#list': { id: 'daftar', en: 'a list' },
  '#map': { id: 'bagian dengan kunci', en: 'a part with keys' },
  '#nothing': { id: 'kosong', en: 'nothing' },
  '#one-field': { id: 'satu nama isian dengan penjelasannya', en: 'one field name with its declaration' },
  '#taken': { id: 'kata ini sudah berarti lain', en: 'this word already means something else' },
  '#date': { id: 'tanggal seperti 2026-03-25', en: 'a date such as 2026-03-25' },
  '#min': { id: 'paling sedikit', en: 'at least' },
  '#max': { id: 'paling banyak', en: 'at most' },
  '#indonesian': { id: 'Indonesia', en: 'Indonesian' },
  '#english': { id: 'Inggris', en: 'English' },
  '#expression': {
    id: 'ungkapan `{ cel: ... }` yang setipe',
    en: 'an expression `{ cel: ... }` of that type',
  },
  '#personal-field': { id: 'isinya bersifat pribadi', en: 'it is personal' },
  '#files-field': { id: 'isinya berkas unggahan', en: 'it holds files' },
  '#restricted-field': {
    id: 'tidak semua orang yang melihat kasusnya boleh membacanya',
    en: 'not everybody who sees the case may read it',
  },
  '#other-type': { id: 'tipenya lain', en: 'it is of another type' },
  '#not-set': {
    id: 'isian lain; tipe ini hanya diisi lewat formulir',
    en: 'another field; this type is only filled in by a form',
  },
  '#quoted': { id: 'teks dalam tanda kutip', en: 'a text in quotes' },
  '#list-field': { id: 'isinya daftar', en: 'it holds a list' },
  '#before-max': { id: 'sebelum `max`', en: 'before `max`' },
  '#no-default': {
    id: 'tanpa nilai awal: isian ini pribadi atau dihitung',
    en: 'without a default: the field is personal or computed',
  },
  '#decimal': { id: 'bilangan', en: 'a number' },
  '#time': { id: 'jam seperti 09:30', en: 'a time such as 09:30' },
  '#different': { id: 'nama yang semuanya berbeda', en: 'names that are all different' },
  '#one-column': { id: 'paling sedikit satu kolom', en: 'at least one column' },
} as const satisfies Readonly<Record<string, Both>>;
